namespace SeisFunctions.Forms.Papers;

/// <summary>A paper that an office hands out: lines and bordered tables on A4.</summary>
/// <param name="Name">What stands at the foot of each page.</param>
/// <param name="Pages">Its pages; each begins on a new one.</param>
/// <param name="IsLandscape">Whether it lies on its side.</param>
public sealed record Paper(string Name, IReadOnlyList<PaperPage> Pages, bool IsLandscape = false);

/// <summary>What begins on a new page.</summary>
/// <param name="Blocks">Lines and tables, a line first.</param>
public sealed record PaperPage(IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>Size of the print in half points: 21 is that of official papers.</summary>
    public int Size { get; init; } = 21;
}

/// <summary>A line or a table.</summary>
public abstract record PaperBlock;

/// <summary>A line by itself.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Kind">What it is.</param>
public sealed record PaperLine(string Text, PaperLineKind Kind) : PaperBlock;

/// <summary>What a line is.</summary>
public enum PaperLineKind
{
    /// <summary>The title, in the middle.</summary>
    Title,

    /// <summary>The heading of what follows.</summary>
    Heading,

    /// <summary>Day or sender, at the right.</summary>
    Right,

    /// <summary>A note, at the left.</summary>
    Note,
}

/// <summary>A bordered table.</summary>
/// <param name="Name">What it lists; read aloud, and told where rows are left out.</param>
/// <param name="Widths">Shares of its columns.</param>
/// <param name="Rows">Its rows; in one that has fewer cells than columns, the last cell takes the rest.</param>
/// <param name="HasHead">Whether the first row is a head that stands on every page.</param>
public sealed record PaperTable(
    string Name,
    IReadOnlyList<int> Widths,
    IReadOnlyList<IReadOnlyList<PaperCell>> Rows,
    bool HasHead = false
) : PaperBlock;

/// <summary>A cell.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="IsLabel">Whether it is a label, which is shaded and never cut.</param>
/// <param name="Name">What it is called where it is told that it was cut.</param>
public sealed record PaperCell(string Text, bool IsLabel = false, string Name = "");

/// <summary>What had to be left out so that a page holds all of it.</summary>
/// <param name="Name">The cell or table.</param>
/// <param name="Left">Characters of a cell or rows of a table that are left out.</param>
/// <param name="IsRows">Whether these are rows.</param>
public sealed record PaperCut(string Name, int Left, bool IsRows);
