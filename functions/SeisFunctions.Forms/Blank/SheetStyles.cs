using DocumentFormat.OpenXml.Spreadsheet;

namespace SeisFunctions.Forms.Blank;

/// <summary>The style sheet of an Excel form.</summary>
internal static class SheetStyles
{
    private enum Face
    {
        Body,
        Label,
        Title,
        Faint,
        Mark,
    }

    private enum Ground
    {
        None,
        Gray125,
        Label,
        Example,
    }

    private const uint AsText = 49,
        General = 0;

    /// <summary>Height of a line for a font of one point.</summary>
    private const double LineOfFont = 1.2;

    /// <summary>
    /// The format of the entry rows of a table outside its cells, by the table's place among those of the form: a tall
    /// font and nothing else (see <see cref="SheetDraft.EntryRow"/>).
    /// </summary>
    public static uint RoomyRow(int table) => (uint)(Enum.GetValues<SheetStyle>().Length + table);

    /// <param name="rowHeights">Of the entry rows of each table.</param>
    public static Stylesheet All(IReadOnlyList<double> rowHeights) =>
        new(
            new Fonts([
                Font(FormPaper.Mincho, 10.5),
                Font(FormPaper.Gothic, 10.5, isBold: true),
                Font(FormPaper.Gothic, 14, isBold: true),
                Font(FormPaper.Mincho, 10.5, color: FormPaper.Faint),
                Font(FormPaper.Gothic, 14, isBold: true, color: "C00000"),
                .. rowHeights.Select(height => Font(FormPaper.Mincho, Math.Floor(height / LineOfFont))),
            ]),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Fill(FormPaper.LabelGround),
                Fill("F7F7F7")
            ),
            new Borders(new Border(), Grid()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Enum.GetValues<SheetStyle>()
                    .Select(Format)
                    .Concat(rowHeights.Select((_, table) => Format((uint)(Enum.GetValues<Face>().Length + table))))
            ),
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );

    private static CellFormat Format(SheetStyle style) =>
        style switch
        {
            SheetStyle.Plain => Format(Face.Body),
            SheetStyle.Name => Format(Face.Body),
            SheetStyle.Title => Format(Face.Title, align: HorizontalAlignmentValues.Center),
            SheetStyle.Part => Format(Face.Label),
            SheetStyle.Note => Format(Face.Body, align: HorizontalAlignmentValues.Left),
            SheetStyle.Label => Format(Face.Label, Ground.Label, boxed: true, align: HorizontalAlignmentValues.Center),
            SheetStyle.Header => Format(Face.Label, Ground.Label, boxed: true, align: HorizontalAlignmentValues.Center),
            SheetStyle.Entry => Format(Face.Body, boxed: true, align: HorizontalAlignmentValues.Left),
            SheetStyle.CenteredEntry => Format(Face.Body, boxed: true, align: HorizontalAlignmentValues.Center),
            SheetStyle.TextEntry => Format(
                Face.Body,
                boxed: true,
                align: HorizontalAlignmentValues.Center,
                numberFormat: AsText
            ),
            SheetStyle.Example => Format(
                Face.Faint,
                Ground.Example,
                boxed: true,
                align: HorizontalAlignmentValues.Left
            ),
            SheetStyle.CenteredExample => Format(
                Face.Faint,
                Ground.Example,
                boxed: true,
                align: HorizontalAlignmentValues.Center,
                numberFormat: AsText
            ),
            SheetStyle.ExampleMark => Format(Face.Mark),
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };

    private static CellFormat Format(
        Face face,
        Ground ground = Ground.None,
        bool boxed = false,
        HorizontalAlignmentValues? align = null,
        uint numberFormat = General
    ) => Format((uint)face, ground, boxed, align, numberFormat);

    private static CellFormat Format(
        uint font,
        Ground ground = Ground.None,
        bool boxed = false,
        HorizontalAlignmentValues? align = null,
        uint numberFormat = General
    )
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = boxed };
        if (align is { } horizontal)
            alignment.Horizontal = horizontal;
        if (boxed && align == HorizontalAlignmentValues.Left)
            alignment.Indent = 1;
        return new CellFormat(alignment)
        {
            FontId = font,
            FillId = (uint)ground,
            BorderId = boxed ? 1u : 0,
            NumberFormatId = numberFormat,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = numberFormat != General,
        };
    }

    private static Font Font(string name, double points, bool isBold = false, string? color = null)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = points });
        if (color is not null)
            font.Append(new Color { Rgb = $"FF{color}" });
        font.Append(new FontName { Val = name }, new FontCharSet { Val = 128 });
        return font;
    }

    private static Fill Fill(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = $"FF{color}" }) { PatternType = PatternValues.Solid });

    private static Border Grid() =>
        new(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );
}
