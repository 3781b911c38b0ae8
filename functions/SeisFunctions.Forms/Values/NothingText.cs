using System.Text.RegularExpressions;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Words that people write where they have nothing to write: なし, 特になし, 該当なし, 通常のため記入不要.</summary>
internal static class NothingText
{
    private static readonly NothingGroups Words = Lexicon.Known.Nothing;

    private const int Longest = 40;

    public static bool IsIn(string text) => text.Length <= Longest && Nothing.IsMatch(text);

    /// <summary>The answer is still to come: 未定, 調整中.</summary>
    public static bool IsOpen(string text) => text.Length <= Longest && Open.IsMatch(text);

    /// <summary>A reason, what there is none of, and the word for none.</summary>
    private static readonly Regex Nothing = WordExpression.Of(
        $$"""
        ^\s*[(（]?(?:[^0-9０-９、。]{1,15}の?{{Words.Because}}[、,]?\s*)?{{Words.Plainly}}?\s*
        (?:(?:{{Words.Asked}}|{{Words.Past}})?の?{{Words.Item}}?\s*[は:：]?\s*{{Words.None}}
        |(?:{{Words.Asked}}|{{Words.Past}}?の?{{Words.Selected}})\s*{{Words.NotDone}}
        |{{Words.OutOfScope}})[)）]?[。.]?\s*$
        """,
        RegexOptions.IgnoreCase
    );

    private static readonly Regex Open = WordExpression.Of(
        $$"""
        ^\s*[(（]?{{Words.Now}}?\s*(?:{{Words.Open}}|{{Words.Later}}{{Words.LaterHow}}?)(?:です)?
        (?:\s*[(（][^()（）]{1,20}[)）])?[)）]?[。.]?\s*$
        |{{Words.Undecided}}[^。]{0,12}[。]?\s*$
        """,
        RegexOptions.IgnoreCase
    );
}
