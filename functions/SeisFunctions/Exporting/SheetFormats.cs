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

    // Borders, by their index.
    private const uint Underlined = 1,
        Framed = 2;

    /// <summary>The style sheet that these indexes refer to.</summary>
    public static Stylesheet Stylesheet(SheetLook look) =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy/mm/dd hh:mm:ss" },
                new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }
            ),
            new Fonts(
                new Font(Size(), Face(look)),
                new Font(new Bold(), Size(), Face(look)),
                new Font(new Underline(), Size(), new Color { Rgb = "FF0017C1" }, Face(look))
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = look.HeaderGround })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            ),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF8A8D93" }) { Style = BorderStyleValues.Thin }
                ),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin },
                    new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin },
                    new BottomBorder { Style = BorderStyleValues.Thin }
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(0, font: 1, fill: 2, border: look.IsBordered ? Framed : Underlined),
                Format(AsText, border: look.IsBordered ? Framed : 0),
                Format(InstantFormat, border: look.IsBordered ? Framed : 0),
                Format(PercentFormat, border: look.IsBordered ? Framed : 0),
                Format(AsText, font: 2, border: look.IsBordered ? Framed : 0),
                Format(Whole, border: look.IsBordered ? Framed : 0)
            )
        );

    private static FontSize Size() => new() { Val = 10.5 };

    private static FontName Face(SheetLook look) => new() { Val = look.Face };

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
