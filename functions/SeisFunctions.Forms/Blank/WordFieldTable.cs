using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The table of one section: a row per field, label or wording left, entry right. A section of ticks alone (the
/// confirmation of the requirements) has wide wordings, narrow boxes and a header row. Distances in twentieths of a
/// point.
/// </summary>
internal static class WordFieldTable
{
    /// <summary>Between margins of 20 mm on A4.</summary>
    private const int Width = 9638;

    /// <summary>Of a half-width character in the size of the entries, 10.5 points.</summary>
    private const int HalfWidth = 105;

    private const uint RowHeight = 567,
        TallRowHeight = 1930;

    /// <summary>
    /// The table of <paramref name="part"/> of <paramref name="form"/>; <paramref name="number"/> counts the content
    /// controls through all sections.
    /// </summary>
    public static Table Of(FormDefinition form, FormSection part, ref int number)
    {
        var isChecklist = part.Fields.All(field => field.Kind == FieldKind.Tick);
        var left = isChecklist ? 8164 : 3118;
        var table = new Table(Properties(part), new TableGrid(Column(left), Column(Width - left)));
        if (isChecklist)
            table.Append(HeaderRow(left));
        foreach (var field in part.Fields)
        {
            var label = isChecklist
                ? Wording(Printed(field), IsBelowAnother(part, field))
                : Paragraph(WordStyles.Label, new Run(new Text(Printed(field))));
            var entry = Paragraph(WordStyles.Value, [.. ContentControls.Empty(form, field, ++number)]);
            if (isChecklist)
                entry.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
            table.Append(Row(left, label, entry, isTall: field.Kind == FieldKind.LongText, shaded: !isChecklist));
        }
        KeepOnOnePage(table);
        return table;
    }

    private static TableProperties Properties(FormSection part) =>
        new(
            new TableWidth { Width = Twips(Width), Type = TableWidthUnitValues.Dxa },
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
                new TopMargin { Width = "68", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 113, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "68", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 113, Type = TableWidthValues.Dxa }
            ),
            new TableCaption { Val = part.Title }
        );

    private static GridColumn Column(int width) => new() { Width = Twips(width) };

    /// <summary>Read aloud and repeated on every page that the list runs over.</summary>
    private static TableRow HeaderRow(int left)
    {
        var row = Row(
            left,
            Paragraph(WordStyles.Label, new Run(new Text("確認事項"))),
            Paragraph(WordStyles.Label, new Run(new Text("確認欄"))),
            isTall: false,
            shaded: true
        );
        row.TableRowProperties!.Append(new TableHeader());
        foreach (var cell in row.Elements<TableCell>())
        {
            cell.TableCellProperties!.Shading = Shading();
            cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification = new Justification
            {
                Val = JustificationValues.Center,
            };
        }
        return row;
    }

    /// <summary>
    /// A tall row may break across pages: a long answer would else leave half a page empty before it.
    /// </summary>
    private static TableRow Row(int left, Paragraph label, Paragraph entry, bool isTall, bool shaded) =>
        new(
            new TableRowProperties(
                new CantSplit { Val = isTall ? OnOffOnlyValues.Off : OnOffOnlyValues.On },
                new TableRowHeight { Val = isTall ? TallRowHeight : RowHeight, HeightType = HeightRuleValues.AtLeast }
            ),
            Cell(left, label, shaded, isTop: false),
            Cell(Width - left, entry, shaded: false, isTop: isTall)
        );

    private static TableCell Cell(int width, Paragraph content, bool shaded, bool isTop) =>
        new(
            new TableCellProperties
            {
                TableCellWidth = new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                Shading = shaded ? Shading() : null,
                TableCellVerticalAlignment = new TableCellVerticalAlignment
                {
                    Val = isTop ? TableVerticalAlignmentValues.Top : TableVerticalAlignmentValues.Center,
                },
            },
            content
        );

    private static Shading Shading() =>
        new()
        {
            Val = ShadingPatternValues.Clear,
            Color = "auto",
            Fill = FormPaper.LabelGround,
        };

    /// <summary>
    /// A wording with its number hanging; one without a number belongs to the numbered one above it and is set in
    /// beneath it.
    /// </summary>
    private static Paragraph Wording(string text, bool isBelowAnother)
    {
        var hanging = (NumberIn(text).Length + 1) * HalfWidth;
        var paragraph = Paragraph(WordStyles.Value, new Run(new Text(text)));
        paragraph.ParagraphProperties!.Indentation = isBelowAnother
            ? new Indentation { Left = Twips(7 * HalfWidth) }
            : new Indentation { Left = Twips(hanging), Hanging = Twips(hanging) };
        return paragraph;
    }

    private static bool IsBelowAnother(FormSection part, FieldDefinition field) =>
        NumberIn(Printed(field)).Length == 0
        && part.Fields.TakeWhile(other => other != field).Any(other => NumberIn(Printed(other)).Length > 0);

    private static string NumberIn(string wording) => string.Concat(wording.TakeWhile(char.IsAsciiDigit));

    private static string Printed(FieldDefinition field) => field.Text ?? field.Label;

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);

    private static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <summary>
    /// Every row but the last keeps with the next, so that a section moves to the next page as a whole while it fits on
    /// one.
    /// </summary>
    private static void KeepOnOnePage(Table table)
    {
        foreach (
            var paragraph in table.Elements<TableRow>().SkipLast(1).SelectMany(row => row.Descendants<Paragraph>())
        )
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
    }
}
