namespace SeisFunctions.Exporting;

/// <summary>
/// How high a row must be for its wrapped texts. Programs that open a file do not all measure it themselves, and what
/// is cut off is overlooked on paper.
/// </summary>
internal static class SheetRowHeight
{
    // Points: a line of 10.5 pt text as spreadsheets set it, and Excel's highest row.
    private const double Line = 17,
        Highest = 409;

    /// <summary>The height for these texts in columns of these widths, or null where one line is enough.</summary>
    public static double? Of(IEnumerable<(string Text, double Width)> cells) =>
        cells.Select(cell => LinesOf(cell.Text, cell.Width)).DefaultIfEmpty(1).Max() is > 1 and var lines
            ? Math.Min(lines * Line, Highest)
            : null;

    // A column's width counts half-width characters; a little of it is margin.
    private static int LinesOf(string text, double width) =>
        text.Split('\n')
            .Sum(line =>
                Math.Max(
                    1,
                    (int)Math.Ceiling(line.Sum(character => character < '\u0250' ? 1 : 2) / Math.Max(1, width - 1))
                )
            );
}
