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
    public static bool IsOpen(string text) =>
        text.Length <= Longest && (Open.IsMatch(text) || Undecided.IsMatch(text));

    /// <summary>
    /// What is written is not settled: 【仮】交通の確保, （案）…, 仮：…; or, of a short text, its end says so: 知事（調整中）.
    /// </summary>
    public static bool IsProvisional(string text) =>
        Begun.IsMatch(text) || (text.Length <= Longest && Ended.IsMatch(text));

    private static readonly string Later = $"(?:{Words.Later}{Words.LaterHow}?{Words.LaterEnding}?)";

    private static readonly Regex Begun = WordExpression.Of(
        $$"""
        ^\s*(?:[(（【〔［\[]\s*{{Words.Open}}\s*[)）】〕］\]]|{{Words.Open}}\s*[)）:：]|仮[\s\u3000])\s*[^\s]
        """,
        RegexOptions.IgnoreCase
    );

    private static readonly Regex Ended = WordExpression.Of(
        $$"""
        [^\s]\s*[(（【〔［\[]\s*{{Words.Now}}?{{Words.Open}}\s*[)）】〕］\]][。.]?\s*$
        """,
        RegexOptions.IgnoreCase
    );

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
        ^\s*[(（]?(?:[^。、()（）]{1,8}は)?{{Words.Now}}?(?:[^。、()（）]{1,6}[でに])?\s*(?:{{Words.Open}}|{{Later}})
        (?:です|であり|のため)?(?:\s*[、。]\s*{{Later}})?(?:\s*[(（][^()（）]{1,20}[)）])?[)）]?[。.]?\s*$
        """,
        RegexOptions.IgnoreCase
    );

    // Of its own, since it begins anywhere: as an alternative of the other it makes that three times as dear.
    private static readonly Regex Undecided = WordExpression.Of($$"""{{Words.Undecided}}[^。]{0,12}[。]?\s*$""");
}
