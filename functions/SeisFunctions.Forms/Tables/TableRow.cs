using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// The row below a header that is being read: the cells in its columns, and what kind of row they make it.
/// </summary>
internal sealed class TableRow
{
    // Fewer cells that are as the example has them are the same by chance, where the table has more columns.
    private const int LeastAlike = 3;

    private readonly TableHeader header;
    private readonly FormDefinition form;
    private readonly List<TableHeader> others;
    private readonly ColumnReader[] columns;
    private readonly List<GridCell> own = [];
    private GridRow row = null!;

    /// <param name="header">The header.</param>
    /// <param name="form">The form.</param>
    /// <param name="headers">All headers of the grid: what stands under another one is that table's.</param>
    /// <param name="budget">Counts what is read.</param>
    public TableRow(TableHeader header, FormDefinition form, IReadOnlyList<TableHeader> headers, ReadingBudget budget)
    {
        (this.header, this.form) = (header, form);
        others = [.. headers.Where(other => other != header)];
        columns =
        [
            .. Table.Columns.Select(column => new ColumnReader(
                column,
                header.Columns.TryGetValue(column.Id, out var place) ? place : null,
                header.Grid,
                budget
            )),
        ];
    }

    public int Index => row.Index;

    public IReadOnlyList<ColumnReader> Columns => columns;

    /// <summary>The cells with a text that begin in this row and stand in a column, each once.</summary>
    public IReadOnlyList<GridCell> Own => own;

    /// <summary>What else stands in the row.</summary>
    public IReadOnlyList<string> Remarks =>
        [
            .. row.Cells.Where(IsRemark).Select(cell => cell.Content.Text),
            .. own.SelectMany(cell => cell.Content.Notes).Distinct(),
            .. IsNameDrawnOver() ? [Content.Drawn] : Array.Empty<string>(),
        ];

    /// <summary>A note of words that are known; a total and a mark of an example are.</summary>
    public bool IsUnderstood =>
        IsUnderExampleMark()
        || own.TrueForAll(cell =>
            IsNumber(cell)
            || RowNotes.IsTotal(cell.Content.Text.Trim())
            || PrintedText.IsUnderstood(cell.Content.Text)
        );

    /// <summary>
    /// The only text in the row besides its number, where a name or its code should stand and it is none: 以下は検討中の団体.
    /// Whatever it is, it may speak of the entries below.
    /// </summary>
    public string? HeadInPlaceOfName =>
        Alone is { } only
        && StandsForName(only)
        && only.Content.Text.Any(char.IsLetter)
        && !RowNotes.HoldsName(only.Content.Text)
            ? only.Content.Text.Trim()
            : null;

    private TableDefinition Table => header.Vocabulary.Table;

    /// <summary>The only cell in the columns with a text, without the number of the row.</summary>
    private GridCell? Alone => own.FindAll(cell => !IsNumber(cell)) is [var only] ? only : null;

    public void MoveTo(GridRow next)
    {
        row = next;
        own.Clear();
        foreach (var column in columns)
        {
            column.MoveTo(row);
            foreach (var cell in column.Cells)
            {
                if (cell.Row == row.Index && !cell.Content.IsBlank && !own.Contains(cell))
                {
                    own.Add(cell);
                }
            }
        }
    }

    /// <summary>What a row is: the first kind that it has the signs of.</summary>
    private static readonly (RowKind Kind, Func<TableRow, bool> Is)[] Kinds =
    [
        (RowKind.Empty, row => row.own.Count == 0),
        (RowKind.Header, row => row.header.Repeats.Contains(row.Index)),
        (RowKind.Note, row => row.IsNote()),
        (RowKind.Title, row => row.IsTitle()),
        (RowKind.Subhead, row => row.IsSubhead()),
        (RowKind.Wide, row => row.IsWide()),
        (RowKind.Struck, row => row.IsStruck()),
        (RowKind.Entry, row => !row.IsEmpty()),
        (RowKind.Printed, row => row.IsPrinted(row.Text)),
        (RowKind.Stray, _ => true),
    ];

