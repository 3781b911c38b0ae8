using System.Text.RegularExpressions;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Tables;

/// <summary>Rows inside or below a table that are no entries, by the only text in them or the first.</summary>
internal static partial class RowNotes
{
    private static readonly RowGroups Words = Lexicon.Known.Rows;

    /// <summary>A note, the end of the list: ※…, 以下余白, 備考.</summary>
    public static bool IsNote(string text) => Note.IsMatch(text);

    /// <summary>The end of the list, in whatever column: 以下余白, （以上）.</summary>
    public static bool IsEnd(string text) => End.IsMatch(text);

    /// <summary>合計　2団体, 計2市町村.</summary>
    public static bool IsTotal(string text) => Total.IsMatch(text);

    /// <summary>The mark of the printed example where the number should be: 例, 記入例1.</summary>
    public static bool IsExampleMark(string text) => ExampleMark.IsMatch(text);

    /// <summary>The title of the rows below it: 【東部地区】, 隠岐郡, ■ 県西部.</summary>
    public static bool IsSubhead(string text) => Subhead.IsMatch(text);

    /// <summary>The same where it says no more than which part of the prefecture they lie in.</summary>
    public static bool IsPart(string text) => Part.IsMatch(text) && !HoldsName(text);

    /// <summary>The name of a municipality may stand in it: 海士町（調整中）; not 以下は検討中の市町村.</summary>
    public static bool HoldsName(string text) => Name.IsMatch(OtherPlaces.Replace(text, ""));

    /// <summary>A number and nothing else, as forms print it in front of every row.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    private static readonly Regex Note = WordExpression.Of(
        $$"""
        ^(?:{{Words.Note}}|[(（]?{{Words.Remark}}|[(（【]?{{Words.End}}[)）】]?\s*$|[(（]?{{Words.HowTo}})
        """
    );

    private static readonly Regex End = WordExpression.Of($$"""^\s*[(（【]?{{Words.End}}[)）】]?\s*$""");

    private static readonly Regex Total = WordExpression.Of(
        $$"""
        ^[(（]?(?:{{Words.Total}}\s*(?:[:：]\s*)?(?:[0-9０-９]+\s*)?{{Words.Unit}}?
        |[0-9０-９]+\s*{{Words.UnitOfNumber}})[)）]?$
        """
    );

    private static readonly Regex ExampleMark = WordExpression.Of(
        $$"""
        ^\s*[(（【［]?{{Lexicon.Known.Printed.Example}}\s*(?:[0-9０-９]+\s*)?[)）】］]?\s*$
        """
    );

    private static readonly Regex Subhead = WordExpression.Of(
        $$"""
        ^\s*(?:[【〔［《＜<(（][^【】〔〕［］《》＜＞<>()（）]{1,20}[】〕］》＞>)）]
        |[■◆●▼・○◇□]?\s*[\p{L}0-9０-９]{1,12}{{Words.Part}})\s*$
        """
    );

    private static readonly Regex Part = WordExpression.Of(
        $$"""
        ^\s*[【〔［《＜<(（]?[■◆●▼・○◇□]?\s*[\p{L}0-9０-９]{1,12}{{Words.Part}}[】〕］》＞>)）]?\s*$
        """
    );

    /// <summary>Words with the letters of a municipality that name none.</summary>
    private static readonly Regex OtherPlaces = WordExpression.Of($"{Words.Unit}|{Words.Part}");

    private static readonly Regex Name = WordExpression.Of(@"\p{L}[市区町村]");

    [GeneratedRegex(@"^[\s(No.#]*(?:[A-Z]-?)?[0-9]{1,5}[\s).]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
