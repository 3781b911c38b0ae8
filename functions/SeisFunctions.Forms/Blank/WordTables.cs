using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeisFunctions.Forms.Blank;

/// <summary>What the bordered tables of all papers have in common. Distances in twentieths of a point.</summary>
internal static class WordTables
{
    /// <summary>Of the margins of a cell, left and right.</summary>
    public const int MarginsBeside = 226;

    /// <summary>A table of fixed columns: a thick frame, thin lines between.</summary>
    /// <param name="caption">Read aloud.</param>
    /// <param name="widths">Of its columns.</param>
    /// <param name="marginsOfRow">Above and below the text of a cell, together.</param>
    public static Table Of(string caption, IReadOnlyList<int> widths, int marginsOfRow) =>
        new(
            new TableProperties(
                new TableWidth { Width = Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 12 },
                    new LeftBorder { Val = BorderValues.Single, Size = 12 },
                    new BottomBorder { Val = BorderValues.Single, Size = 12 },
                    new RightBorder { Val = BorderValues.Single, Size = 12 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }
                ),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = Twips(marginsOfRow / 2), Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = MarginsBeside / 2, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = Twips(marginsOfRow / 2), Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = MarginsBeside / 2, Type = TableWidthValues.Dxa }
                ),
                new TableCaption { Val = caption }
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) }))
        );

    public static TableCell Cell(int width, IEnumerable<Paragraph> content, bool shaded, bool isTop, int span = 1) =>
        new(
            [
                new TableCellProperties
                {
                    TableCellWidth = new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                    GridSpan = span > 1 ? new GridSpan { Val = span } : null,
                    Shading = shaded ? Shading() : null,
                    TableCellVerticalAlignment = new TableCellVerticalAlignment
                    {
                        Val = isTop ? TableVerticalAlignmentValues.Top : TableVerticalAlignmentValues.Center,
                    },
                },
                .. content,
            ]
        );

    /// <summary>The ground of labels.</summary>
    public static Shading Shading() =>
        new()
        {
            Val = ShadingPatternValues.Clear,
            Color = "auto",
            Fill = FormPaper.LabelGround,
        };

    public static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
