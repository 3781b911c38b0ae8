using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// In which rows and columns (from 1) of its sheet the pieces of a part stand: number, title, name of the part, notes,
/// fields, table. Writing a blank and filling it in follow the same layout.
/// </summary>
internal sealed record SheetLayout
{
    public const int NameRow = 1,
        TitleRow = 2,
        PartRow = 3;

    /// <summary>Heights of rows, in points.</summary>
    public const double NameHeight = 16,
        TitleHeight = 30,
        PartHeight = 22,
        NoteHeight = 18,
        FieldHeight = 24,
        GapHeight = 10;

    public SheetLayout(FormDefinition form, FormSection part)
    {
        Part = part;
        Notes =
        [
            .. new[] { part == form.Parts[0] ? form.Note : null, part.Note }.OfType<string>(),
            .. part.ChoiceNotes,
        ];
        FirstFieldRow = PartRow + Notes.Count + 1;
        HeaderRow = FirstFieldRow + (part.Fields.Count == 0 ? 0 : part.Fields.Count + 1);
    }

    /// <summary>
    /// Labels stand in the second column, since the first is often as narrow as a number, and entries in the third; in the
    /// first two where a sheet has no more.
    /// </summary>
    public static (int Label, int Entry) ColumnsOfFields(int columns) => columns > 2 ? (2, 3) : (1, 2);

    public int LabelColumn => ColumnsOfFields(Part.Table?.Columns.Count ?? int.MaxValue).Label;

    public int EntryColumn => ColumnsOfFields(Part.Table?.Columns.Count ?? int.MaxValue).Entry;

    public FormSection Part { get; }

    /// <summary>The form's note stands on its first sheet alone; what may be chosen stands last.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The row of the first field; every field has its own row.</summary>
    public int FirstFieldRow { get; }

    /// <summary>The row of the table's labels, one empty row below the fields.</summary>
    public int HeaderRow { get; }

    public int FirstEntryRow => HeaderRow + 1;

    /// <summary>Points above the header row of the table.</summary>
    public double HeightAboveTable =>
        NameHeight
        + TitleHeight
        + PartHeight
        + Notes.Count * NoteHeight
        + Part.Fields.Count * FieldHeight
        + (Part.Fields.Count == 0 ? 0 : GapHeight);

    private int LastEntryRow => HeaderRow + (Part.Table?.Rows ?? 0);

    /// <summary>All entry cells of a column of the table: B8:B67.</summary>
    public string EntriesOf(int column) => $"{Cell(column, FirstEntryRow)}:{Cell(column, LastEntryRow)}";

    /// <summary>Name of a cell: C5.</summary>
    public static string Cell(int column, int row) => $"{Column(column)}{row}";

    /// <summary>Letters of a column; a form has no more than 26.</summary>
    public static char Column(int column) =>
        column is > 0 and <= 26
            ? (char)('A' + column - 1)
            : throw new NotSupportedException($"A form has at most 26 columns, not {column}.");
}
