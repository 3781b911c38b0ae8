using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Writes a Word form: number top left, title, note, then one bordered table of labels and content controls per
/// section. A4 portrait.
/// </summary>
internal static class BlankWordForm
{
    public static void Write(FormDefinition form, Stream package)
    {
        if (form.Tables.FirstOrDefault() is { } table)
            throw new NotSupportedException(
                $"The Word form '{form.Id}' cannot carry the table '{table.Id}': tables belong in an Excel form."
            );

        using var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.All();
        main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
        main.AddNewPart<FooterPart>("rId3").Footer = PageNumber(form);
        main.Document = new Document(Body(form)) { MCAttributes = new() { Ignorable = "w14" } };
        main.Document.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
    }

    private static Body Body(FormDefinition form)
    {
        var body = new Body(
            Line(WordStyles.FormNumber, form.Name),
            Line(WordStyles.Title, $"{form.Edition} {form.Title}")
        );
        if (form.Note is { } note)
            body.Append(Lines(WordStyles.Note, note));
        var number = 0;
        foreach (var part in form.Parts)
        {
            body.Append(Line(WordStyles.Heading, part.Title));
            body.Append(Lines(WordStyles.Note, part.Note, keepWithNext: true));
            body.Append(WordFieldTable.Of(form, part, ref number));
        }
        body.Append(Line(WordStyles.Note, ""), Page());
        return body;
    }

    private static IEnumerable<Paragraph> Lines(string style, string? text, bool keepWithNext = false)
    {
        foreach (var line in text?.Split('\n') ?? [])
        {
            var paragraph = Line(style, line);
            if (keepWithNext)
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            yield return paragraph;
        }
    }

    private static Paragraph Line(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static Footer PageNumber(FormDefinition form) =>
        new(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
                new Run(new Text($"{form.Name} － ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
                new Run(new Text("／")),
                new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }
            )
        );

    /// <summary>A4 portrait with 20 mm all around (1134 twentieths of a point).</summary>
    private static SectionProperties Page() =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId3" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Right = 1134,
                Bottom = 1134,
                Left = 1134,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );

    /// <summary>
    /// Without the compatibility mode Word would open the form as one of Word 2007 and disable the tick boxes.
    /// </summary>
    private static Settings Settings() =>
        new(
            new Zoom { Percent = "100" },
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "ja-JP" }
        );
}
