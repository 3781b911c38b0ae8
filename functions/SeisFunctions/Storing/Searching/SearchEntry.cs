namespace SeisFunctions.Storing.Searching;

/// <summary>A text that a search can find, with the place where it stands.</summary>
/// <param name="In">The kind of place.</param>
/// <param name="Name">What people call it: 件名, 電話番号.</param>
/// <param name="Text">The text as written.</param>
public sealed record SearchEntry(SearchPlace In, string Name, string Text)
{
    /// <summary>The same in normal form, where it is another: a telephone number from abroad.</summary>
    public string? Value { get; init; }

    /// <summary>Name of the form that it stands in, or null.</summary>
    public string? Form { get; init; }

    /// <summary>Position of the file that it stands in, or null.</summary>
    public int? File { get; init; }

    /// <summary>Where it stands in that file, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Id of the hearing that it stands in, or null.</summary>
    public string? Hearing { get; init; }

    /// <summary>What is compared.</summary>
    internal string Key =>
        Value is null || Value == Text ? SearchKey.Of(Text) : $"{SearchKey.Of(Text)}\n{SearchKey.Of(Value)}";
}
