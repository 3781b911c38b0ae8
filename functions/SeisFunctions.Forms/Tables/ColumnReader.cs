using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>Reads one column of a table, row by row.</summary>
/// <param name="column">What it holds.</param>
/// <param name="place">Where it stands; null if the table in the file lacks it.</param>
/// <param name="grid">The grid that the table stands in.</param>
/// <param name="budget">Counts what is read.</param>
internal sealed class ColumnReader(FieldDefinition column, TableColumn? place, Grid grid, ReadingBudget budget)
{
    private const int MostColumns = 64;

    private readonly FieldReading absent = new(column.Id, column.Label, null, "", null, Confidence.LabelNotFound);
    private readonly List<GridCell> cells = [];
    private (Content? Content, CellKind Kind, Normalised Value, string Raw) last;

    public FieldDefinition Column => column;

    public bool IsAbsent => place is null;

    /// <summary>The cells of the row that was moved to which stand in the column, from left to right.</summary>
    public List<GridCell> Cells => cells;

    public void MoveTo(GridRow row)
    {
        cells.Clear();
        if (place is not { } columns)
        {
            return;
        }

        for (var at = columns.First; at < columns.End && at < columns.First + MostColumns; at++)
        {
            if (row.At(at) is { } cell && (cells.Count == 0 || !cells.Contains(cell)))
            {
                cells.Add(cell);
            }
        }
    }

    /// <summary>Whether a value stands here, or should.</summary>
    public bool IsWritten()
    {
        foreach (var cell in cells)
        {
            if (IsWritten(cell))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the column says in the row that was moved to.</summary>
    /// <param name="row">Index of that row.</param>
    /// <param name="note">What was repaired, or why there is no value.</param>
    public FieldReading Read(int row, out string? note)
    {
        note = null;
        if (place is not { } columns)
        {
            return absent;
        }

        if (!IsWritten())
        {
            return new(column.Id, column.Label, null, "", grid.Location(row, columns.First), Confidence.Blank);
        }

        if (cells is not [var only] || only.EndColumn > columns.End || columns.Heads is not null)
        {
            return ReadSeveral(columns, out note);
        }

        // A column says the same in many rows.
        if (!ReferenceEquals(only.Content, last.Content) || only.Kind != last.Kind)
        {
            budget.AddValue(only.Content.Text.Length);
            var text = PrintedText.Without(only.Content, column);
            last = (
                only.Content,
                only.Kind,
                ValueReader.Read(column, text, only.Kind, isTableCell: true),
                text.Text.Trim()
            );
        }

        note = last.Value.Note;
        return new(column.Id, column.Label, last.Value.Value, last.Raw, grid.Location(only), last.Value.Confidence);
    }

    private FieldReading ReadSeveral(TableColumn columns, out string? note)
    {
        var written = cells.FindAll(IsWritten);
        var headed = columns.Heads is null ? null : AnswerHeads.Of(columns, cells);
        budget.AddValue(written.Sum(cell => cell.Content.Text.Length));
        var content = PrintedText.Without(Content.Join([.. written.Select(cell => cell.Content)], ' '), column);
        var value =
            written.Exists(cell =>
                headed is not null
                    ? cell.ColumnSpan > 1
                    : cell.ColumnSpan > columns.End - columns.First && cell.EndColumn > columns.End
            )
                ? Normalised.Ambiguous("複数の列にまたがって結合されています")
            : headed is not null ? MarkGroup.Read(column, headed)
            : ValueReader.Read(
                column,
                content,
                written.Count == 1 ? written[0].Kind : CellKind.Text,
                isTableCell: true
            );
        note = value.Note;
        return new(
            column.Id,
            column.Label,
            value.Value,
            headed is null ? content.Text.Trim() : MarkGroup.Shown(headed),
            grid.Location(written[0]),
            value.Confidence
        );
    }

    private bool IsWritten(GridCell cell) =>
        !cell.Content.IsBlank
        || cell.Kind == CellKind.MissingResult
        || (column.Kind is FieldKind.Tick or FieldKind.Choice && cell.Content.HasDrawing);
}
