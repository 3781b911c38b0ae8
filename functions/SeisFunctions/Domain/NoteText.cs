namespace SeisFunctions.Domain;

/// <summary>
/// What a person has written down about an applicant or a submission. The record of the act names it by an id: the
/// record is kept for good, and this is erased with what it is about.
/// </summary>
/// <param name="Kind">A note or a call.</param>
/// <param name="Text">What it says.</param>
/// <param name="With">With whom the call was, or null.</param>
/// <param name="HeldAt">When the call was, UTC, or null.</param>
public sealed record NoteText(NoteKind Kind, string Text, string? With, DateTimeOffset? HeldAt)
{
    /// <summary>Longest name of whom a call was with: a name with department fits, a text does not.</summary>
    public const int LongestWith = 100;
}

/// <summary>Kinds of what a person writes down.</summary>
public enum NoteKind
{
    /// <summary>A note.</summary>
    Note,

    /// <summary>A telephone call.</summary>
    Call,
}
