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
    /// What is written is not settled: 【仮】交通の確保, （案）…, 仮：…; or, of a short text, its end says so: 知事（調整中）; or
    /// wherever an officer left a note for a colleague: ←知事レク後に修正, （※数字は要確認）.
    /// </summary>
    public static bool IsProvisional(string text) =>
        Begun.IsMatch(text) || Noted.IsMatch(text) || (text.Length <= Longest && Ended.IsMatch(text));

    /// <summary>Nothing but what is typed to try a form out: テスト, test, あああ.</summary>
    public static bool IsTrial(string text) =>
        Trial.IsMatch(text)
        || (
            text.Trim() is { Length: >= LeastAgain and <= Longest } letters
            && char.IsLetterOrDigit(letters[0])
            && letters.All(letter => letter == letters[0])
        );

    /// <summary>A name of fewer letters may be one letter again and again.</summary>
    private const int LeastAgain = 3;

    private static readonly string Later = $"(?:{Words.Later}に?、?{Words.LaterHow}?{Words.LaterEnding}?)";

    /// <summary>It is changed once something else is done: 知事査定後差替予定.</summary>
    private static readonly string Changed =
        $"(?:[^。、()（）←→⇒\\n]{{1,15}}{Words.After}に?{Words.Replaced}{Words.LaterEnding}?)";

    /// <summary>Signs that make a note stand out, and marks of what waits: ★, ⇒, P：, 【TODO】.</summary>
    private static readonly string Flag =
        $"(?:\\s|{Words.Flags}|[(（【〔［\\[]?{Words.Pending}\\s*[)）】〕］\\]:：])*";

    private static readonly Regex Begun = WordExpression.Of(
        $$"""
        ^\s*(?:[(（【〔［\[<＜]\s*(?:{{Words.Open}}|{{Words.Pending}}|[^()（）【】〔〕［］<>＜＞\n]{0,8}{{Words.ToCheck}})
          (?:\s*[:：][^()（）【】〔〕［］<>＜＞\n]{0,20})?\s*[)）】〕］\]>＞]
        |{{Words.Open}}\s*[)）:：]|{{Words.Pending}}\s*[:：]|仮[\s\u3000])\s*[^\s]
        """,
        RegexOptions.IgnoreCase
    );

    private static readonly Regex Noted = WordExpression.Of(
        $$"""
        [(（【〔［\[<＜][^()（）【】〔〕［］<>＜＞\n]{0,20}(?:{{Words.ToCheck}}|{{Words.After}}に?差し?替え?)
        [^()（）【】〔〕［］<>＜＞\n]{0,10}[)）】〕］\]>＞]
        |[←⇐⇒→★]\s*(?:{{Changed}}|[^。、\n]{0,15}{{Words.ToCheck}})[。]?\s*(?:$|\n)
        |^[^。、\n]{0,20}{{Words.ToCheck}}[。]?\s*$
        """
    );

    private static readonly Regex Trial = WordExpression.Of(
        $$"""^\s*[(（【]?{{Words.Trial}}(?:\s*[0-9０-９]+)?(?:です)?[)）】]?[。.]?\s*$""",
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
        |{{Words.OutOfScope}}
        |(?:{{Words.Wished}}[はをもの]?\s*)?{{Words.NotWished}}(?:\s*[(（][^()（）]{1,20}[)）])?)[)）]?[。.]?\s*$
        """,
        RegexOptions.IgnoreCase
    );

    private static readonly Regex Open = WordExpression.Of(
        $$"""
        ^{{Flag}}[(（]?(?:[^。、()（）]{1,8}は)?{{Words.Now}}?(?:[^。、()（）]{1,6}[でに])?\s*
        (?:{{Words.Open}}|{{Later}}|{{Changed}})
        (?:です|であり|のため)?(?:(?:につき)?{{Words.LeftEmpty}}|\s*[、。]\s*(?:{{Later}}|{{Words.LeftEmpty}}))?
        (?:\s*[(（][^()（）]{1,20}[)）])?[)）]?[。.]?(?:\s|{{Words.Flags}})*$
        """,
        RegexOptions.IgnoreCase
    );

    // Of its own, since it begins anywhere: as an alternative of the other it makes that three times as dear.
    private static readonly Regex Undecided = WordExpression.Of($$"""{{Words.Undecided}}[^。]{0,12}[。]?\s*$""");
}
