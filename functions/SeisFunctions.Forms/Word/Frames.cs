using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Word;

/// <summary>An element whose end matters. The reader keeps these on a stack of its own: a file's nesting never becomes recursion.</summary>
internal abstract class Frame(int depth)
{
    public int Depth => depth;
}

/// <summary>A cell or a text box: whatever gathers paragraphs into lines.</summary>
internal abstract class LinesFrame(int depth) : Frame(depth)
{
    public ContentBuilder Lines { get; } = new();

    public bool HasLine { get; set; }

    /// <summary>The mark of the last paragraph is a tracked deletion: the next paragraph goes on in the same line.</summary>
    public bool JoinsNext { get; set; }

    public List<Grid> Nested { get; } = [];
}

internal sealed class TableFrame(int depth, TableBuilder table, int slot) : Frame(depth)
{
    public TableBuilder Table => table;

    /// <summary>Index among the document's blocks that is kept for this table.</summary>
    public int Slot => slot;
}

internal sealed class RowFrame(int depth, TableBuilder table) : Frame(depth)
{
    public TableBuilder Table => table;

    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }

    public int ColumnsAfter { get; set; }
}

internal sealed class CellFrame(int depth, TableBuilder table) : LinesFrame(depth)
{
    public TableBuilder Table => table;

    public CellProperties Properties { get; set; }
}

internal sealed class BoxFrame(int depth) : LinesFrame(depth);

internal sealed class ParagraphFrame(int depth) : Frame(depth)
{
    public ContentBuilder Content { get; } = new();

    public List<Content> Boxes { get; } = [];

    public bool MarkIsDeleted { get; set; }
}

internal sealed class RunFrame(int depth) : Frame(depth);

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
