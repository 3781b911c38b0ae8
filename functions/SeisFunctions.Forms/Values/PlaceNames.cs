using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Names of prefectures and municipalities as written; which ones they are is decided elsewhere, with the reference list.</summary>
internal static partial class PlaceNames
{
    public static Normalised One(string raw)
    {
        var name = PlainText.WithoutBlanks(raw);
        return name.Length == 0 || Template().IsMatch(name) ? Normalised.Empty : Normalised.Exact(name);
    }

    public static Normalised Several(string raw)
    {
        var names = string.Join('、', Parts(raw));
        return names.Length == 0 || Template().IsMatch(names) ? Normalised.Empty : Normalised.Exact(names);
    }

    /// <summary>A municipality; several in one cell are kept, separated by 、, for the reference list to tell apart.</summary>
    public static Normalised Municipality(string raw)
    {
        if (!Separator().IsMatch(raw.Trim()))
        {
            return One(raw);
        }

        var parts = Parts(raw).ToList();
        return parts.Count > 1 && parts.TrueForAll(part => part[^1] is '市' or '区' or '町' or '村')
            ? Normalised.Repaired(string.Join('、', parts), "1つの欄に複数の市区町村が書かれています")
            : One(raw);
    }

    private static IEnumerable<string> Parts(string raw) =>
        Separator().Split(raw.Trim()).Select(PlainText.WithoutBlanks).Where(part => part.Length > 0);

    [GeneratedRegex(@"[、,，､;；・･/／\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>What a blank form prints in place of a name: ●●県, ○○都道府県.</summary>
    [GeneratedRegex("^[●○〇◯_＿…・、]*(?:都道府県|都・道・府・県|県|市区町村)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
