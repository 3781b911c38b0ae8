using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Tables;

/// <summary>Rows inside or below a table that are no entries, by the only text in them or the first.</summary>
internal static partial class RowNotes
{
    /// <summary>A note, the end of the list: ※…, 以下余白, 備考.</summary>
    public static bool IsNote(string text) => Note().IsMatch(text);

    /// <summary>合計　2団体, 計2市町村.</summary>
    public static bool IsTotal(string text) => Total().IsMatch(text);

    /// <summary>The mark of the printed example where the number should be: 例, 記入例1.</summary>
    public static bool IsExampleMark(string text) =>
        text.Contains('例', StringComparison.Ordinal) && ExampleMark().IsMatch(text);

    /// <summary>The title of the rows below it: 【東部地区】, 隠岐郡, ■ 県西部.</summary>
    public static bool IsSubhead(string text) => Subhead().IsMatch(text);

    /// <summary>A number and nothing else, as forms print it in front of every row.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex(
        @"^(?:※|＊|\*|[(（]?注|備考|[(（【]?以上[)）】]?\s*$|[(（【]?以下(?:余白|空白|省略|余白です)[)）】]?\s*$|余白\s*$|[(（]?記入(?:上の)?(?:注意|例))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Note();

    [GeneratedRegex(
        @"^[(（]?(?:(?:合|総|小)?\s*計\s*(?:[:：]\s*)?(?:[0-9０-９]+\s*)?(?:市区?町村|団体|自治体|件)?|[0-9０-９]+\s*(?:市区?町村|団体|自治体|市町|町村|件))[)）]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^\s*[(（【［]?(?:記入|記載)?例(?>\s*)(?:[0-9０-９]+(?>\s*))?[)）】］]?\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ExampleMark();

    [GeneratedRegex(
        @"^\s*(?:[【〔［《＜<(（][^【】〔〕［］《》＜＞<>()（）]{1,20}[】〕］》＞>)）]|[■◆●▼・○◇□]?\s*[\p{L}0-9０-９]{1,12}(?:地区|地域|圏域|圏|管内|ブロック|方面|区域|郡部|市部|郡|振興局|総合支庁))\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Subhead();

    [GeneratedRegex(@"^[\s(No.#]*[0-9]{1,5}[\s).]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
