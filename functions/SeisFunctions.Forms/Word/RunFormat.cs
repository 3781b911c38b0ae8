using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// What one <c>w:rPr</c> says about its text, directly or in a style, as far as it changes what the text says; null
/// where it says nothing.
/// </summary>
internal readonly record struct RunFormat(
    bool? Strike,
    bool? DoubleStrike,
    bool? Emphasis,
    bool? Border,
    bool? Hidden,
    string? Font,
    string? StyleId
)
{
    /// <summary>Digest of what makes the text look different and says nothing by itself.</summary>
    public Marks Look { get; init; }

    /// <summary>Whether the text is white; one that is shaded can be seen all the same.</summary>
    public bool? White { get; init; }

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
                default:
                    format = xml.Name is "color" ? format with { White = xml.Own("val") is "FFFFFF" } : format;
                    format = xml.Name is "shd" && Shading(xml) is not null ? format with { White = false } : format;
                    format = LookOf(xml) is { } value
                        ? format with
                        {
                            Look = format.Look.And(xml.Name, value),
                        }
                        : format;
                    break;
            }
        }

        return format;
    }

    /// <summary>This format where it says something, else <paramref name="below"/>.</summary>
    public RunFormat Over(RunFormat below) =>
        new(
            Strike ?? below.Strike,
            DoubleStrike ?? below.DoubleStrike,
            Emphasis ?? below.Emphasis,
            Border ?? below.Border,
            Hidden ?? below.Hidden,
            Font ?? below.Font,
            StyleId
        )
        {
            Look = Look == Marks.None ? below.Look : Look,
            White = White ?? below.White,
        };

    /// <summary>
    /// The formats of a paragraph's, a character's and a table's style together: strokes and hiding are toggles, so
    /// that two of them undo each other (ECMA-376 Part 1, 17.7.3).
    /// </summary>
    public RunFormat With(RunFormat other) =>
        other.Over(this) with
        {
            Strike = Toggled(Strike, other.Strike),
            Hidden = Toggled(Hidden, other.Hidden),
        };

    /// <summary>Whether it says nothing that changes a text.</summary>
    public bool IsPlain =>
        (Strike ?? DoubleStrike ?? Emphasis ?? Border ?? Hidden) is null
        && White != true
        && !Symbols.IsSymbolFont(Font);

    /// <summary>
    /// The value of a property that a reader sees; null for any other, and for one that leaves the text as it is.
    /// </summary>
    private static string? LookOf(PartXml xml) =>
        xml.Name switch
        {
            "b" or "i" or "caps" or "smallCaps" or "outline" or "shadow" or "emboss" or "imprint" => xml.IsOn()
                ? ""
                : null,
            "u" or "highlight" or "effect" or "sz" => xml.Own("val") is not (null or "none") and var value
                ? value
                : null,
            "color" => xml.Own("val") is not (null or "auto" or "000000") and var colour ? colour : null,
            "shd" => Shading(xml),
            _ => null,
        };

    /// <summary>The colour behind a text or in a cell; null if there is none.</summary>
    public static string? Shading(PartXml xml) =>
        xml.Own("fill") is not (null or "auto" or "FFFFFF") and var fill ? fill
        : xml.Own("val") is not (null or "clear" or "nil") and var pattern ? pattern
        : null;

    private static bool? Toggled(bool? one, bool? other) =>
        one is null ? other
        : other is null ? one
        : one != other;
}
