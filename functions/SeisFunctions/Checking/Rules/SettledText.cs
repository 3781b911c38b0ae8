using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Whether a text says something, or only that it will be settled later or stands elsewhere: 今後、関係県と協議の上、整理する.
/// Pure.
/// </summary>
internal static partial class SettledText
{
    // 人材育成 is the shortest thing that one can say beside 予定.
    private const int LeastBesideDelay = 4;

    /// <summary>What is left without the words of delay and reference is nothing.</summary>
    public static bool SaysNothing(string text) =>
        LettersOf(Particles().Replace(text, "")).Length == 0
        || (Delay().IsMatch(text) && LettersOf(Empty().Replace(text, "")).Length < LeastBesideDelay);

    /// <summary>
    /// The text, or a sentence or bracket of it, ends with the word that it is not settled: 防災課（調整中）.
    /// </summary>
    public static bool IsOpen(string text) => Open().IsMatch(text.Normalize(NormalizationForm.FormKC));

    /// <summary>The text says the same as what stands before it.</summary>
    public static bool IsDitto(string text) => Ditto().IsMatch(text);

    /// <summary>A text's letters and digits, made comparable. Marks and blanks say nothing.</summary>
    public static string LettersOf(string text) => string.Concat(FoldedText.KeyOf(text).Where(char.IsLetterOrDigit));

    [GeneratedRegex("今後|後日|追って|別途|改めて|これから|協議|検討|未定|予定|同上|同様|同じ|〃|別紙|別添|前述|上記|参照")]
    private static partial Regex Delay();

    [GeneratedRegex(
        "今後|後日|追って|別途|改めて|これから|順次|引き?続き|(?:採択|選定|候補)後"
            + "|(?:関係|連携|構成|参加|各|両|相手)(?:都道府県|都府県|府県|県|者|機関|団体|部局|課|方)*|事務局"
            + "|協議|調整|検討|相談|確認|整理|決定|確定|決め|定め|詰め|具体化|作成|記入|記載|提出|未定|予定|見込み?"
            + "|同上|同様|同じ|〃|別紙|別添|前述|上記|参照|通り|とおり|十分|内容|詳細|必要性|効率性|効果|実現可能性|役割|分担"
            + "|上で|の上|中|ため|もの|こと|ところ|これら|それぞれ|及び|又は|並びに|ついて|関して|から|まで"
            + "|いたし|します|する|した|して|いる|いく|いき|おり|おる|です|ます|ある|あり|なる|なり|[はがをにでとのへもやてしるす]"
    )]
    private static partial Regex Empty();

    [GeneratedRegex(
        "(?:(?:調整|協議|検討|相談|確認|選定|人選|依頼|打診|交渉|手続き?|準備|作成|申請)中"
            + "|未(?:定|決定|確定|調整|協議|了承)|予定|見込み?|保留|後日(?:決定|連絡|回答)?|(?:決定|決まり)次第|TBD)"
            + "(?:の段階|です|である|であり|となっている|と(?:なる|なり)|し?て(?:いる|います|おり|おります)|する|します)?"
            + @"(?:$|[\s。、,.;:・/)\]】〕」』])",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();

    [GeneratedRegex("[はがをにでとのへもや]")]
    private static partial Regex Particles();

    [GeneratedRegex(@"^[\s:：はも、,（(]*(?:同上|同様|同じ|〃|上に同じ)[\s。、,）)]*(?:です|とする)?[\s。、,）)]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Ditto();
}
