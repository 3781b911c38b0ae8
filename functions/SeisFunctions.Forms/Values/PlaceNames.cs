using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Names of prefectures and municipalities as written; which ones they are is decided elsewhere, with the reference list.</summary>
internal static partial class PlaceNames
{
    public static Normalised One(string raw)
    {
        var name = PlainText.WithoutBlanks(raw);
        return name.Length == 0 || Template().IsMatch(name) ? Normalised.Blank : Normalised.Exact(name);
    }

    public static Normalised Several(string raw)
    {
        var names = string.Join('、', Parts(raw));
        return names.Length == 0 || Template().IsMatch(names) ? Normalised.Blank : Normalised.Exact(names);
    }

    /// <summary>A municipality; several in one cell are kept, separated by 、, for the reference list to tell apart.</summary>
    public static Normalised Municipality(string raw)
    {
        var (name, isShortened) = WithoutReading(PlainText.WithoutBlanks(raw));
        if (!Separator().IsMatch(raw.Trim()))
        {
            return Named(name).OrRepaired(isShortened, "市区町村名の後の読み仮名を除いて読み取りました");
        }

        var parts = Parts(raw).ToList();
        return parts.Count > 1 && parts.TrueForAll(part => part[^1] is '市' or '区' or '町' or '村')
            ? Normalised.Repaired(string.Join('、', parts), "1つの欄に複数の市区町村が書かれています")
            : Named(name);
    }

    /// <summary>A name is made of letters and, in front, its prefecture in brackets; what else stands beside it (×, ？, 予定, a number) may take it back.</summary>
    private static Normalised Named(string name) =>
        name.Length == 0 || Template().IsMatch(name) ? Normalised.Blank
        : Name().IsMatch(name) ? Normalised.Exact(name)
        : Normalised.Ambiguous("市区町村名のほかに文字や記号が書かれています");

    /// <summary>Without its reading in brackets: 松江市（まつえし）.</summary>
    private static (string Name, bool IsShortened) WithoutReading(string name) => Reading().Match(name) is { Success: true } reading ? (name[..reading.Index], true) : (name, false);

    private static IEnumerable<string> Parts(string raw) =>
        Separator().Split(raw.Trim()).Select(PlainText.WithoutBlanks).Where(part => part.Length > 0);

    [GeneratedRegex(@"[、,，､;；・･/／\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>Letters, perhaps with a number, the code, and the prefecture or district in brackets beside them; no word at the end that takes the name back.</summary>
    [GeneratedRegex(@"^(?:[0-9０-９]{1,3}[.．、)）]|[①-⑳]|[0-9０-９]{5,6}[:：]?)?(?:[(（]?\p{L}{2,3}[都道府県][)）]|[(（]\p{L}{1,5}郡[)）])?[\p{L}\u3005\u30F6]{1,20}(?<!予定|見込み?|調整中|協議中|検討中|未定|希望|不参加|辞退|取下げ?|ほか|外|など|等)(?:[(（:：]?[0-9０-９]{5,6}[)）]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=\p{L})[(（][\u3041-\u30FF\uFF66-\uFF9F]+[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    /// <summary>What a blank form prints in place of a name: ●●県, ○○都道府県.</summary>
    [GeneratedRegex("^[●○〇◯_＿…・、]*(?:都道府県|都・道・府・県|県|市区町村)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
