using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Facsimiles;

/// <summary>Makes the facsimile of a document, with the account of its reading over it.</summary>
internal sealed class FacsimileBuilder
{
    /// <summary>A longer text in a sheet runs over the empty cells to its right, as programs show it.</summary>
    private const int UsualLength = 12;

    private readonly ILookup<string, AccountEntry> account;
    private readonly HashSet<string> locations = [];
    private readonly List<AccountEntry> unplaced = [];
    private int spots;
    private int characters;

    private FacsimileBuilder(IReadOnlyList<AccountEntry> account)
    {
        this.account = account.ToLookup(entry => entry.Location);
    }

    private bool IsFull => spots >= Facsimile.MostSpots || characters >= Facsimile.MostCharacters;

    public static Facsimile Of(FilledDocument document, IReadOnlyList<AccountEntry> account) =>
        new FacsimileBuilder(account).Build(document);

    private Facsimile Build(FilledDocument document)
    {
        var nested = document.Blocks.OfType<Grid>().SelectMany(NestedIn).ToHashSet();
        var blocks = document.Blocks.Where(block => block is not Grid grid || !nested.Contains(grid)).ToList();
        var sheets = new List<ShownSheet>();
        var text = new List<ShownBlock>();
        foreach (var block in blocks.TakeWhile(_ => !IsFull))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    text.Add(new ShownParagraph(SpotOf(paragraph.Location, paragraph.Content)));
                    break;
                case Grid { IsSheet: false } table:
                    text.Add(TableOf(table));
                    break;
                case Grid sheet:
                    sheets.Add(new(sheet.Name, sheet.IsHidden, [TableOf(sheet)], BoxesOf(sheet)));
                    break;
            }
        }

        if (text.Count > 0)
        {
            sheets.Insert(0, new(null, false, text, []));
        }

        return new(sheets)
        {
            IsCut = IsFull,
            Unplaced = IsFull
                ? unplaced
                : [.. unplaced, .. account.Where(place => !locations.Contains(place.Key)).SelectMany(place => place)],
        };
    }

    private static IEnumerable<Grid> NestedIn(Grid grid) =>
        grid.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Nested);

    private static ShownSpot[] BoxesOf(Grid sheet) =>
        [
            .. sheet.TextBoxes.Select(box => new ShownSpot(
                sheet.Location(box.Row, box.Column),
                [new(box.Text.Text, ShownLook.None, null)]
            )),
        ];

    private ShownTable TableOf(Grid grid)
    {
        var columns = new TableColumns(grid);
        var until = new Dictionary<GridCell, int>();
        var rows = new List<ShownRow>();
        for (var index = 0; index < grid.Rows.Count && !IsFull; index++)
        {
            var row = grid.Rows[index];
            rows.Add(
                new(
                    grid.Location(row.Index),
                    grid.IsSheet ? row.Index + 1 : null,
                    CellsOf(grid, index, columns, until)
                )
            );
        }

        return new(grid.Name, grid.IsSheet ? columns.Shown : [], rows);
    }

    /// <param name="grid">The table.</param>
    /// <param name="index">Position of the row among those that are listed.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="until">Down to which row each merged cell reaches that was shown above.</param>
    private List<ShownCell> CellsOf(Grid grid, int index, TableColumns columns, Dictionary<GridCell, int> until)
    {
        var cells = new List<ShownCell>();
        var at = 0;
        foreach (var cell in grid.Rows[index].Cells)
        {
            var (start, end) = (columns.Of(cell.Column), columns.Of(cell.EndColumn));
            AddGap(cells, start - at);
            at = end;
            if (!until.TryGetValue(cell, out var last))
            {
                last = LastRow(grid, index, cell);
                cells.Add(CellOf(grid, cell, last - index + 1, end - start));
                if (cell.RowSpan > 1)
                {
                    until[cell] = last;
                }
            }
            else if (index > last)
            {
                AddGap(cells, end - start);
            }
        }

        if (grid.IsSheet && cells is [.., { RowSpan: 1, Spot: { } text } rightmost] && LengthOf(text) > UsualLength)
        {
            cells[^1] = rightmost with { ColumnSpan = rightmost.ColumnSpan + columns.Count - at };
        }
        else
        {
            AddGap(cells, columns.Count - at);
        }

        return cells;
    }

    private static int LengthOf(ShownSpot spot) => spot.Runs.Sum(run => run.Text.Length);

    private static void AddGap(List<ShownCell> cells, int columns)
    {
        if (columns > 0)
        {
            cells.Add(new(1, columns, null));
        }
    }

    /// <summary>The last of the listed rows in a stretch that a cell shows in: another one may lie over it.</summary>
    private static int LastRow(Grid grid, int index, GridCell cell)
    {
        var last = index;
        while (
            cell.RowSpan > 1
            && last + 1 < grid.Rows.Count
            && ReferenceEquals(grid.Rows[last + 1].At(cell.Column), cell)
        )
        {
            last++;
        }

        return last;
    }

    private ShownCell CellOf(Grid grid, GridCell cell, int rows, int columns) =>
        new(rows, columns, SpotOf(grid.Location(cell), cell.Content))
        {
            IsHidden = cell.IsHidden,
            Nested = [.. cell.Nested.Select(TableOf)],
        };

    private ShownSpot SpotOf(string location, Content content)
    {
        spots++;
        characters += content.Text.Length;
        locations.Add(location);
        var entries = account[location].ToList();
        var owners = Alignment.Of(content.Text, entries, unplaced);
        return new(location, SpotRuns.Of(content, owners, entries));
    }
}
