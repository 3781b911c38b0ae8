using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Finds the place that belongs to a label which fills its cell or paragraph: right of it, below it, or, for a box,
/// left of it.
/// </summary>
internal sealed class SpotFinder(SpotMap map, Arbiter arbiter)
{
    /// <summary>
    /// Everything in the place of <paramref name="label"/>, empty cells included; and where that place is.
    /// </summary>
    public (List<Spot> Spots, string Location) Of(Spot label, FieldDefinition field)
    {
        if (label is { Grid: { } grid, Cell: { } cell })
        {
            return InGrid(grid, cell, field);
        }

        var below = BelowParagraph(label, field);
        return (below, below.FirstOrDefault(spot => !spot.Content.IsBlank)?.Location ?? label.Location);
    }

    private (List<Spot> Spots, string Location) InGrid(Grid grid, GridCell label, FieldDefinition field)
    {
        var right = Right(grid, label, label.Row, label.LastRow);
        if (right.Count > 0)
        {
            right.AddRange(Continued(grid, label));
        }

        if (
            field.Kind == FieldKind.Tick
            && right.TrueForAll(spot => spot.Content.IsBlank)
            && Left(grid, label) is { } box
        )
        {
            return ([box], box.Location);
        }

        if (right.Count > 0)
        {
            return (right, LocationOf(right));
        }

        var below = Below(grid, label, field);
        if (below.Exists(spot => !spot.Content.IsBlank))
        {
            return (below, LocationOf(below));
        }

        if (Opposite(grid, label) is { } opposite)
        {
            return ([opposite], opposite.Location);
        }

        return (
            below,
            below.Count > 0 ? below[0].Location
            : grid.IsSheet ? grid.Location(label.Row, label.EndColumn)
            : grid.Location(label)
        );
    }

    /// <summary>
    /// The cell in the same place of the table that follows, where one holds the labels and the other, of the same
    /// shape, the values.
    /// </summary>
    private Spot? Opposite(Grid grid, GridCell label) =>
        !grid.IsSheet
        && map.After(grid) is { } values
        && HaveSameShape(grid, values)
        && grid.Rows.All(row => row.Cells.All(cell => cell.Content.IsBlank || map.IsLabel(cell)))
        && !values.Rows.Any(row => row.Cells.Any(map.IsLabel))
        && values.Row(label.Row)?.At(label.Column) is { } cell
            ? map.Of(cell)
            : null;

    private static bool HaveSameShape(Grid labels, Grid values) =>
        labels.Rows.Count == values.Rows.Count
        && labels.Rows.Sum(row => row.Cells.Count) > 1
        && labels.Rows.Zip(values.Rows).All(pair => pair.First.Cells.Count == pair.Second.Cells.Count);

    private static string LocationOf(List<Spot> spots) =>
        (spots.Find(spot => !spot.Content.IsBlank) ?? spots[0]).Location;

    /// <summary>The cells to the right in these rows, up to the next label.</summary>
    private List<Spot> Right(Grid grid, GridCell label, int firstRow, int lastRow)
    {
        var spots = new List<Spot>();
        for (
            var position = grid.Position(firstRow);
            position < grid.Rows.Count && grid.Rows[position].Index <= lastRow;
            position++
        )
        {
            foreach (var cell in grid.Rows[position].Cells)
            {
                if (cell.Column < label.EndColumn || map.Of(cell) is not { } spot)
                {
                    continue;
                }

                if (spot.IsLabel)
                {
                    break;
                }

                if (!spots.Contains(spot))
                {
                    spots.Add(spot);
                }
            }
        }

        return spots;
    }

    /// <summary>
    /// Rows below whose label cell was left empty go on with the value: a row that was split, perhaps over the end of a
    /// page and so into the next table.
    /// </summary>
    private List<Spot> Continued(Grid grid, GridCell label)
    {
        if (grid.IsSheet)
        {
            return [];
        }

        var spots = Continued(grid, label, label.LastRow + 1);
        if (grid.Row(label.LastRow + 1) is null && map.After(grid) is { } next)
        {
            spots.AddRange(Continued(next, label, 0));
        }

        return spots;
    }

    private List<Spot> Continued(Grid grid, GridCell label, int firstRow)
    {
        var spots = new List<Spot>();
        for (
            var row = firstRow;
            grid.Row(row)?.At(label.Column) is { } empty
                && (empty.Content.IsBlank || PrintedText.IsContinued(empty.Content.Text))
                && !map.IsLabel(empty)
                && empty.EndColumn == label.EndColumn
                && empty.Row == row;
            row++
        )
        {
            if (HasLabel(grid, row))
            {
                break;
            }

            spots.AddRange(Right(grid, empty, row, row).Where(spot => !spot.Content.IsBlank));
        }

        return spots;
    }

    private List<Spot> Below(Grid grid, GridCell label, FieldDefinition field)
    {
        var spots = new List<Spot>();
        for (var row = label.LastRow + 1; grid.Row(row) is { } cells; row++)
        {
            var under = cells
                .Cells.Where(cell => cell.Row == row && cell.Column >= label.Column && cell.Column < label.EndColumn)
                .ToList();
            if (
                under.Count == 0
                || under.Exists(cell => map.IsLabel(cell) || IsAlmostLabel(cell, field))
                || (label.Column == 0 && HasLabel(grid, row))
            )
            {
                break;
            }

            spots.AddRange(under.Select(map.Of).OfType<Spot>());
            if (field.Kind is not (FieldKind.LongText or FieldKind.Choice) || grid.IsSheet)
            {
                break;
            }
        }

        return spots;
    }

    private bool IsAlmostLabel(GridCell cell, FieldDefinition field) =>
        map.Of(cell) is { } spot && arbiter.IsAlmostLabel(field, spot);

    private bool HasLabel(Grid grid, int row) => grid.Row(row)!.Cells.Any(map.IsLabel);

    private Spot? Left(Grid grid, GridCell label) =>
        label.Column == 0 || grid.Row(label.Row)?.At(label.Column - 1) is not { } cell || map.IsLabel(cell) ? null
        : HasMark(cell.Content) ? map.Of(cell)
        : cell.Content.IsBlank || PrintedText.IsNumbering(cell.Content.Text) ? Left(grid, cell) // ☑ | 3 | text
        : null;

    private static bool HasMark(Content content) => content.Text.Length <= 20 && MarkText.IsIn(content.Text);

    /// <summary>The paragraphs behind a label, or the frame (a table without labels) that follows it.</summary>
    private List<Spot> BelowParagraph(Spot label, FieldDefinition field)
    {
        var spots = new List<Spot>();
        Grid? frame = null;
        for (var at = label.Index + 1; at < map.Spots.Count; at++)
        {
            var spot = map.Spots[at];
            if (
                arbiter.Ends(field, spot)
                || (frame is not null && spot.Grid != frame)
                || (spot.Grid is { } grid && grid != frame && !IsFrame(grid))
                || (spot.Grid is not null && frame is null && spots.Exists(before => !before.Content.IsBlank))
            )
            {
                break;
            }

            frame ??= spot.Grid;
            spots.Add(spot);
            if (
                frame is null
                && field.Kind is not (FieldKind.LongText or FieldKind.Choice or FieldKind.Tick)
                && !spot.Content.IsBlank
            )
            {
                break;
            }
        }

        return spots;
    }

    private bool IsFrame(Grid grid) =>
        grid.Rows.Count <= 3 && grid.Rows.All(row => row.Cells.Count == 1 && !map.IsLabel(row.Cells[0]));
}
