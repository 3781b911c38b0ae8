namespace SeisFunctions.Domain;

/// <summary>Whether a form that was sent counts.</summary>
public enum FormPartState
{
    /// <summary>It is the version that counts.</summary>
    Current,

    /// <summary>A later version took its place (差し替え), or settled what it waited for.</summary>
    Superseded,

    /// <summary>The same file as the version before: nothing new.</summary>
    Repeated,

    /// <summary>
    /// It would replace a form, and a person must decide first (保留). The form that stands goes on counting.
    /// </summary>
    Held,

    /// <summary>A person chose the form of another sender instead (不採用).</summary>
    SetAside,
}
