using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeisFunctions.Forms.Blank;

/// <summary>What all Word files have around their content: styles, settings, A4, a foot with the page.</summary>
internal static class WordPage
{
    private const int Short = 11906,
        Long = 16838;

    /// <summary>A new document with its parts under fixed ids, so that the same content gives the same bytes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="foot">What stands at the foot of each page, before its number.</param>
    /// <param name="body">Its content, without the section.</param>
    /// <param name="section">Its section.</param>
    public static void Write(WordprocessingDocument document, string foot, Body body, SectionProperties section)
    {
        var main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(main, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.All();
        main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
        main.AddNewPart<FooterPart>("rId3").Footer = PageNumber(foot);
        body.Append(section);
        main.Document = new Document(body) { MCAttributes = new() { Ignorable = "w14" } };
        main.Document.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
    }

    /// <summary>A4 with the same margin all around, in twentieths of a point.</summary>
    public static SectionProperties A4(int margin, bool isLandscape = false) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId3" },
            isLandscape
                ? new PageSize
                {
                    Width = Long,
                    Height = Short,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = Short, Height = Long },
            new PageMargin
            {
                Top = margin,
                Right = (uint)margin,
                Bottom = margin,
                Left = (uint)margin,
                Header = (uint)margin / 2,
                Footer = (uint)margin / 2,
                Gutter = 0,
            }
        );

    /// <summary>Between the margins: width and height.</summary>
    public static (int Width, int Height) Room(int margin, bool isLandscape = false) =>
        isLandscape ? (Long - 2 * margin, Short - 2 * margin) : (Short - 2 * margin, Long - 2 * margin);

    private static Footer PageNumber(string foot) =>
        new(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
                new Run(new Text($"{foot} － ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
                new Run(new Text("／")),
                new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }
            )
        );

    /// <summary>
    /// Without the compatibility mode Word would open the file as one of Word 2007 and disable the tick boxes.
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
