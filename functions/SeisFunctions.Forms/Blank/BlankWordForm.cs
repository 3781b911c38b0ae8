using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Writes a Word form: number top left, the head of the letter where it is one, title, note, then one bordered table of
/// labels and content controls per section. A4 portrait.
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
        var controls = new ContentControls(form);
        var body = new Body(Line(WordStyles.FormNumber, form.Name));
        if (form.Letter is { } letter)
            body.Append(WordLetterHead.Of(form, letter, controls));
        body.Append(Title($"{form.Edition} {form.Title}"));
        body.Append(Lines(WordStyles.Sentence, form.Letter?.Sentence));
        body.Append(Lines(WordStyles.Note, form.Note));
        foreach (var part in form.Parts)
        {
            var fields = part.Fields.Where(field => form.Letter?.Fields.Contains(field.Id) != true).ToList();
            if (fields.Count == 0)
                continue;
            body.Append(Line(WordStyles.Heading, part.Title));
            body.Append(Lines(WordStyles.Note, part.Note, keepWithNext: true));
            body.Append(new WordFieldTable(part, fields).Table(controls));
        }
        body.Append(Line(WordStyles.Note, ""), Page());
        return body;
    }

    /// <summary>On one line as far as that stays a title: 11 points at least.</summary>
    private static Paragraph Title(string text)
    {
        const int Largest = 28,
            Smallest = 22,
            LineInHalfPoints = 962;
        var size = Math.Clamp(LineInHalfPoints * 2 / SheetColumns.WidthOf(text), Smallest, Largest);
        var title = Line(WordStyles.Title, text);
        if (size < Largest)
            title.GetFirstChild<Run>()!.RunProperties = new RunProperties(
                new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) }
            );
        return title;
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
