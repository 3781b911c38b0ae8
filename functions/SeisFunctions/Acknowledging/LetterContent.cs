namespace SeisFunctions.Acknowledging;

/// <summary>What a letter says, and the files that go with it.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text; the HTML beside it is made from this.</param>
public sealed record LetterContent(string Subject, string Body)
{
    /// <summary>The files, in the order in which they are attached.</summary>
    public IReadOnlyList<LetterFile> Files { get; init; } = [];

    /// <summary>The same text, to which files may be added.</summary>
    public LetterContent((string Subject, string Body) text)
        : this(text.Subject, text.Body) { }

    /// <summary>A letter without files.</summary>
    public static implicit operator LetterContent((string Subject, string Body) text) => new(text.Subject, text.Body);
}
