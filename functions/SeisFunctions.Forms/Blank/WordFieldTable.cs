using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The table of one section: a row per field, label or wording left, entry right. A section of worded ticks alone (the
/// confirmation of the requirements) has wide wordings, narrow boxes and a header row. Distances in twentieths of a
/// point.
/// </summary>
/// <param name="part">The section.</param>
/// <param name="fields">Those of its fields that are printed in it.</param>
internal sealed class WordFieldTable(FormSection part, IReadOnlyList<FieldDefinition> fields)
{
    /// <summary>Of a half-width character in the size of the entries, 10.5 points.</summary>
    public const int HalfWidth = 105;

    /// <summary>Between margins of 20 mm on A4.</summary>
    private const int Width = 9638;

    private const int Margins = WordTables.MarginsBeside;

    private const int NarrowestLabel = 2438,
        WidestLabel = 4536;

    private const uint RowHeight = 510,
        LineHeight = 300,
        MarginsOfRow = 136;

    private readonly bool isChecklist =
        fields.All(field => field.Kind == FieldKind.Tick) && fields.Any(field => field.Text is not null);

    public Table Table(ContentControls controls)
    {
        var left = isChecklist ? Width - EntryOfChecklist() : LabelWidth();
        var table = WordTables.Of(part.Title, [left, Width - left], (int)MarginsOfRow);
        if (isChecklist)
            table.Append(HeaderRow(left));
        foreach (var field in fields)
        {
            var label = isChecklist
                ? Wording(Printed(field), IsBelowAnother(field))
                : Paragraph(WordStyles.Label, new Run(new Text(Printed(field))));
            var entry = controls
                .Empty(field, (Width - left - Margins) / HalfWidth)
                .Select(line => Paragraph(WordStyles.Value, [.. line]))
                .ToList();
            if (isChecklist)
                entry.ForEach(line =>
                    line.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center }
                );
            table.Append(Row(left, [label], entry, HeightOf(field), IsLong(field), shaded: !isChecklist));
        }
        if (!IsLong(fields[0]))
            KeepFirstRowsTogether(table);
        return table;
    }

    /// <summary>Room for the longest label on one line, within bounds that leave the entries room.</summary>
    private int LabelWidth()
    {
        // Labels are set in 10 points, and some room is left for the widths that another font has.
        var longest = fields.Max(field => SheetColumns.WidthOf(Printed(field))) * 100 + Margins + 60;
        return Math.Clamp(longest, NarrowestLabel, WidestLabel);
    }

    /// <summary>Room for a box and the longest caption.</summary>
    private int EntryOfChecklist() =>
        Math.Max(1474, (fields.SelectMany(field => field.Options).Max(SheetColumns.WidthOf) + 5) * HalfWidth + Margins);

    private static bool IsLong(FieldDefinition field) => field.Kind == FieldKind.LongText;

    private static uint HeightOf(FieldDefinition field) =>
        IsLong(field) ? (uint)field.Lines * LineHeight + MarginsOfRow : RowHeight;

    /// <summary>Read aloud and repeated on every page that the list runs over.</summary>
    private static TableRow HeaderRow(int left)
    {
        var row = Row(
            left,
            [Paragraph(WordStyles.Label, new Run(new Text("確認事項")))],
            [Paragraph(WordStyles.Label, new Run(new Text("確認欄")))],
            RowHeight,
            isLong: false,
            shaded: true
        );
        row.TableRowProperties!.Append(new TableHeader());
        foreach (var cell in row.Elements<TableCell>())
        {
            cell.TableCellProperties!.Shading = WordTables.Shading();
            cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification = new Justification
            {
                Val = JustificationValues.Center,
            };
        }
        return row;
    }

    /// <summary>
    /// A row of a long answer may break across pages: it would else leave half a page empty before it.
    /// </summary>
    private static TableRow Row(
        int left,
        IEnumerable<Paragraph> label,
        IEnumerable<Paragraph> entry,
        uint height,
        bool isLong,
        bool shaded
    ) =>
        new(
            new TableRowProperties(
                new CantSplit { Val = isLong ? OnOffOnlyValues.Off : OnOffOnlyValues.On },
                new TableRowHeight { Val = height, HeightType = HeightRuleValues.AtLeast }
            ),
            WordTables.Cell(left, label, shaded, isTop: false),
            WordTables.Cell(Width - left, entry, shaded: false, isTop: isLong)
        );

    /// <summary>
    /// A wording with its number hanging; one without a number belongs to the numbered one above it and is set in
    /// beneath it.
    /// </summary>
    private static Paragraph Wording(string text, bool isBelowAnother)
    {
        var hanging = (NumberIn(text).Length + 1) * HalfWidth;
        var paragraph = Paragraph(WordStyles.Value, new Run(new Text(text)));
        paragraph.ParagraphProperties!.Indentation = isBelowAnother
            ? new Indentation { Left = WordTables.Twips(7 * HalfWidth) }
            : new Indentation { Left = WordTables.Twips(hanging), Hanging = WordTables.Twips(hanging) };
        return paragraph;
    }

    private bool IsBelowAnother(FieldDefinition field) =>
        NumberIn(Printed(field)).Length == 0
        && fields.TakeWhile(other => other != field).Any(other => NumberIn(Printed(other)).Length > 0);

    private static string NumberIn(string wording) => string.Concat(wording.TakeWhile(char.IsAsciiDigit));

    private static string Printed(FieldDefinition field) => field.Text ?? field.Label;

    private static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <summary>A heading does not stand at the foot of a page with one row below it.</summary>
    private static void KeepFirstRowsTogether(Table table)
    {
        foreach (var paragraph in table.Elements<TableRow>().Take(1).SelectMany(row => row.Descendants<Paragraph>()))
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
    }
}
