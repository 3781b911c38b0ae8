using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// What may stand beside an answer and leaves it what it is. Everything that is understood so is listed here; any other
/// text beside a mark or an option makes it a question.
/// </summary>
internal static partial class NeutralText
{
    private static readonly NeutralGroups Words = Lexicon.Known.Neutral;

    /// <summary>A remark on one entry: 継続, 県東部, 同意書受領, 0852-00-0000.</summary>
    public static bool IsRemark(string text) => Remark.IsAllOf(WithoutAddresses(text));

    /// <summary>What says how to fill in, counts, or names a part of the list: ○を記入してください, 同意 4.</summary>
    public static bool IsHint(string text) => Hint.IsAllOf(UnicodeForms.Compatible(text));

    /// <summary>
    /// The head of a column that asks for something of its own, so that what stands below is no remark: 人口, 担当者の電話番号.
    /// </summary>
    public static bool AsksForOther(string head) =>
        LabelText.Key(head) is { Length: > 0 } key && Other.IsAllOf(key);

    /// <summary>The text in each pair of brackets is one or the other.</summary>
    public static bool IsInBracketsOf(string text) => InBrackets(text).All(inside => IsRemark(inside) || IsHint(inside));

    /// <summary>The text in each pair of brackets.</summary>
    public static IEnumerable<string> InBrackets(string text) =>
        Bracket().Matches(text).Select(bracket => bracket.Groups["inside"].Value);

    /// <summary>The title of a list that says what list it is and whose: 島根県 連携団体一覧（令和8年度）.</summary>
    public static bool IsTitle(string text) => Title.IsAllOf(UnicodeForms.Compatible(text));

    /// <summary>
    /// The numbers that a note speaks of: ※No.2は, （注）２、３は. Days, counts and parts of longer numbers are none.
    /// </summary>
    public static IReadOnlyList<int> NumbersIn(string text) =>
        [
            .. Number
                .Matches(UnicodeForms.Compatible(text))
                .Select(number => int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture)),
        ];

    /// <summary>It calls the number that of an entry, wherever it stands: 2番は, No.2.</summary>
    public static bool NamesNumber(string text) => OfEntry.IsMatch(UnicodeForms.Compatible(text));

    /// <summary>It speaks of requirements by that name: 要件5.</summary>
    public static bool NamesRequirement(string text) => Requirement.IsMatch(text);

    /// <summary>It speaks of all that stands above or below it: 下記は全て調整中.</summary>
    public static bool SpeaksOfAll(string text) => All.IsMatch(text);

    /// <summary>It speaks of all entries or of a column from wherever it stands: 同意欄は全て, 各団体とも.</summary>
    public static bool SpeaksOfEvery(string text) => Every.IsMatch(text);

    /// <summary>
    /// The head of a part of a list that says no more than where or how many: 【東部地区】, 隠岐郡, 1 同意済みの市町村.
    /// </summary>
    public static bool IsPart(string text) =>
        Part.IsMatch(UnicodeForms.Compatible(text)) || IsRemark(text) || IsHint(text);

    /// <summary>The text as it is compared, with a sign of a remark for each mail address.</summary>
    internal static string WithoutAddresses(string text) => Address().Replace(UnicodeForms.Compatible(text), "・");

    /// <summary>What a remark is made up of.</summary>
    internal static readonly IReadOnlyList<string> RemarkWords =
    [
        .. Words.RemarkSigns.Each,
        .. Words.Remark.Spellings,
        .. Words.RemarkCaption.Spellings,
    ];

    /// <summary>健康福祉課.</summary>
    internal static readonly WordCover.Name InDepartment = new(IsOfName, 1, 8, Words.Department.Spellings);

    /// <summary>島根県; the four that are no 県 are words.</summary>
    internal static readonly WordCover.Name Prefecture = new(char.IsLetter, 2, 3, ["県"]);

    /// <summary>The four.</summary>
    internal static readonly IReadOnlyList<string> OtherPrefectures = ["東京都", "北海道", "京都府", "大阪府"];

    /// <summary>Kanji and katakana, which names of offices and of people are written in.</summary>
    internal static bool IsOfName(char letter) =>
        letter is (>= '一' and <= '鿿') or (>= 'ァ' and <= 'ヶ') or 'ー' or '々';

    private static readonly WordCover Remark = new(
        RemarkWords,
        new(char.IsLetter, 1, 3, Lexicon.Known.Places.District.Spellings),
        InDepartment
    );

    private static readonly WordCover Title = new(
        [.. Words.RemarkSigns.Each, .. Words.Remark.Spellings, .. Words.Title.Spellings, .. OtherPrefectures],
        Prefecture
    );

    private static readonly WordCover Hint = new([.. Words.HintSigns.Each, .. Words.Hint.Spellings]);

    private static readonly WordCover Other = new(
        [
            .. Words.Asked.Spellings,
            .. from past in Words.Past.Spellings
            from of in (string[])["", "の"]
            from part in Words.PastPart.Spellings.Prepend("")
            from record in Words.Record.Spellings.Prepend("")
            select past + of + part + record,
        ]
    );

    [GeneratedRegex("(?<![a-zA-Z0-9._+-])[a-zA-Z0-9._+-]+@[a-zA-Z0-9.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private static readonly Regex Requirement = WordExpression.Of(
        $$"""{{Lexicon.Known.Printed.Requirement}}\s*[0-9０-９]"""
    );

    [GeneratedRegex(@"[(（\[［【〔](?<inside>[^()（）\[\]［］【】〔〕]*)[)）\]］】〕]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    private static readonly Regex Number = WordExpression.LookingAround(
        $$"""
        (?:No\.?\s?|(?<![0-9A-Za-z年月日./:-])(?<!{{JapaneseEra.Printed}})(?<!{{Words.Document}}))
        (?<number>[0-9]{1,2})
        (?={{Words.Ordinal}}?[はのにをがとも、・,)~〜\s]|:(?![0-9])|$|(?<={{Lexicon.Known.Printed.Requirement}}\s?[0-9]{1,2}):)
        """
    );

    private static readonly Regex OfEntry = WordExpression.Of($$"""No\.?\s?[0-9]|[0-9]{{Words.Ordinal}}""");

    private static readonly string OfEvery =
        $"{Words.All}|[0-9０-９一二三四五六七八九十]{Words.Each}{Words.Both}|{Words.Every}(?:{Words.Each}|{Words.EachItem})";

    private static readonly Regex All = WordExpression.LookingAround(
        $$"""
        {{Words.Pointing}}(?!{{Words.PointingBeyond}})|{{OfEvery}}
        """
    );

    private static readonly Regex Every = WordExpression.Of(OfEvery);

    private static readonly Regex Part = WordExpression.Of(
        $$"""
        ^[\s【〔\[《＜<(■◆●▼・○◇□]*\p{L}{1,3}{{Words.Part}}[\s】〕\]》＞>)]*$
        """
    );
}
