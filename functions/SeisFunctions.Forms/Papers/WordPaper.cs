using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Blank;

namespace SeisFunctions.Forms.Papers;

/// <summary>
/// Writes a paper as a Word file in the look of the forms. The same paper gives the same bytes, and nothing stands in
/// the file beside the paper: no author, no time, no property.
/// </summary>
public static class WordPaper
{
    /// <summary>Writes it.</summary>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var (width, _) = WordPage.Room(PaperLayout.Margin, paper.IsLandscape);
            WordPage.Write(
                document,
                paper.Name,
                new(paper.Pages.SelectMany((page, index) => ContentOf(page, width, isFirst: index == 0))),
                WordPage.A4(PaperLayout.Margin, paper.IsLandscape)
            );
        }

        using var packed = new MemoryStream();
        ReproduciblePackage.Copy(package, packed);
        return packed.ToArray();
    }

    private static IEnumerable<OpenXmlElement> ContentOf(PaperPage page, int width, bool isFirst)
    {
        foreach (var (index, block) in page.Blocks.Index())
        {
            if (block is PaperLine line)
                yield return LineOf(line, page.Size, isNewPage: index == 0 && !isFirst);
            if (block is not PaperTable table)
                continue;
            yield return TableOf(table, page.Size, width);
            yield return Gap();
        }
    }

    private static Paragraph LineOf(PaperLine line, int size, bool isNewPage)
    {
        var own = PaperLayout.SizeOf(line.Kind, size);
        var isGothic = line.Kind is PaperLineKind.Title or PaperLineKind.Heading;
        var paragraph = Text(StyleOf(line.Kind), line.Text, own, isBold: isGothic);
        var properties = paragraph.ParagraphProperties!;
        var (before, after) = PaperLayout.Around(line.Kind);
        properties.PageBreakBefore = isNewPage ? new PageBreakBefore() : null;
        properties.SpacingBetweenLines = Exactly(PaperLayout.LineHeight(own), before, after);
        properties.Justification = line.Kind switch
        {
            PaperLineKind.Title => new() { Val = JustificationValues.Center },
            PaperLineKind.Right => new() { Val = JustificationValues.Right },
            _ => null,
        };
        return paragraph;
    }

    private static string StyleOf(PaperLineKind kind) =>
        kind switch
        {
            PaperLineKind.Title => WordStyles.Title,
            PaperLineKind.Heading => WordStyles.Heading,
            _ => WordStyles.Value,
        };

    private static Table TableOf(PaperTable table, int size, int room)
    {
        var widths = PaperLayout.WidthsOf(table, room);
        var printed = WordTables.Of(table.Name, widths, PaperLayout.MarginsOfRow);
        foreach (var (index, row) in table.Rows.Index())
        {
            var properties = new TableRowProperties(new CantSplit());
            if (index == 0 && table.HasHead)
                properties.Append(new TableHeader());
            printed.Append(
                new TableRow([
                    properties,
                    .. PaperLayout
                        .CellsOf(row, widths)
                        .Select(one =>
                            WordTables.Cell(
                                one.Width,
                                TextsOf(one.Cell, size),
                                one.Cell.IsLabel,
                                isTop: !one.Cell.IsLabel,
                                one.Span
                            )
                        ),
                ])
            );
        }

        return printed;
    }

    private static IEnumerable<Paragraph> TextsOf(PaperCell cell, int size)
    {
        foreach (var line in cell.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var paragraph = Text(cell.IsLabel ? WordStyles.Label : WordStyles.Value, line, size, isBold: false);
            paragraph.ParagraphProperties!.SpacingBetweenLines = Exactly(PaperLayout.LineHeight(size), 0, 0);
            yield return paragraph;
        }
    }

    // Without room between Japanese and other characters, which would make lines longer than they are reckoned.
    private static Paragraph Text(string style, string text, int size, bool isBold)
    {
        var halfPoints = size.ToString(CultureInfo.InvariantCulture);
        var characters = new RunProperties();
        if (isBold)
            characters.Append(new Bold());
        characters.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        return new(
            new ParagraphProperties
            {
                ParagraphStyleId = new() { Val = style },
                AutoSpaceDE = new() { Val = false },
                AutoSpaceDN = new() { Val = false },
            },
            new Run(characters, new Text(text) { Space = SpaceProcessingModeValues.Preserve })
        );
    }

    // Two tables side by side become one, and a page that ends with one gets an empty line of full height.
    private static Paragraph Gap() =>
        new(
            new ParagraphProperties
            {
                SpacingBetweenLines = Exactly(PaperLayout.Gap, 0, 0),
                ParagraphMarkRunProperties = new(new FontSize { Val = "2" }),
            }
        );

    private static SpacingBetweenLines Exactly(int line, int before, int after) =>
        new()
        {
            Before = before.ToString(CultureInfo.InvariantCulture),
            After = after.ToString(CultureInfo.InvariantCulture),
            Line = line.ToString(CultureInfo.InvariantCulture),
            LineRule = LineSpacingRuleValues.Exact,
        };
}
