using System.Globalization;
using System.Text;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// A tick box as a content control (<c>w14:checkbox</c>): a stored state and a character that shows it. Programs that
/// replace only one of the two leave a box that says both; such a box is doubtful, never silently one or the other.
/// </summary>
internal sealed class TickBox(bool isTicked, char? tickedGlyph, char? untickedGlyph)
{
    private readonly StringBuilder shown = new();

    public static TickBox Read(PartXml xml)
    {
        var isTicked = false;
        char? ticked = null;
        char? unticked = null;
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                switch (xml.NodeType == System.Xml.XmlNodeType.Element ? xml.Name : "")
                {
                    case "checked":
                        isTicked = xml.IsOn();
                        break;
                    case "checkedState":
                        ticked = Glyph(xml);
                        break;
                    case "uncheckedState":
                        unticked = Glyph(xml);
                        break;
                }
            }
        }

        return new(isTicked, ticked, unticked);
    }

    /// <summary>Takes text that stands inside the control: the glyph, and whatever somebody typed beside it.</summary>
    public void Show(string text) => shown.Append(text);

    public void WriteTo(ContentBuilder content, string? control)
    {
        var text = shown.ToString().Trim();
        var seen = text.Length > 0 ? Seen(text[0]) : null;
        var doubtful = seen is { } shows ? shows != isTicked : !IsShown(text);
        content.Append(
            seen ?? isTicked ? MarkText.Ticked : MarkText.Unticked,
            doubtful ? Marks.Doubtful : Marks.None,
            control
        );
        if (
            text.Length > 1
            || (text.Length == 1 && seen is null && MarkText.KindOf(text[0]) is null && char.IsLetter(text[0]))
        )
        {
            content.Append(seen is null ? text : text[1..], Marks.None, control);
        }
    }

    // A state alone is believed where its glyph says neither, as a font of signs does, or where words stand in its place.
    // A ticked box that shows nothing, or a sign that is none of a tick box, is no answer.
    private bool IsShown(string text) =>
        text.Length == 0 ? !isTicked : char.IsLetter(text[0]) || text[0] == tickedGlyph;

    private static char? Glyph(PartXml xml) =>
        int.TryParse(xml.Own("val"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && code is > 0 and <= char.MaxValue
            ? Symbols.Map(xml.Own("font"), (char)code)
            : null;

    private bool? Seen(char glyph) =>
        glyph switch
        {
            _ when glyph == tickedGlyph && glyph == untickedGlyph => null,
            _ when glyph == tickedGlyph => true,
            _ when glyph == untickedGlyph => false,
            _ => MarkText.KindOf(glyph) switch
            {
                MarkKind.Ticked or MarkKind.Circle => true,
                MarkKind.Unticked => false,
                _ => null,
            },
        };
}
