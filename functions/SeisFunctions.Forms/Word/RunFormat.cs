using System.Xml;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// What one <c>w:rPr</c> says about its text, directly or in a style, as far as it changes what the text says; null where it says nothing.
/// </summary>
internal readonly record struct RunFormat(bool? Strike, bool? DoubleStrike, bool? Emphasis, bool? Border, bool? Hidden, string? Font, string? StyleId)
{
    /// <summary>Reads the element that the reader stands on and moves to its end.</summary>
    public static RunFormat Read(PartXml xml)
    {
        var format = default(RunFormat);
        if (xml.IsEmpty)
        {
            return format;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "rStyle":
                    format = format with { StyleId = xml.Own("val") };
                    break;
                case "strike":
                    format = format with { Strike = xml.IsOn() };
                    break;
                case "dstrike":
                    format = format with { DoubleStrike = xml.IsOn() };
                    break;
                case "em":
                    format = format with { Emphasis = xml.IsOn() };
                    break;
                case "bdr":
                    format = format with { Border = xml.Own("val") is not (null or "nil" or "none") };
                    break;
                case "vanish" or "webHidden":
                    format = format with { Hidden = xml.IsOn() || format.Hidden == true };
                    break;
                case "rFonts":
                    format = format with { Font = xml.Own("ascii") ?? xml.Own("hAnsi") };
                    break;
                case "rPrChange":
                    xml.Skip();
                    break;
            }
        }

        return format;
    }

    /// <summary>This format where it says something, else <paramref name="below"/>.</summary>
    public RunFormat Over(RunFormat below) => new(
        Strike ?? below.Strike, DoubleStrike ?? below.DoubleStrike, Emphasis ?? below.Emphasis, Border ?? below.Border, Hidden ?? below.Hidden, Font ?? below.Font, StyleId);

    /// <summary>
    /// The formats of a paragraph's, a character's and a table's style together: strokes and hiding are toggles, so that two of them undo each
    /// other (ECMA-376 Part 1, 17.7.3).
    /// </summary>
    public RunFormat With(RunFormat other) => other.Over(this) with { Strike = Toggled(Strike, other.Strike), Hidden = Toggled(Hidden, other.Hidden) };

    /// <summary>Whether it says nothing that changes a text.</summary>
    public bool IsPlain => (Strike ?? DoubleStrike ?? Emphasis ?? Border ?? Hidden) is null && !Symbols.IsSymbolFont(Font);

    private static bool? Toggled(bool? one, bool? other) => one is null ? other : other is null ? one : one != other;
}
