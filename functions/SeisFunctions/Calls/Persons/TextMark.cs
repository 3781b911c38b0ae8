namespace SeisFunctions.Calls.Persons;

/// <summary>Something in a text that may tell who somebody is: an officer looks before it is published.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters.</param>
public sealed record TextMark(MarkedKind Kind, int Start, int Length)
{
    /// <summary>As it is written in the text that it was found in.</summary>
    public string In(string text) => text.Substring(Start, Length);

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

    /// <summary>The name of a contact.</summary>
    Name,

    /// <summary>The name of an applicant, where that tells who has asked.</summary>
    Applicant,

    /// <summary>What may be a receipt number.</summary>
    ReceiptNumber,
}
