namespace SeisFunctions.Domain;

/// <summary>Whether a form that was sent counts.</summary>
public enum FormPartState
{
    /// <summary>It is the version that counts.</summary>
    Current,

    /// <summary>A later version took its place (差し替え).</summary>
    Superseded,

    /// <summary>The same file as the version before: nothing new.</summary>
    Repeated,
}
