using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Words that people write where they have nothing to write: なし, 特になし, 該当なし, 通常のため記入不要.</summary>
internal static partial class NothingText
{
    private const int Longest = 40;

    public static bool IsIn(string text) => text.Length <= Longest && Nothing().IsMatch(text);

    /// <summary>The answer is still to come: 未定, 調整中.</summary>
    public static bool IsOpen(string text) => text.Length <= Longest && Open().IsMatch(text);

    /// <summary>A reason, what there is none of, and the word for none.</summary>
    [GeneratedRegex(
        @"^\s*[(（]?(?:[^0-9０-９、。]{1,15}(?:の)?(?:ため|ので|につき)[、,]?\s*)?(?:特に|特段|本県は)?\s*"
            + @"(?:(?:該当|記入|記載|回答|対象|選定|実績|過去)?の?(?:事項|実績|選定)?\s*[は:：]?\s*(?:な\s*し|無\s*し?|無い|ない|ありません|ございません|非該当|未選定|不要|N/?A|none)"
            + @"|(?:該当|記入|記載|回答|(?:(?:対象|選定|実績|過去)?の?)選定)\s*(?:せず|しない|しません|されていない)|対象外)[)）]?[。.]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^\s*[(（]?(?:現在|現時点(?:で|では)?)?\s*(?:未定|調整中|検討中|確認中|作成中|協議中|後日(?:記入|提出|連絡|回答)?|追って(?:記入|提出|連絡|回答)?|TBD)(?:です)?(?:\s*[(（][^()（）]{1,20}[)）])?[)）]?[。.]?\s*$|(?:後に決定|決定次第|決まり次第|後に決まる|選任中|異動後)[^。]{0,12}[。]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();
}
