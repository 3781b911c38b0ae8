namespace SeisFunctions.Domain;

/// <summary>What has become of a letter.</summary>
public enum LetterState
{
    /// <summary>Written by an officer, and released by nobody.</summary>
    Discarded,

    /// <summary>Written by an officer, and not released yet.</summary>
    Draft,

    /// <summary>Written and waiting to be sent.</summary>
    Queued,

    /// <summary>Being handed over at this moment, or a host ended while it was.</summary>
    Sending,

    /// <summary>Handed to the sender.</summary>
    Sent,

    /// <summary>Not sent on purpose; the reason is kept, since the secretariat must phone instead.</summary>
    Suppressed,

    /// <summary>Could not be sent; a person must look at it.</summary>
    Failed,

    /// <summary>Sent, and came back: a person must look at it.</summary>
    Bounced,
}
