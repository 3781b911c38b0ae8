using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Names of prefectures and municipalities as written; which ones they are is decided elsewhere, with the reference
/// list.
/// </summary>
internal static partial class LocalGovernmentText
{
    private static readonly PlaceGroups Words = Lexicon.Known.Places;

    public static Normalised One(string raw)
    {
        var name = PlainText.WithoutBlanks(raw);
        return name.Length == 0 || Template.IsMatch(name) ? Normalised.Blank : Normalised.Exact(name);
    }

    public static Normalised Several(string raw)
    {
        var names = string.Join('、', Parts(raw));
        return names.Length == 0 || Template.IsMatch(names) ? Normalised.Blank : Normalised.Exact(names);
    }

    /// <summary>
    /// A municipality; several in one cell are kept, separated by 、, for the reference list to tell apart.
    /// </summary>
    public static Normalised Municipality(string raw)
    {
        raw = Bare(raw);
        if (PrefectureBehind().Match(PlainText.WithoutBlanks(raw)) is { Success: true } behind)
        {
            return Named($"（{behind.Groups["prefecture"].Value}）{behind.Groups["name"].Value}")
                .OrRepaired(true, "市区町村名の後の都道府県名を前に置いて読み取りました");
        }

        var (name, isShortened) = WithoutReading(PlainText.WithoutBlanks(raw));
        if (isShortened || !Separator().IsMatch(raw.Trim()))
        {
            return Named(name).OrRepaired(isShortened, "市区町村名の後の読み仮名や括弧書きを除いて読み取りました");
        }

        var parts = Parts(raw).ToList();
        if (AndOthers().IsMatch(string.Join('、', parts)))
        {
            return Normalised.Ambiguous("「ほか」の市区町村の名称が記載されていません。全ての市区町村の名称が必要です");
        }

        return parts.Count > 1 && parts.TrueForAll(part => part[^1] is '市' or '区' or '町' or '村')
            ? Normalised.Repaired(string.Join('、', parts), "1つの欄に複数の市区町村が記載されています")
            : Named(name);
    }

    /// <summary>
    /// A name without the sign or number of a list in front, brackets around it, a comma behind it; radicals as letters.
    /// </summary>
    private static string Bare(string raw)
    {
        raw = NumberApart().Replace(raw, "");
        var text = string.Concat(
            raw.Select(letter =>
                letter is >= '\u2F00' and <= '\u2FD5' ? letter.ToString().Normalize(NormalizationForm.FormKC)
                : Words.Radicals.Signs.IndexOf(letter) is >= 0 and var at ? Words.OfRadicals.Signs[at..(at + 1)]
                : letter.ToString()
            )
        );
        return Decorated().Match(text) is { Success: true } decorated ? decorated.Groups["name"].Value : text;
    }

