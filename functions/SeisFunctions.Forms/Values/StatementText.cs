using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// What a text outside the answers says of the application as a whole: that it is taken back, not decided, a sample or
/// conditional; or no more than that it is sent.
/// </summary>
internal static class StatementText
{
    private static readonly StatementGroups Words = Lexicon.Known.Statements;

    /// <summary>A person must read it: 取下げ, 決裁未了につき仮提出, （案）, ※参考として送付します.</summary>
    public static bool IsTelling(string text)
    {
        var plain = Harmless.Replace(
            string.Concat(UnicodeForms.Compatible(text).Where(letter => !char.IsWhiteSpace(letter))),
            ""
        );
        return ProvisionalText.IsIn(text) || Telling.IsMatch(plain) || Alone.IsMatch(plain);
    }

    /// <summary>A stamp on a page: （公印省略）, 取扱注意.</summary>
    public static bool IsStamp(string text) => Stamp.IsAllOf(UnicodeForms.Compatible(text));

    /// <summary>It is made up of words of a letter: 標記について、別添のとおり提出します。</summary>
    public static bool IsOfLetter(string text) =>
        Letter.IsAllOf(DocumentNumber.Replace(NeutralText.WithoutAddresses(text), "・"));

    private static readonly Regex Telling = WordExpression.Of($$"""{{Words.Telling}}|[(]仮[)]|(?i:draft)""");

    private static readonly Regex Alone = WordExpression.Of($$"""^[※(【\[<〔]*(?i:{{Words.Alone}})[)】\]>〕]*$""");

    private static readonly Regex Harmless = WordExpression.Of($"{Words.Harmless}");

    private static readonly WordCover Stamp = new([.. SignsOf("0123456789()[]【】〔〕。、"), .. Words.Stamp.Spellings]);

    private static readonly WordCover Letter = new(
        [
            .. NeutralText.RemarkWords,
            .. SignsOf("「」『』;!?<>"),
            .. Lexicon.Known.Neutral.Title.Spellings,
            .. Lexicon.Known.Neutral.Hint.Spellings,
            .. Words.Letter.Spellings,
            .. Words.Stamp.Spellings,
            .. NeutralText.OtherPrefectures,
        ],
        NeutralText.InDepartment,
        NeutralText.Prefecture
    );

    /// <summary>政デ第123号.</summary>
    private static readonly Regex DocumentNumber = WordExpression.Of("[一-鿿ァ-ヶー々]{1,8}第[0-9の-]+号");

    private static IEnumerable<string> SignsOf(string signs) => signs.Select(sign => $"{sign}");
}
