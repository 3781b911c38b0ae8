namespace SeisFunctions.Domain.Faq;

/// <summary>Something in a text that may tell who somebody is.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Start">Where it begins.</param>
public sealed record TellingWord(TellingWordKind Kind, string Text, int Start);

/// <summary>What it looks like.</summary>
public enum TellingWordKind
{
    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>The name of an applicant.</summary>
    Applicant,

    /// <summary>The name of a contact.</summary>
    Person,
}
