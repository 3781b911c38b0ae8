using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>Widths of columns, in characters of the body font, from what they hold.</summary>
internal static class SheetColumns
{
    /// <summary>
    /// Fills a landscape A4 page at readable size; a table that is wider is scaled down in print, a narrower one is
    /// widened.
    /// </summary>
    private const double PageWidth = 140;

    private const double LineHeight = 15,
        Padding = 6;

    /// <summary>What the indent of an entry and its borders take from the width of a column.</summary>
    private const double Indents = 3;

    public static IReadOnlyList<double> Widths(TableDefinition table)
    {
        var natural = table
            .Columns.Select(column => (Width: (double)Width(table, column), CanStretch: IsStretchable(table, column)))
            .ToList();
        var missing = Math.Max(0, PageWidth - natural.Sum(column => column.Width));
        var stretch = 1 + missing / Math.Max(1, natural.Where(column => column.CanStretch).Sum(column => column.Width));
        return [.. natural.Select(column => Math.Round(column.CanStretch ? column.Width * stretch : column.Width, 1))];
    }

    /// <summary>
    /// How many columns of a grid each of some other columns covers, so that a second table fits under a first one of
    /// other widths: every edge goes to the nearest one of the grid that leaves a column for each.
    /// </summary>
    public static IReadOnlyList<int> Spans(IReadOnlyList<double> wanted, IReadOnlyList<double> grid)
    {
        var spans = new List<int>();
        var scale = grid.Sum() / wanted.Sum();
        double wantedEdge = 0,
            edge = 0;
        var used = 0;
        for (var column = 0; column < wanted.Count; column++)
        {
            wantedEdge += wanted[column] * scale;
            var last = grid.Count - (wanted.Count - column - 1);
            var from = used;
            do edge += grid[used++];
            while (used < last && (column == wanted.Count - 1 || edge + grid[used] / 2 < wantedEdge));
            spans.Add(used - from);
        }
        return spans;
    }

    private static int Width(TableDefinition table, FieldDefinition column) =>
        Math.Max(
            WidthOf(column.Label) + 3,
            column.Kind switch
            {
                _ when IsPreprinted(table, column) => table.Preprinted.Max(WidthOf) + 2,
                FieldKind.Tick => 7,
                FieldKind.MunicipalityCode => 11,
                FieldKind.Email => 27,
                FieldKind.LongText => 34,
                FieldKind.Choice => column.Options.Max(WidthOf) + 6,
                _ => 17,
            }
        );

    /// <summary>A Japanese character is as wide as two digits.</summary>
    public static int WidthOf(string text) => text.Sum(letter => char.IsAscii(letter) ? 1 : 2);

    /// <summary>Points that a column of that width takes: a digit of the body font has 7 pixels, a cell 5 more.</summary>
    public static double PointsOf(double width) => (width * 7 + 5) * 0.75;

    /// <summary>Points that a text takes in a column of that width, as Excel fits a row to it.</summary>
    public static double HeightOf(string text, double width) =>
        Padding + LineHeight * text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(WidthOf(line) / (width - Indents))));

    private static bool IsStretchable(TableDefinition table, FieldDefinition column) =>
        column.Kind is FieldKind.Text or FieldKind.LongText && !IsPreprinted(table, column);

    public static bool IsPreprinted(TableDefinition table, FieldDefinition column) =>
        table.Preprinted.Count > 0 && column == table.Columns[0];
}
