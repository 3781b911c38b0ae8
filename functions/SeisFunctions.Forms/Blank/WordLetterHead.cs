using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The head of a form that is a letter: number and day at the top right, the addressee, who writes. The entries stand in
/// tables without borders, beside their labels. Distances in twentieths of a point.
/// </summary>
internal static class WordLetterHead
{
    private const int CornerLabel = 1134,
        CornerEntry = 2608,
        FromLabel = 1871,
        FromEntry = 4309;

    public static IEnumerable<OpenXmlElement> Of(FormDefinition form, FormLetter letter, ContentControls controls)
    {
        if (letter.Corner.Count > 0)
            yield return Table(form, letter.Corner, controls, CornerLabel, CornerEntry, isLined: false);
        yield return Line(WordStyles.Addressee, letter.Addressee);
        if (letter.From.Count > 0)
            yield return Table(form, letter.From, controls, FromLabel, FromEntry, isLined: true);
    }

    private static Table Table(
        FormDefinition form,
        IReadOnlyList<string> ids,
        ContentControls controls,
        int label,
        int entry,
        bool isLined
    )
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(label + entry), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Right },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCaption { Val = isLined ? "申請者" : "日付" }
            ),
            new TableGrid(new GridColumn { Width = Twips(label) }, new GridColumn { Width = Twips(entry) })
        );
        foreach (var field in ids.Select(id => form.Fields.First(field => field.Id == id)))
        {
            OpenXmlElement[] content =
                field.Kind == FieldKind.Date && !isLined
                    ? [controls.Day(field)]
                    : [.. controls.Empty(field, entry / WordFieldTable.HalfWidth).SelectMany(line => line)];
            table.Append(
                new TableRow(
                    new TableRowProperties(
                        new CantSplit(),
                        new TableRowHeight { Val = isLined ? 454u : 340u, HeightType = HeightRuleValues.AtLeast }
                    ),
                    Cell(label, WordStyles.LetterLabel, [new Run(new Text(field.Label))], isLined: false),
                    Cell(entry, WordStyles.Value, content, isLined)
                )
            );
        }
        return table;
    }

    private static TableCell Cell(int width, string style, OpenXmlElement[] content, bool isLined) =>
        new(
            new TableCellProperties
            {
                TableCellWidth = new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                TableCellBorders = isLined
                    ? new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 4 })
                    : null,
                TableCellVerticalAlignment = new TableCellVerticalAlignment
                {
                    Val = TableVerticalAlignmentValues.Bottom,
                },
            },
            new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content])
        );

    private static Paragraph Line(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
