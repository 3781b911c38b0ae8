using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Reads the cell formats of a workbook (<c>styles.xml</c>): which numbers are days, and what is struck through.</summary>
internal static class StylesReader
{
    public static IReadOnlyList<CellStyle> Read(PartXml? xml)
    {
        var formats = new Dictionary<int, string>();
        var struckFonts = new List<bool>();
        var styles = new List<CellStyle>();
        var section = "";
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "fonts" or "cellXfs" or "cellStyleXfs" or "dxfs" or "numFmts" or "fills" or "borders" or "cellStyles" or "extLst":
                    section = xml.Name;
                    break;
                case "numFmt" when section == "numFmts":
                    formats.TryAdd(Number(xml, "numFmtId"), xml.Plain("formatCode") ?? "");
                    break;
                case "font" when section == "fonts":
                    struckFonts.Add(false);
                    break;
                case "strike" when section == "fonts" && struckFonts.Count > 0:
                    struckFonts[^1] = xml.Plain("val") is not ("0" or "false");
                    break;
                case "xf" when section == "cellXfs":
                    styles.Add(Style(xml, formats, struckFonts));
                    break;
            }
        }

        return styles;
    }

    private static CellStyle Style(PartXml xml, Dictionary<int, string> formats, List<bool> struckFonts)
    {
        var format = Number(xml, "numFmtId");
        var font = Number(xml, "fontId");
        var isStruck = font >= 0 && font < struckFonts.Count && struckFonts[font];
        return formats.TryGetValue(format, out var code)
            ? new(NumberFormats.Of(code), NumberFormats.MinimumDigits(code), isStruck)
            : new(NumberFormats.BuiltIn(format), 0, isStruck);
    }

    private static int Number(PartXml xml, string name) =>
        int.TryParse(xml.Plain(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
