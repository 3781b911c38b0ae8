namespace SeisFunctions.Forms.Facsimiles;

/// <summary>
/// A file as people see it beside its reading (様式の写し): every text in its place, with what it was taken for. Not how
/// a program would print it.
/// </summary>
/// <param name="Sheets">The sheets of a workbook; one for a Word document.</param>
public sealed record Facsimile(IReadOnlyList<ShownSheet> Sheets)
{
    /// <summary>
    /// Spots of a file that are shown at most. The largest real form has 10,000 paragraphs and cells; of twice as many a
    /// browser makes a page within seconds.
    /// </summary>
    public const int MostSpots = 20_000;

    /// <summary>Characters of a file that are shown at most: some 250 pages.</summary>
    public const int MostCharacters = 400_000;

    /// <summary>Why the file cannot be shown, or null.</summary>
    public Finding? Failure { get; init; }

    /// <summary>The file is too large to be shown whole: its end is left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>
    /// Entries of the account whose text does not stand where they say: the account was made by another version of the
    /// reader.
    /// </summary>
    public IReadOnlyList<AccountEntry> Unplaced { get; init; } = [];

    /// <summary>A file that cannot be shown.</summary>
    public static Facsimile None(Finding failure) => new([]) { Failure = failure };
}
