using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Reads the cell formats of a workbook (<c>styles.xml</c>): which numbers are days, what is struck through, what
/// nobody sees.
/// </summary>
internal sealed class StylesReader
{
    private readonly Dictionary<int, string> formats = [];
    private readonly List<Font> fonts = [];

    /// <summary>The colour behind the letters, or null where there is none.</summary>
    private readonly List<string?> fills = [];
    private readonly List<CellStyle> styles = [];

    /// <summary>Whether each kind of border has a diagonal line.</summary>
    private readonly List<bool> borders = [];

    /// <summary>What each format of a condition does to the letters of a cell; null if that changes nothing.</summary>
    private readonly List<string?> conditions = [];
    private bool isDiagonal;

    private const string Unseen = "条件付き書式で文字が見えなくなることがあります";

    public static (IReadOnlyList<CellStyle> Styles, IReadOnlyList<string?> Conditions) Read(PartXml? xml)
    {
        var reader = new StylesReader();
        var section = "";
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "fonts"
                or "cellXfs"
                or "cellStyleXfs"
                or "dxfs"
                or "numFmts"
                or "fills"
                or "borders"
                or "cellStyles"
                or "extLst":
                    section = xml.Name;
                    break;
                default:
                    reader.Add(xml, section);
                    break;
            }
        }

        return (reader.styles, reader.conditions);
    }

    private void Add(PartXml xml, string section)
    {
        switch (section, xml.Name)
        {
            case ("numFmts", "numFmt"):
                formats.TryAdd(Number(xml, "numFmtId"), xml.Plain("formatCode") ?? "");
                break;
            case ("fonts", "font"):
                fonts.Add(default);
                break;
            case ("fonts", "strike") when fonts.Count > 0:
                fonts[^1] = fonts[^1] with { IsStruck = xml.Plain("val") is not ("0" or "false") };
                break;
            case ("fonts", "color") when fonts.Count > 0:
                fonts[^1] = fonts[^1] with { Colour = SheetColour.Of(xml) };
                break;
            case ("fills", "fill"):
                fills.Add(null);
                break;
            case ("fills", "fgColor") when fills.Count > 0:
                fills[^1] = SheetColour.Of(xml);
                break;
            case ("borders", "border"):
                borders.Add(false);
                isDiagonal = xml.Plain("diagonalUp") is "1" or "true" || xml.Plain("diagonalDown") is "1" or "true";
                break;
            case ("borders", "diagonal") when borders.Count > 0:
                borders[^1] = isDiagonal && xml.Plain("style") is not (null or "none");
                break;
            case ("dxfs", "dxf"):
                conditions.Add(null);
                break;
            case ("dxfs", "strike") when conditions.Count > 0 && xml.Plain("val") is not ("0" or "false"):
                conditions[^1] = "条件付き書式で取消線が引かれることがあります";
                break;
            case ("dxfs", "color") when conditions.Count > 0 && SheetColour.Of(xml) == SheetColour.White:
                conditions[^1] ??= Unseen;
                break;
            case ("dxfs", "bgColor") when conditions.Count > 0 && conditions[^1] == Unseen:
                conditions[^1] = null; // white on a colour can be seen
                break;
            case ("cellXfs", "xf"):
                styles.Add(Style(xml));
                break;
        }
    }

    private CellStyle Style(PartXml xml)
    {
        var format = Number(xml, "numFmtId");
        var font = At(fonts, Number(xml, "fontId"));
        var isUnseen = font.Colour is { } colour && colour == (At(fills, Number(xml, "fillId")) ?? SheetColour.White);
        var style = formats.TryGetValue(format, out var code)
            ? new CellStyle(
                NumberFormats.Of(code),
                NumberFormats.MinimumDigits(code),
                font.IsStruck,
                isUnseen || NumberFormats.ShowsNothing(code)
            )
            {
                Wording = FormatWords.AreIn(code) ? code : null,
            }
            : new(NumberFormats.BuiltIn(format), 0, font.IsStruck, isUnseen);
        return style with { IsCrossed = At(borders, Number(xml, "borderId")) };
    }

    private static T? At<T>(List<T> list, int index) => index >= 0 && index < list.Count ? list[index] : default;

    private static int Number(PartXml xml, string name) =>
        int.TryParse(xml.Plain(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private readonly record struct Font(bool IsStruck, string? Colour);
}
