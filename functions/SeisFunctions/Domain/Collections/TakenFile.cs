namespace SeisFunctions.Domain.Collections;

/// <summary>What a file of a mail is taken for.</summary>
/// <param name="File">The file.</param>
/// <param name="For">The thing that is due; null where it is none of them, or where that is not clear.</param>
/// <param name="Differences">In what it differs, or why it is not clear, in Japanese.</param>
public sealed record TakenFile(CollectedFile File, DueItem? For, IReadOnlyList<string> Differences)
{
    /// <summary>
    /// Id of the collection that it is for although the application asks for no such thing, or null.
    /// </summary>
    public string? Unexpected { get; init; }

    /// <summary>The things that are due of which it may be one, where its form does not name one for certain.</summary>
    public IReadOnlyList<DueItem> MayBe { get; init; } = [];
}
