using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Forms.Blank;

/// <summary>Fills the content controls of a Word form.</summary>
internal static class FilledWordForm
{
    private static readonly CultureInfo Eras = new("ja-JP") { DateTimeFormat = { Calendar = new JapaneseCalendar() } };

    public static void Write(FormDefinition form, FormEntries entries, Stream package)
    {
        if (entries.Tables.Keys.FirstOrDefault() is { } table)
            throw new ArgumentException($"{form.Name} has no table '{table}'.", nameof(entries));

        using var document = WordprocessingDocument.Open(package, isEditable: true);
        var controls = document
            .MainDocumentPart!.Document.Descendants<SdtRun>()
            .ToDictionary(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!);
        foreach (var (field, text) in FormFiller.Entered(form.Fields, entries.Fields, form.Name))
            if (field.Kind == FieldKind.Choice)
                Tick(controls[ContentControls.TagOf(form, field, FormFiller.Option(field, text))], isTicked: true);
            else
                Enter(controls[ContentControls.TagOf(form, field)], field, text);
    }

    private static void Enter(SdtRun control, FieldDefinition field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Tick:
                Tick(control, FormFiller.IsTicked(field, text));
                break;
            case FieldKind.Date
                when DateTime.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ):
                control.SdtProperties!.GetFirstChild<SdtContentDate>()!.FullDate = day;
                Type(control, day.ToString("ggy年M月d日", Eras));
                break;
            default:
                Type(control, text);
                break;
        }
    }

    /// <summary>Typing makes the placeholder go, and with it its flag and its grey style.</summary>
    private static void Type(SdtRun control, string text)
    {
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        var run = new Run();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (index > 0)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        control.SdtContentRun!.RemoveAllChildren();
        control.SdtContentRun.Append(run);
    }

    private static void Tick(SdtRun control, bool isTicked)
    {
        var box = control.SdtProperties!.GetFirstChild<W14.SdtContentCheckBox>()!;
        box.Checked!.Val = isTicked ? W14.OnOffValues.One : W14.OnOffValues.Zero;
        var glyph = isTicked ? box.CheckedState!.Val! : box.UncheckedState!.Val!;
        control.Descendants<Text>().Single().Text = char.ConvertFromUtf32(
            int.Parse(glyph.Value!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
    }
}