    [GeneratedRegex(
        @"^\s*(?:[・･•]\s*)?(?<bracket>[【「『［\[])?(?<name>[\p{L}\u3005\u30F6]{1,30})(?(bracket)[】」』］\]])[、，,。]?\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decorated();

    /// <summary>
    /// A name is made of letters and, in front, its prefecture in brackets; what else stands beside it (×, ？, 予定, a
    /// number) may take it back.
    /// </summary>
    private static Normalised Named(string name) =>
        name.Length == 0 || Template.IsMatch(name) ? Normalised.Blank
        : Name.IsMatch(Selectors().Replace(name, "")) ? Normalised.Exact(name)
        : Union.Match(name) is { Success: true } union
            ? Normalised.Ambiguous(
                $"「{union.Value}」は市区町村の組合等で、市区町村ではありません。構成する市区町村の名称が必要です"
            )
        : Normalised.Ambiguous("市区町村名のほかに文字や記号が記載されています");

    /// <summary>Without its reading behind it, 松江市（まつえし）, or a remark that leaves it what it is.</summary>
    private static (string Name, bool IsShortened) WithoutReading(string name) =>
        Shortened(Reading, name) ?? Shortened(Neutral, name) ?? (name, false);

    private static (string, bool)? Shortened(Regex end, string name) =>
        end.Match(name) is { Success: true, Index: > 0 } match ? (name[..match.Index], true) : null;

    private static IEnumerable<string> Parts(string raw) =>
        Separator()
            .Split(raw.Trim())
            .Select(part => Numbered().Replace(PlainText.WithoutBlanks(part), ""))
            .Where(part => part.Length > 0);

    /// <summary>Others that are not named: 海士町　ほか隠岐3町村. 外 is the beginning of a name, too.</summary>
    [GeneratedRegex(
        @"(?:ほか|(?:^|、)他|[市区町村]他|外[0-9０-９一二三四五六七八九十])|[0-9０-９]\s*(?:市|区|町|村){1,4}(?:、|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AndOthers();

    /// <summary>The number of the entry once more, apart from its name: 1　松江市.</summary>
    [GeneratedRegex(@"^\s*(?:No[.．]?\s*)?[0-9０-９]{1,3}\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberApart();

    [GeneratedRegex("^(?:[①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The prefecture behind the name, for the reference list to compare: 松江市（島根県）.</summary>
    [GeneratedRegex(
        @"^(?<name>\p{L}{1,20}[市区町村])[(（](?<prefecture>\p{L}{2,3}[都道府県])[)）]$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PrefectureBehind();

    /// <summary>Which of several shapes of a letter is shown: 葛 with a selector.</summary>
    [GeneratedRegex("[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]", RegexOptions.CultureInvariant)]
    private static partial Regex Selectors();

    [GeneratedRegex(@"[、,，､;；・･/／\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>
    /// Letters, perhaps with a number, the code, and the prefecture or district in brackets beside them. Behind 市, 区, 町
    /// or 村 stands at most the office or the mayor: another body of the municipality (教育委員会) is not it.
    /// </summary>
    private static readonly Regex Name = WordExpression.LookingAround(
        $$"""
        ^(?:[(（]?[0-9０-９]{1,3}[.．、)）]|[①-⑳]|[0-9０-９]{5,6}[:：]?)?
        (?:[(（]?\p{L}{2,3}[都道府県][)）]|[(（]\p{L}{1,5}{{Words.District}}[)）])?
        (?:[\p{L}\u3005\u30F6]{1,20}[市区町村]{{Words.Office}}?|(?![\p{L}]*[市区町村])[\p{L}\u3005\u30F6]{1,6})
        (?<!{{Words.Turned}})(?:[(（:：]?[0-9０-９]{5,6}[)）]?)?$
        """
    );

    /// <summary>A union of municipalities among the names: 松江市、隠岐広域連合.</summary>
    private static readonly Regex Union = WordExpression.Of($$"""[\p{L}\p{Nd}\u3005\u30F6]{1,40}{{Words.Union}}""");

    /// <summary>What leaves a name what it is: （新規）, 【継続】, （人口約19万人）.</summary>
    private static readonly Regex Neutral = WordExpression.Of(
        $$"""
        (?:[(（【［\[](?:{{Words.Remark}}|{{Words.People}}\s*約?[0-9０-９.．,，]+\s*万?人)[)）】］\]]|※{{Words.Leader}})$
        """
    );

    /// <summary>
    /// The reading of a name in brackets, or in kana behind 市, 区, 町 or 村; other kana (ほか, など) say more than the name.
    /// </summary>
    private static readonly Regex Reading = WordExpression.LookingAround(
        $$"""
        (?<=\p{L})(?:[(（][\u3041-\u30FF\uFF66-\uFF9F]*{{Words.Kana}}[)）]
        |(?<=[市区町村])[\u3041-\u30FF\uFF66-\uFF9F]+{{Words.Kana}})$
        """
    );

    /// <summary>What a blank form prints in place of a name: ●●県, ○○都道府県.</summary>
    private static readonly Regex Template = WordExpression.Of($$"""^[●○〇◯_＿…・、]*{{Words.Template}}?$""");
}
