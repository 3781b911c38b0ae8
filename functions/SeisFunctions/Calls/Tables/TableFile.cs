namespace SeisFunctions.Calls.Tables;

/// <summary>A reference table as <c>call.json</c> names it.</summary>
public sealed record TableFile
{
    /// <summary>The CSV file. Its first line names the columns.</summary>
    public required string File { get; init; }

    /// <summary>The column that rows are looked up by, such as the code of the applicant.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// The column by which people name a row where they do not write its key. Left out: they write the key alone.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The column that tells several rows of one key apart, such as a year; the greatest comes first. Left out: a key
    /// occurs once.
    /// </summary>
    public string? Per { get; init; }

    /// <summary>Columns that hold numbers: a cell that is none is told at the start.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What people call columns on pages and in exports, by column. Left out: by their names.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}