    public RowKind Kind() => Kinds.First(kind => kind.Is(this)).Kind;

    /// <summary>The first text that stands in a column.</summary>
    private string Text => own[0].Content.Text.Trim();

    /// <summary>A note, a total, or the printed example under its mark.</summary>
    private bool IsNote() =>
        (own.Count == 1 && RowNotes.IsNote(Text))
        || (own.Find(cell => !IsNumber(cell)) is { } first && RowNotes.IsTotal(first.Content.Text.Trim()))
        || (Alone is { } only && RowNotes.IsEnd(only.Content.Text))
        || IsUnderExampleMark();

    /// <summary>It stands in the column of the names of entries, or left of it.</summary>
    private bool StandsForName(GridCell cell) =>
        RowRemarks.NameColumn(Table) is >= 0 and var name
        && Array.FindIndex(columns, column => column.Cells.Contains(cell)) is >= 0 and var at
        && at <= name;

    /// <summary>A shape lies over the name of the entry: perhaps a line through it.</summary>
    private bool IsNameDrawnOver() =>
        RowRemarks.NameColumn(Table) is >= 0 and var name
        && columns[name].Cells.Exists(cell => own.Contains(cell) && cell.Content.HasDrawing);

    private bool IsUnderExampleMark() => First() is { } first && RowNotes.IsExampleMark(first);

    private bool IsNumber(GridCell cell) =>
        columns[0].Cells.Contains(cell) && RowNotes.IsNumber(UnicodeForms.Compatible(cell.Content.Text));

    /// <summary>The title of a section, or the head of the form once more.</summary>
    private bool IsTitle() =>
        (own.Count <= 2 && own.Exists(IsLabelOfForm))
        || (own.Count == 1 && form.Parts.Any(part => LabelText.IsKeyOf(Text, LabelText.Key(part.Title))));

    /// <summary>The head of a part of the list, at its left or over several columns.</summary>
    private bool IsSubhead() =>
        (
            own is [var first]
            && (first.Column == header.FirstColumn || first.ColumnSpan > 1)
            && RowNotes.IsSubhead(Text)
        ) || (Alone is { } only && StandsForName(only) && RowNotes.IsPart(only.Content.Text));

    /// <summary>One text across most of the columns.</summary>
    private bool IsWide() => own is [var only] && only.ColumnSpan * 2 > header.EndColumn - header.FirstColumn;

    /// <summary>The head of the form printed once more, in the middle of the list: 都道府県名　島根県.</summary>
    private bool IsLabelOfForm(GridCell cell) =>
        cell.Content.Text.Length <= LabelText.Longest
        && form.Fields.Any(field => LabelText.IsKeyOf(cell.Content.Text, LabelText.Key(field.Label)));

    /// <summary>Every text of the row is crossed out, whatever number or box was left as it is.</summary>
    private bool IsStruck()
    {
        var isStruck = false;
        foreach (var column in columns)
        {
            foreach (var cell in column.Cells)
            {
                if (cell.Content.IsStruck)
                {
                    isStruck = true;
                }
                else if (!cell.Content.IsBlank && column != columns[0] && column.Column.Kind != FieldKind.Tick)
                {
                    return false;
                }
            }
        }

        return isStruck;
    }

