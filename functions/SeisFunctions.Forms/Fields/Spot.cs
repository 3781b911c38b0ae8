using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>A cell or paragraph of a form, with what its text as a whole is.</summary>
internal sealed class Spot
{
    private string? location;

    public Spot(Paragraph paragraph)
    {
        (Paragraph, Content) = (paragraph, paragraph.Content);
    }

    public Spot(Grid grid, GridCell cell)
    {
        (Grid, Cell, Content) = (grid, cell, cell.Content);
    }

    public Paragraph? Paragraph { get; }

    public Grid? Grid { get; }

    public GridCell? Cell { get; }

    public Content Content { get; }

    /// <summary>Written out when asked for, which is for few of the cells.</summary>
    public string Location => location ??= Paragraph?.Location ?? Grid!.Location(Cell!);

    /// <summary>The field whose label the whole text is.</summary>
    public LabelMatch? Label { get; set; }

    /// <summary>The text is the title of a section (or of the form itself).</summary>
    public bool IsHeading { get; set; }

    /// <summary>Where in the stretch it stands, counted from 0.</summary>
    public int Index { get; set; }

    /// <summary>The section it stands in, by index; -1 before the first heading.</summary>
    public int Part { get; set; } = -1;

    /// <summary>The field whose value it holds, so that labels named in it are only words of an answer.</summary>
    public FieldDefinition? Owner { get; set; }

    /// <summary>It heads a column of marks.</summary>
    public bool IsHead { get; set; }

    public bool IsClaimed => Owner is not null;

    /// <summary>Labels of several fields in one.</summary>
    public bool IsCompound { get; set; }

    public bool IsLabel => Label is not null || IsHeading || IsCompound;
}
