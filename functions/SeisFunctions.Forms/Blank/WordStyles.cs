using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeisFunctions.Forms.Blank;

/// <summary>The styles of a Word form. Sizes in half points, distances in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string FormNumber = "FormNumber";
    public const string Title = "Title";
    public const string Note = "FormNote";
    public const string Addressee = "FormAddressee";
    public const string Sentence = "FormSentence";
    public const string LetterLabel = "LetterLabel";
    public const string Heading = "Heading1";
    public const string Label = "FieldLabel";
    public const string Value = "FieldValue";
    public const string Footer = "Footer";
    public const string Placeholder = "PlaceholderText";

    public static Styles All() =>
        new(
            Defaults(),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Paragraph(FormNumber, "Form Number", FormPaper.Gothic, 21),
            Paragraph(
                Title,
                "Title",
                FormPaper.Gothic,
                28,
                bold: true,
                Spacing(320, 240),
                new Justification { Val = JustificationValues.Center }
            ),
            Paragraph(Note, "Form Note", FormPaper.Mincho, 20, bold: false, Spacing(0, 60)),
            Paragraph(Addressee, "Form Addressee", FormPaper.Mincho, 21, bold: false, Spacing(240, 240)),
            Paragraph(
                Sentence,
                "Form Sentence",
                FormPaper.Mincho,
                21,
                bold: false,
                Spacing(0, 160),
                new Indentation { FirstLine = "210" }
            ),
            Paragraph(
                LetterLabel,
                "Letter Label",
                FormPaper.Mincho,
                21,
                bold: false,
                new Justification { Val = JustificationValues.Right }
            ),
            Paragraph(
                Heading,
                "heading 1",
                FormPaper.Gothic,
                22,
                bold: true,
                new KeepNext(),
                Spacing(240, 60),
                new OutlineLevel { Val = 0 }
            ),
            Paragraph(Label, "Field Label", FormPaper.Gothic, 20),
            Paragraph(Value, "Field Value", FormPaper.Mincho, 21),
            Paragraph(
                Footer,
                "footer",
                FormPaper.Mincho,
                18,
                bold: false,
                new Justification { Val = JustificationValues.Center }
            ),
            new Style(
                new StyleName { Val = "Placeholder Text" },
                new StyleRunProperties(new Color { Val = FormPaper.Faint }, new FontSize { Val = "19" })
            )
            {
                Type = StyleValues.Character,
                StyleId = Placeholder,
            }
        );

    /// <summary>The font for all scripts: a form of a Japanese office sets Latin letters in the same face.</summary>
    public static RunFonts Font(string name) =>
        new()
        {
            Ascii = name,
            HighAnsi = name,
            EastAsia = name,
            ComplexScript = name,
        };

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    Font(FormPaper.Mincho),
                    new FontSize { Val = "21" },
                    new FontSizeComplexScript { Val = "21" },
                    new Languages { Val = "en-US", EastAsia = "ja-JP" }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        After = "0",
                        Line = "260",
                        LineRule = LineSpacingRuleValues.AtLeast,
                    }
                )
            )
        );

    private static Style Paragraph(
        string id,
        string name,
        string font,
        int size,
        bool bold = false,
        params OpenXmlElement[] properties
    )
    {
        var halfPoints = size.ToString(CultureInfo.InvariantCulture);
        var characters = new StyleRunProperties(Font(font));
        if (bold)
            characters.Append(new Bold());
        characters.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(properties),
            characters
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static SpacingBetweenLines Spacing(int before, int after) =>
        new()
        {
            Before = before.ToString(CultureInfo.InvariantCulture),
            After = after.ToString(CultureInfo.InvariantCulture),
        };
}
