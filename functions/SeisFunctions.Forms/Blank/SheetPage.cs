namespace SeisFunctions.Forms.Blank;

/// <summary>
/// What a sheet has room for in print, A4 landscape. Lengths in points.
/// </summary>
internal static class SheetPage
{
    /// <summary>Margins in inches, as Excel takes them.</summary>
    public const double SideMargin = 0.5,
        TopMargin = 0.6;

    public const double HeaderHeight = 30;

    private const double Inch = 72,
        Width = 842 - 2 * SideMargin * Inch,
        Height = 595 - 2 * TopMargin * Inch;

    /// <summary>Programs differ in how they measure a row: what the last row must not fall off the page by.</summary>
    private const double Safety = 0.97;

    private const double LowestRow = 22,
        HighestRow = 44,
        Step = 0.5;

    /// <summary>
    /// Height of the rows of a table that fills its pages, the header repeated on each: as high as the fewest pages
    /// allow, within what is comfortable to write in.
    /// </summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="above">What stands above the header on the first page.</param>
    /// <param name="widths">Widths of the columns: a wide table is scaled down, so that more rows go on a page.</param>
    public static double RowHeight(int rows, double above, IReadOnlyList<double> widths)
    {
        var page = Height * Safety / Math.Min(1, Width / widths.Sum(SheetColumns.PointsOf)) - HeaderHeight;
        for (var pages = 1; ; pages++)
            for (var height = HighestRow; height >= LowestRow; height -= Step)
                if (Math.Floor((page - above) / height) + (pages - 1) * Math.Floor(page / height) >= rows)
                    return height;
    }
}
