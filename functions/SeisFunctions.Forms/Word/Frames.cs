using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// An element whose end matters. The reader keeps these on a stack of its own: a file's nesting never becomes
/// recursion.
/// </summary>
internal abstract class Frame(int depth)
{
    public int Depth => depth;
}

/// <summary>A cell or a text box: whatever gathers paragraphs into lines.</summary>
internal abstract class LinesFrame(int depth) : Frame(depth)
{
    private List<Grid>? nested;

    public ContentBuilder Lines { get; } = new();

    public bool HasLine { get; set; }

    /// <summary>
    /// The mark of the last paragraph is a tracked deletion: the next paragraph goes on in the same line.
    /// </summary>
    public bool JoinsNext { get; set; }

    /// <summary>Its own paragraphs.</summary>
    public Anchor Anchor { get; private set; }

    public void Include(Anchor paragraph) =>
        Anchor = Anchor.First == 0 ? paragraph : Anchor with { Last = paragraph.Last };

    public IReadOnlyList<Grid> Nested => nested ?? (IReadOnlyList<Grid>)[];

    public void Add(Grid table) => (nested ??= []).Add(table);
}

internal sealed class TableFrame(int depth, TableBuilder table, int slot) : Frame(depth)
{
    public string? StyleId { get; set; }

    public TableBuilder Table => table;

    /// <summary>Index among the document's blocks that is kept for this table.</summary>
    public int Slot => slot;
}

internal sealed class RowFrame(int depth, TableBuilder table) : Frame(depth)
{
    public TableBuilder Table => table;

    public RowProperties Properties { get; set; }
}

internal sealed class CellFrame(int depth, TableBuilder table) : LinesFrame(depth)
{
    public TableBuilder Table => table;

    public CellProperties Properties { get; set; }
}

/// <summary>A shape that lies over the page where its sender put it, wherever it is anchored.</summary>
internal sealed class FloatFrame(int depth) : Frame(depth);

/// <summary>A text box.</summary>
internal sealed class BoxFrame(int depth, bool isFloating) : LinesFrame(depth)
{
    public bool IsFloating => isFloating;
}

internal sealed class ParagraphFrame(
    int depth,
    int element,
    RunProperties outer,
    string? tableStyle,
    Marks setting
) : Frame(depth)
{
    public ContentBuilder Content { get; } = new();

    /// <summary>Where it stands in the part.</summary>
    public Anchor Anchor => new(element, element);

    /// <summary>Its text boxes; null if it has none.</summary>
    public List<Content>? Boxes { get; private set; }

    public void Add(Content box) => (Boxes ??= []).Add(box);

    public ParagraphProperties Properties { get; set; }

    /// <summary>How the text around it is set, for a paragraph in a text box.</summary>
    public RunProperties Outer => outer;

    public string? TableStyle => tableStyle;

    /// <summary>How everything in it is set by where it stands.</summary>
    public Marks Setting => setting;
}

internal sealed class RunFrame(int depth, RunProperties outer) : Frame(depth)
{
    /// <summary>How the text around it is set.</summary>
    public RunProperties Outer => outer;
}

internal sealed class ControlFrame(int depth, ControlProperties? outer) : Frame(depth)
{
    /// <summary>The control around this one.</summary>
    public ControlProperties? Outer => outer;

    public ControlProperties Properties { get; set; } = new(outer?.Tag, false, null);

    /// <summary>Characters of the paragraph before the control.</summary>
    public int TextBefore { get; set; }
}

internal sealed class AlternateFrame(int depth) : Frame(depth)
{
    public bool IsTaken { get; set; }
}
