namespace SeisFunctions.Desk.Parts;

/// <summary>
/// What a word or tile says besides its text. Each has a colour and a sign of its own, so that nobody has to see the
/// colour.
/// </summary>
public enum Tone
{
    /// <summary>Nothing there yet.</summary>
    None,

    /// <summary>In order.</summary>
    Good,

    /// <summary>A person has to look.</summary>
    Attention,

    /// <summary>The applicant has to mend it.</summary>
    Mend,

    /// <summary>Not in order.</summary>
    Bad,

    /// <summary>Done with, or not applicable.</summary>
    Muted,

    /// <summary>Under way.</summary>
    Busy,
}
