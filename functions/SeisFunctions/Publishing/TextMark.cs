namespace SeisFunctions.Publishing;

/// <summary>Something in a text that may be about a person: an officer looks before it is published.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters.</param>
public sealed record TextMark(MarkedKind Kind, int Start, int Length)
{
    /// <summary>Whether they have a character in common.</summary>
    internal bool Overlaps(TextMark other) => Start < other.Start + other.Length && other.Start < Start + Length;
}

/// <summary>What is marked.</summary>
public enum MarkedKind
{
    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A telephone number, or what is written like one.</summary>
    Telephone,

    /// <summary>A name that the contact fields of the application hold.</summary>
    Name,
}
