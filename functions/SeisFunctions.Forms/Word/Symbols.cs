using System.Globalization;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// Characters of the symbol fonts that people and programs tick boxes with, as the Unicode characters they look like.
/// </summary>
internal static class Symbols
{
    public static bool IsSymbolFont(string? font) =>
        font is not null
        && (
            font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Segoe UI Symbol Private", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The character that a <c>w:sym</c> shows, or null if it names none.</summary>
    public static char? Read(PartXml xml) =>
        int.TryParse(xml.Own("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && code is > 0 and < 0xD800 or >= 0xE000 and <= char.MaxValue
            ? Map(xml.Own("font"), (char)code)
            : null;

    /// <summary>
    /// The Unicode character for <paramref name="code"/> of <paramref name="font"/>; the character itself if the font
    /// is an ordinary one.
    /// </summary>
    public static char Map(string? font, char code)
    {
        if (!IsSymbolFont(font))
        {
            return code;
        }

        var low = code is >= '\uF000' and <= '\uF0FF' ? (char)(code - '\uF000') : code;
        return font!.EndsWith('2') ? Wingdings2(low, code) : Wingdings(low, code);
    }

    private static char Wingdings(char low, char code) =>
        (int)low switch
        {
            0x6C => '●',
            0x6D or 0xA1 or 0xA2 => '○',
            0x6E => '■',
            0x6F or 0x70 or 0x71 or 0x72 or 0xA8 => '☐',
            0x78 or 0xFD => '☒',
            0xA4 => '◉',
            0xFC => '✓',
            0xFB => '✗',
            0xFE => '☑',
            0x20 => ' ',
            _ => code,
        };

    private static char Wingdings2(char low, char code) =>
        (int)low switch
        {
            0x50 => '✓',
            0x4F => '✗',
            0x52 => '☑',
            0x53 or 0x54 or 0x51 => '☒',
            0x2A or 0xA2 or 0xA3 => '☐',
            0x97 or 0x98 => '●',
            0x99 or 0x9A or 0x81 => '○',
            0x20 => ' ',
            _ => code,
        };
}
