using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// The styles of a document (<c>styles.xml</c>), as far as they strike, hide or emphasise text: programs and people
/// cross options out and hide text by styles too. Almost every document has none that do, and then nothing is looked
/// up.
/// </summary>
internal sealed class StyleSheet
{
    /// <summary>Styles that a style rests on, one on another; Word's own chains have three or four.</summary>
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> styles = [];
    private readonly Dictionary<string, string> usual = [];
    private RunFormat ofDocument;

    private StyleSheet() { }

    /// <summary>No style changes what a text says.</summary>
    public bool IsPlain { get; private set; } = true;

    public static StyleSheet Read(PartXml? xml)
    {
        var sheet = new StyleSheet();
        while (xml is not null && xml.Read())
        {
            if (xml.Vocabulary == Vocabulary.Word)
            {
                sheet.ReadElement(xml);
            }
        }

        sheet.IsPlain = sheet.ofDocument.IsPlain && sheet.styles.Values.All(style => style.Format.IsPlain);
        return sheet;
    }

    /// <summary>
    /// How a run is set: by what is said of it directly, else by its styles, else as the document is as a rule.
    /// </summary>
    public RunProperties Of(string? table, string? paragraph, RunFormat direct)
    {
        if (IsPlain)
        {
            return RunProperties.Of(direct.StyleId is null ? direct : direct.Over(Format("character", direct.StyleId)));
        }

        var styled = Format("table", table)
            .With(Format("paragraph", paragraph))
            .With(Format("character", direct.StyleId));
        return RunProperties.Of(direct.Over(styled).Over(ofDocument));
    }

    private void ReadElement(PartXml xml)
    {
        if (xml.IsStart("style"))
        {
            ReadStyle(xml);
        }
        else if (xml.IsStart("rPrDefault") && !xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                ofDocument = xml.IsStart("rPr") ? RunFormat.Read(xml) : ofDocument;
            }
        }
        else if (xml.IsStart("latentStyles"))
        {
            xml.Skip();
        }
    }

    /// <summary>
    /// Whether a table's style strikes out or hides text in some of its rows or columns. Which ones is not worked out.
    /// </summary>
    public bool HidesParts(string? table)
    {
        for (
            var length = 0;
            length < LongestChain && table is not null && styles.TryGetValue(table, out var style);
            length++
        )
        {
            if (style.HidesParts)
            {
                return true;
            }

            table = style.BasedOn;
        }

        return false;
    }

    /// <summary>Of the first row, the last column and the like.</summary>
    private static bool HidesText(PartXml xml)
    {
        if (xml.IsEmpty)
        {
            return false;
        }

        var hides = false;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            hides |=
                (xml.IsStart("strike") || xml.IsStart("dstrike") || xml.IsStart("vanish") || xml.IsStart("hidden"))
                && xml.IsOn();
        }

        return hides;
    }

    private void ReadStyle(PartXml xml)
    {
        var (kind, id, isUsual) = (
            xml.Own("type") ?? "paragraph",
            xml.Own("styleId"),
            xml.Own("default") is "1" or "true" or "on"
        );
        var style = new Style(kind, null, default);
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                if (xml.IsStart("basedOn"))
                {
                    style = style with { BasedOn = xml.Own("val") };
                }
                else if (xml.IsStart("rPr"))
                {
                    style = style with { Format = RunFormat.Read(xml) };
                }
                else if (xml.IsStart("tblStylePr"))
                {
                    style = style with { HidesParts = style.HidesParts || HidesText(xml) };
                }
                else if (xml.IsStart("pPr"))
                {
                    xml.Skip(); // of the paragraph's mark
                }
            }
        }

        if (id is not null)
        {
            styles[id] = style;
            if (isUsual)
            {
                usual[kind] = id;
            }
        }
    }

    private RunFormat Format(string kind, string? id)
    {
        var format = default(RunFormat);
        id ??= usual.GetValueOrDefault(kind);
        for (
            var length = 0;
            length < LongestChain && id is not null && styles.TryGetValue(id, out var style) && style.Kind == kind;
            length++
        )
        {
            format = format.Over(style.Format);
            id = style.BasedOn;
        }

        return format;
    }

    private sealed record Style(string Kind, string? BasedOn, RunFormat Format, bool HidesParts = false);
}
