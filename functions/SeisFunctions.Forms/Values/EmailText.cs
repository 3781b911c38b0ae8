using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads one e-mail address, however it is wrapped: mailto:, a name in front, full-width letters, a line break inside.</summary>
internal static partial class EmailText
{
    public static Normalised Read(string raw)
    {
        var text = UnicodeForms.Compatible(raw).Trim();
        if (text.Length == 0)
        {
            return Normalised.Empty;
        }

        var isWide = text != raw.Trim();
        if (Whole().IsMatch(text))
        {
            return Normalised.Exact(text).OrRepaired(isWide, Tidied);
        }

        var addresses = Address().Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (addresses.Count > 1)
        {
            return Normalised.Ambiguous("メールアドレスが複数書かれています");
        }

        var withoutBlanks = PlainText.WithoutBlanks(text);
        if (Whole().IsMatch(withoutBlanks))
        {
            return Normalised.Exact(withoutBlanks).OrRepaired(isWide || withoutBlanks != raw.Trim(), Tidied);
        }

        if (addresses is [var address] && Surrounding().IsMatch(text.Replace(address, "\u0001", StringComparison.Ordinal)))
        {
            return Normalised.Repaired(address, "メールアドレスの前後の文字を除きました");
        }

        return Normalised.Unreadable("メールアドレスとして読み取れません");
    }

    private const string Tidied = "メールアドレスを半角に直し、空白を除きました";
    private const string Local = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+";
    private const string Domain = "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?[.])+[A-Za-z]{2,}";

    [GeneratedRegex(Local + "@" + Domain, RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("^" + Local + "@" + Domain + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    /// <summary>An address (here <c>\u0001</c>) with a caption, a display name, brackets or closing punctuation around it.</summary>
    [GeneratedRegex(@"^(?:[^@\u0001]*[<(\[「:]\s*|mailto:\s*|E-?mail\s*[:.]?\s*)?\u0001\s*(?:[>)\]」]|[.,;、。])*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Surrounding();
}
