using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads a Japanese telephone number with an extension: 03-0000-0000 内線0000.</summary>
internal static partial class TelephoneText
{
    private const int FewestDigits = 10;
    private const int MostDigits = 11;

    /// <param name="raw">The text as written.</param>
    /// <param name="isNumber">It was stored as a number, so that a leading zero is lost.</param>
    public static Normalised Read(string raw, bool isNumber)
    {
        var text = Caption().Replace(PlainText.Compatible(raw), "").Trim();
        if (text.Length == 0 || Template().IsMatch(text))
        {
            return Normalised.Empty;
        }

        var extension = Extension().Match(text);
        var number = (extension.Success ? text[..extension.Index] + text[(extension.Index + extension.Length)..] : text).Trim();
        if (isNumber && number.Length is FewestDigits - 1 or MostDigits - 1 && number[0] != '0')
        {
            return Normalised.Repaired("0" + number, "数値として入力され先頭の0が消えた電話番号に0を補いました");
        }

        if (!Number().IsMatch(number))
        {
            return Number().Count(number) > 1 || SeveralNumbers().IsMatch(number)
                ? Normalised.Ambiguous("電話番号が複数書かれています")
                : Normalised.Unreadable("電話番号として読み取れません");
        }

        var isInternational = International().IsMatch(number);
        var groups = Digits().Matches(International().Replace(number, "0")).Select(match => match.Value).ToList();
        if (groups.Count > 1 && groups[0] == "0")
        {
            groups[1] = "0" + groups[1].TrimStart('0'); // +81-3-… or 0(3)…
            groups.RemoveAt(0);
        }

        var digits = groups.Sum(group => group.Length);
        if (digits is < FewestDigits or > MostDigits || groups[0][0] != '0')
        {
            return Normalised.Unreadable("電話番号の桁数が合いません。市外局番から記入してください");
        }

        var value = string.Join('-', groups) + (extension.Success ? " 内線" + extension.Groups["number"].Value : "");
        return Normalised.Exact(value).OrRepaired(isInternational || HasWideDigits(raw), "電話番号を半角の国内表記に直しました");
    }

    private static bool HasWideDigits(string raw) => raw.AsSpan().IndexOfAnyInRange('０', '９') >= 0;

    [GeneratedRegex(@"^(?:TEL|Tel|tel|電話番号|電話|代表電話|直通電話|直通|代表|携帯)\s*[:.]?\s*|[(\[](?:直通|代表|代|携帯)[)\]]|\s(?:直通|代表)$", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^[-()\s]*(?:[(\[]?内線[:\s]*[)\]]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"[\s,、(\[/]*(?:内線番号|内線|内|ext\.?|EXT\.?|Ext\.?|extension)\s*[:.]?\s*[(\[]?(?<number>[0-9]+(?:-[0-9]+)?)\s*[)\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(?:\+?\s*81[\s-]*)?[(\[]?\(?0?[0-9]{0,5}\)?[\s.()-]*[0-9]{1,5}[\s.()-]*[0-9]{0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9]{3,4}\s*[,、/・;及又~]\s*[(]?0?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralNumbers();

    [GeneratedRegex(@"^\+\s*81[\s-]*(?:\(0\))?0?", RegexOptions.CultureInvariant)]
    private static partial Regex International();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
