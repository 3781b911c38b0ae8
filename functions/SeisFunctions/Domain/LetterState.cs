namespace SeisFunctions.Domain;

/// <summary>What has become of a letter.</summary>
public enum LetterState
{
    /// <summary>Written and waiting to be sent.</summary>
    Queued,

    /// <summary>Handed to the sender.</summary>
    Sent,

    /// <summary>Not sent on purpose; the reason is kept, since the secretariat must phone instead.</summary>
    Suppressed,

    /// <summary>Could not be sent after repeated tries; a person must look at it.</summary>
    Failed,
}
