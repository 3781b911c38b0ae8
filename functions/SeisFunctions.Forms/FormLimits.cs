namespace SeisFunctions.Forms;

/// <summary>
/// Hard limits of reading, so that no file costs more than a bounded time and memory. What is over one is reported and
/// left to a person. Limits are counts, not seconds, so that the same file is judged alike every time. The defaults lie
/// far above the largest of 49 real Japanese government forms (maximum met in brackets).
/// </summary>
public sealed record FormLimits
{
    /// <summary>Bytes of a file (0.5 MiB).</summary>
    public long FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Entries in a zip package (310).</summary>
    public int ZipEntries { get; init; } = 2000;

    /// <summary>Bytes of one part once inflated (1.3 MiB).</summary>
    public long PartBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of all parts read, once inflated (2.2 MiB).</summary>
    public long TotalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes of all sheets once inflated; they count for nothing else. A sheet that was formatted to its last row has
    /// 1,048,576 rows with nothing in them, some 80 MiB.
    /// </summary>
    public long SheetBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Depth of elements (26).</summary>
    public int XmlDepth { get; init; } = 128;

    /// <summary>
    /// Elements in one file (40,000 a part). They are passed over one by one and not kept: a sheet formatted to its
    /// last row has some millions.
    /// </summary>
    public int XmlElements { get; init; } = 16_000_000;

    /// <summary>Attributes of one element.</summary>
    public int XmlAttributes { get; init; } = 64;

    /// <summary>Cells with a value in one file (26,000).</summary>
    public int Cells { get; init; } = 300_000;

    /// <summary>
    /// Paragraphs of a document and cells of its tables, which are kept even where they are empty (10,000).
    /// </summary>
    public int Paragraphs { get; init; } = 200_000;

    /// <summary>Sheets in a workbook (35).</summary>
    public int Sheets { get; init; } = 200;

    /// <summary>Shared strings in a workbook (3,000).</summary>
    public int SharedStrings { get; init; } = 200_000;

    /// <summary>Characters in one cell; Excel itself allows no more.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of text in one file.</summary>
    public int TotalCharacters { get; init; } = 4_000_000;

    /// <summary>
    /// Characters of the values that are read, given to expressions: each expression takes time in proportion to them.
    /// A merged cell is read in each of its rows, so that this can be far more than what the file holds (30,000).
    /// </summary>
    public long ValueCharacters { get; init; } = 40_000_000;

    /// <summary>
    /// Places that answer to a label of a form, and headers of its tables, each of which is weighed against the others
    /// (120).
    /// </summary>
    public int Candidates { get; init; } = 2_000;

    /// <summary>Rows of one table of a form.</summary>
    public int TableRows { get; init; } = 5_000;
}
