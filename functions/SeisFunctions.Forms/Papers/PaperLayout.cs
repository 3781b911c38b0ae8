namespace SeisFunctions.Forms.Papers;

/// <summary>
/// Measures of a paper, in twentieths of a point. Lines have a fixed height, so that every program sets a page as high
/// as it is reckoned here.
/// </summary>
internal static class PaperLayout
{
    /// <summary>15 mm all around.</summary>
    public const int Margin = 850;

    /// <summary>Above and below the text of a cell, together.</summary>
    public const int MarginsOfRow = 60;

    /// <summary>Of the small line behind a table, which Word wants there.</summary>
    public const int Gap = 60;

    /// <summary>Of the title, in half points.</summary>
    public const int TitleSize = 28;

    // Of the lines of a table, above and below a row.
    private const int Border = 12;

    /// <summary>Of a line in print of a size in half points: a quarter more than the size.</summary>
    public static int LineHeight(int size) => size * 25 / 2;

    /// <summary>Before and behind a line, beside its own height.</summary>
    public static (int Before, int After) Around(PaperLineKind kind) =>
        kind switch
        {
            PaperLineKind.Title => (0, 120),
            PaperLineKind.Heading => (60, 40),
            _ => (0, 20),
        };

    /// <summary>The size of a line on a page of this size.</summary>
    public static int SizeOf(PaperLineKind kind, int size) => kind == PaperLineKind.Title ? TitleSize : size;

    /// <summary>Columns of a table across the room.</summary>
    public static IReadOnlyList<int> WidthsOf(PaperTable table, int room)
    {
        var shares = table.Widths.Sum();
        var widths = table.Widths.Select(share => room * share / shares).ToList();
        widths[^1] += room - widths.Sum();
        return widths;
    }

    /// <summary>The cells of a row with their widths; the last one takes what is left of the columns.</summary>
    public static IEnumerable<(PaperCell Cell, int Width, int Span)> CellsOf(
        IReadOnlyList<PaperCell> row,
        IReadOnlyList<int> widths
    ) =>
        row.Select(
            (cell, index) =>
                index < row.Count - 1
                    ? (cell, widths[index], 1)
                    : (cell, widths.Skip(index).Sum(), widths.Count - index)
        );

    /// <summary>
    /// Half-width characters on a line of a cell, one less than there is room for: other fonts are a little wider.
    /// </summary>
    public static int RoomOf(int width, int size) => (width - Blank.WordTables.MarginsBeside) / (size * 5) - 1;

    /// <summary>Height of a row whose longest cell has so many lines.</summary>
    public static int HeightOfRow(int lines, int size) => lines * LineHeight(size) + MarginsOfRow + Border;

    /// <summary>Height of a line by itself.</summary>
    public static int HeightOf(PaperLine line, int size, int room)
    {
        var (before, after) = Around(line.Kind);
        var own = SizeOf(line.Kind, size);
        return PrintedText.LinesOf(line.Text, room / (own * 5) - 1) * LineHeight(own) + before + after;
    }
}
