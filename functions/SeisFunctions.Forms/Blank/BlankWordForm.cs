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
    /// <summary>20 mm, in twentieths of a point.</summary>
    private const int Margin = 1134;

    public static void Write(FormDefinition form, Stream package)
    {
        if (form.Tables.FirstOrDefault() is { } table)
            throw new NotSupportedException(
                $"The Word form '{form.Id}' cannot carry the table '{table.Id}': tables belong in an Excel form."
            );

        using var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document);
        WordPage.Write(document, form.Name, Body(form), WordPage.A4(Margin));
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
        body.Append(Line(WordStyles.Note, ""));
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
}
