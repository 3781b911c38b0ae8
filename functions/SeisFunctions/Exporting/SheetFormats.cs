using DocumentFormat.OpenXml.Spreadsheet;

namespace SeisFunctions.Exporting;

/// <summary>The looks of cells, by their index in the style sheet.</summary>
internal static class SheetFormats
{
    public const uint Header = 1,
        Text = 2,
        Instant = 3,
        Percent = 4,
        Link = 5,
        Number = 6;

    private const uint InstantFormat = 164,
        PercentFormat = 165,
        AsText = 49,
        Whole = 1;

    /// <summary>The style sheet that these indexes refer to.</summary>
    public static Stylesheet Stylesheet() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy/mm/dd hh:mm:ss" },
                new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }
            ),
            new Fonts(
                new Font(Size(), Face()),
                new Font(new Bold(), Size(), Face()),
                new Font(new Underline(), Size(), new Color { Rgb = "FF0017C1" }, Face())
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFE8F1FE" }) { PatternType = PatternValues.Solid }
                )
            ),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF8A8D93" }) { Style = BorderStyleValues.Thin }
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(0, font: 1, fill: 2, border: 1),
                Format(AsText),
                Format(InstantFormat),
                Format(PercentFormat),
                Format(AsText, font: 2),
                Format(Whole)
            )
        );

    private static FontSize Size() => new() { Val = 10.5 };

    private static FontName Face() => new() { Val = "游ゴシック" };

    private static CellFormat Format(uint number, uint font = 0, uint fill = 0, uint border = 0) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
