namespace SeisFunctions.Domain;

/// <summary>
/// What an officer has written as a letter. The record of the act names it by an id: the record is kept for good, and
/// this is erased with the letter.
/// </summary>
public sealed record DraftText
{
    /// <summary>Longest subject: a line that a mail program shows.</summary>
    public const int LongestSubject = 200;

    /// <summary>Longest text: a property of a table takes 32,768 characters, and nobody reads so long a letter.</summary>
    public const int LongestBody = 20_000;

    /// <summary>Stands in a template where the officer must write something.</summary>
    public const string Gap = "（ここに記入）";

    /// <summary>Address that it goes to.</summary>
    public required string To { get; init; }

    /// <summary>Addresses that get a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Its text.</summary>
    public required string Body { get; init; }

    /// <summary>What the template of the call gave as the subject.</summary>
    public required string TemplateSubject { get; init; }

    /// <summary>What the template of the call gave as the text.</summary>
    public required string TemplateBody { get; init; }

    /// <summary>Whether something is still to be written.</summary>
    public bool HasGap => Body.Contains(Gap, StringComparison.Ordinal);

    /// <summary>What the officer has changed against the template, line by line.</summary>
    public IReadOnlyList<TextChange> Changes =>
        [.. TextChange.Of(TemplateSubject, Subject), .. TextChange.Of(TemplateBody, Body)];
}
