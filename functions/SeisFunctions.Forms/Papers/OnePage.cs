using SeisFunctions.Forms.Blank;

namespace SeisFunctions.Forms.Papers;

/// <summary>
/// Makes a page hold all of its content: first by smaller print, as long as it can be read, then by leaving out. The
/// longest texts are cut first, all as far as it takes; where a few lines each are too many, rows of the longest table
/// go. What is left out is marked and told. Pure.
/// </summary>
public static class OnePage
{
    // Half points, from the size of official papers to the smallest that a copy of a copy still shows.
    private static readonly int[] Sizes = [21, 20, 19, 18, 17, 16];

    // A text cut to one line says nothing, and one that has a row to itself is there to be read.
    private const int FewestLines = 2,
        MoreBesideLabel = 4;

    // What programs set a little higher than it is reckoned, on a whole page.
    private const int Reserve = 400;

    /// <summary>The page as it is printed, and what was left out.</summary>
    public static (PaperPage Page, IReadOnlyList<PaperCut> Cuts) Fit(PaperPage page)
    {
        foreach (var size in Sizes)
            if (HeightOf(page.Blocks, size, int.MaxValue) <= Room.Height)
                return (page with { Size = size }, []);
        var smallest = Sizes[^1];
        var kept = page.Blocks.Select(block => (block as PaperTable)?.Rows.Count ?? 0).ToArray();
        var blocks = page.Blocks;
        while (HeightOf(blocks, smallest, FewestLines) > Room.Height && LongestOf(page.Blocks, kept) is { } longest)
        {
            // The first time for the note that says so, too.
            kept[longest] -= blocks[longest] == page.Blocks[longest] ? 2 : 1;
            blocks = [.. page.Blocks.Select((block, index) => Shortened(block, kept[index]))];
        }

        var lines = MostLines(blocks, smallest);
        var cuts = new List<PaperCut>();
        foreach (var (index, table) in Tables(page.Blocks).Where(one => kept[one.Index] < one.Table.Rows.Count))
            cuts.Add(new(table.Name, table.Rows.Count - kept[index], IsRows: true));
        blocks = [.. blocks.Select(block => block is PaperTable table ? Cut(table, smallest, lines, cuts) : block)];
        return (new(blocks) { Size = smallest }, cuts);
    }

    private static (int Width, int Height) Room { get; } =
        WordPage.Room(PaperLayout.Margin) is var (width, height) ? (width, height - Reserve) : default;

    // How many lines every text may have.
    private static int MostLines(IReadOnlyList<PaperBlock> blocks, int size)
    {
        var (fits, tooMany) = (FewestLines, Room.Height / PaperLayout.LineHeight(size));
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (HeightOf(blocks, size, middle) <= Room.Height)
                fits = middle;
            else
                tooMany = middle;
        }

        return fits;
    }

    private static int HeightOf(IEnumerable<PaperBlock> blocks, int size, int most) =>
        blocks.Sum(block =>
            block switch
            {
                PaperLine line => PaperLayout.HeightOf(line, size, Room.Width),
                PaperTable table => HeightOf(table, size, most) + PaperLayout.Gap,
                _ => 0,
            }
        );

    private static int HeightOf(PaperTable table, int size, int most)
    {
        var widths = PaperLayout.WidthsOf(table, Room.Width);
        return table.Rows.Sum(row =>
            PaperLayout.HeightOfRow(
                PaperLayout
                    .CellsOf(row, widths)
                    .Max(one =>
                        Math.Min(
                            PrintedText.LinesOf(one.Cell.Text, PaperLayout.RoomOf(one.Width, size)),
                            MostOf(row, one.Cell, most)
                        )
                    ),
                size
            )
        );
    }

    private static int MostOf(IReadOnlyList<PaperCell> row, PaperCell cell, int most) =>
        cell.IsLabel || most == int.MaxValue ? int.MaxValue
        : row[0].IsLabel ? most + MoreBesideLabel
        : most;

    private static IEnumerable<(int Index, PaperTable Table)> Tables(IReadOnlyList<PaperBlock> blocks) =>
        blocks.Index().Where(one => one.Item is PaperTable).Select(one => (one.Index, (PaperTable)one.Item));

    // The table with the most rows that can go, of which one stays; null if there is none. Rows that begin with a label
    // each say something of their own.
    private static int? LongestOf(IReadOnlyList<PaperBlock> blocks, int[] kept) =>
        Tables(blocks)
            .Select(one => (one.Index, Rows: kept[one.Index] - one.Table.Rows.Count(row => row[0].IsLabel)))
            .Where(one => one.Rows > 2)
            .OrderByDescending(one => one.Rows)
            .Select(one => (int?)one.Index)
            .FirstOrDefault();

    private static PaperBlock Shortened(PaperBlock block, int kept) =>
        block is PaperTable table && kept < table.Rows.Count
            ? table with
            {
                Rows =
                [
                    .. table.Rows.Take(kept),
                    [new($"ほか{table.Rows.Count - kept}件{PrintedText.Omitted}")],
                ],
            }
            : block;

    private static PaperTable Cut(PaperTable table, int size, int lines, List<PaperCut> cuts)
    {
        var widths = PaperLayout.WidthsOf(table, Room.Width);
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    (IReadOnlyList<PaperCell>)
                        [
                            .. PaperLayout
                                .CellsOf(row, widths)
                                .Select(one => Cut(one.Cell, one.Width, size, MostOf(row, one.Cell, lines), cuts)),
                        ]
                ),
            ],
        };
    }

    private static PaperCell Cut(PaperCell cell, int width, int size, int lines, List<PaperCut> cuts)
    {
        var text = PrintedText.Cut(cell.Text, lines, PaperLayout.RoomOf(width, size));
        if (text == cell.Text)
            return cell;
        cuts.Add(
            new(cell.Name, cell.Text.Length - (text.Length - PrintedText.Omitted.Length), IsRows: false)
        );
        return cell with { Text = text };
    }
}