    private string? First()
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Content.IsBlank)
            {
                return cell.Content.Text;
            }
        }

        return null;
    }

    /// <summary>
    /// Nothing stands in it beyond the first column but empty boxes, or what reaches down from a row above.
    /// </summary>
    private bool IsEmpty()
    {
        for (var column = 1; column < columns.Length; column++)
        {
            if (StandsIn(columns[column].Cells))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number, or a word or kind that is printed beforehand.</summary>
    private bool IsPrinted(string text) =>
        !columns[0].Cells.Exists(own.Contains)
        || RowNotes.IsNumber(UnicodeForms.Compatible(text))
        || Table.Preprinted.Contains(text)
        || (
            Table.Columns[0].Kind == FieldKind.Choice
            && columns[0].Read(row.Index, out _).Confidence == Confidence.Exact
        );

    private bool StandsIn(List<GridCell> cells)
    {
        foreach (var cell in cells)
        {
            if (
                cell.Row >= row.Index
                && (!cell.Content.IsBlank || cell.Kind == CellKind.MissingResult)
                && cell.Content.Text.Trim() is not ("☐" or "□")
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The example of the definition, left standing in the table under whatever number.</summary>
    public bool IsExample(FieldReading[] readings)
    {
        foreach (var example in own.Count >= Math.Min(LeastAlike, Table.Columns.Count) ? Table.Example : [])
        {
            var same = example.Count == readings.Length;
            for (var column = Table.Preprinted.Count > 0 ? 1 : 0; same && column < readings.Length; column++)
            {
                same = columns[column].IsAbsent || readings[column].Raw == example[column];
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Of an entry that reaches down from above only the issues are this row's own: one municipality with several.
    /// </summary>
    /// <param name="lastEntry">Index of the row of the entry above.</param>
    public bool Continues(int lastEntry) =>
        columns.Any(IsKey) && (columns.Where(IsKey).All(ReachesDown) || HoldsNoKey(lastEntry));

    private bool ReachesDown(ColumnReader column) =>
        column.Cells.Count > 0 && column.Cells.TrueForAll(cell => cell.Row < row.Index && !cell.Content.IsBlank);

    /// <summary>
    /// A second line of an answer, or a second person, typed into a row directly below without a number, a name or a
    /// consent of its own.
    /// </summary>
    private bool HoldsNoKey(int lastEntry) =>
        row.Index == lastEntry + 1
        && columns.All(column =>
            !column.IsWritten()
            || (!IsKey(column) && column != columns[0] && column.Column.Kind != FieldKind.MunicipalityCode)
            || ReachesDown(column)
        );

    private static bool IsKey(ColumnReader column) =>
        column.Column is { Required: true, Kind: not FieldKind.LongText } && !column.IsAbsent;

    /// <summary>
    /// It stands beside the columns under no head that asks for it, or calls the entry off in one of them.
    /// </summary>
    private bool IsRemark(GridCell cell) =>
        !cell.Content.IsBlank
        && (
            Array.Find(columns, column => column.Cells.Contains(cell)) is { } column
                ? IsNoNumber(column, cell.Content.Text)
                    || (column.Column.Kind != FieldKind.Tick && RowRemarks.IsCalledOff(cell.Content.Text))
                : !IsUnderOther(cell)
                    && !others.Exists(other =>
                        cell.Row >= other.FirstRow && cell.Column >= other.FirstColumn && cell.Column < other.EndColumn
                    )
        );

    /// <summary>A word where a number is printed: 保留.</summary>
    private bool IsNoNumber(ColumnReader column, string text) =>
        column == columns[0]
        && Table.Preprinted.Count > 0
        && !Table.Preprinted.Contains(text.Trim())
        && !RowNotes.IsNumber(UnicodeForms.Compatible(text));

    /// <summary>
    /// A second column of what the marks stand for (同意日 beside 同意) asks for nothing else.
    /// </summary>
    private bool IsUnderOther(GridCell cell)
    {
        for (var at = header.LastRow; at >= header.FirstRow && at >= 0; at--)
        {
            if (header.Grid.Row(at)?.At(cell.Column) is { Content.IsBlank: false } head)
            {
                return header.Vocabulary.Labels.Find(head.Content.Label) is { } label
                    ? label.Field.Kind != FieldKind.Tick
                    : NeutralText.AsksForOther(head.Content.Text);
            }
        }

        return false;
    }
}
