using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>Something in a call's data that cannot be used as it is written.</summary>
/// <param name="Key">Key in its file: <c>deadline</c>, <c>parts[0].fields[2].kind</c>. Empty for a whole file.</param>
/// <param name="What">What is wrong, with what is allowed and what was probably meant.</param>
public sealed record CallFault(string Key, string What)
{
    /// <summary>Id of the form in whose file it stands; null elsewhere.</summary>
    public string? Form { get; init; }

    /// <summary>
    /// Whether it is about the forms, though it stands elsewhere: without all of them nobody can tell what they lack.
    /// </summary>
    public bool RestsOnForms { get; init; }

    /// <summary>The letter in whose body it stands; null elsewhere.</summary>
    public LetterKind? Letter { get; init; }

    /// <summary>The reference table in whose file it stands; null elsewhere.</summary>
    public string? Table { get; init; }

    /// <summary>Line of the body or the table; null where the key tells the line.</summary>
    public int? Line { get; init; }
}
