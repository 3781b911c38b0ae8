using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Reads one e-mail address, however it is wrapped: mailto:, a name in front, full-width letters, a line break inside.
/// </summary>
internal static partial class EmailText
{
    private static readonly ContactGroups Words = Lexicon.Known.Contacts;

    public static Normalised Read(string raw)
    {
        var text = UnicodeForms.Compatible(raw).Trim();
        if (text.Length == 0)
        {
            return Normalised.Blank;
        }

        var isWide = text != raw.Trim();
        if (Whole().IsMatch(text))
        {
            return Normalised.Exact(text).OrRepaired(isWide, Tidied);
        }

        var addresses = Address()
            .Matches(text)
            .Select(match => match.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (addresses.Count > 1)
        {
            return addresses.Aggregate(text, (rest, one) => rest.Replace(one, "", StringComparison.OrdinalIgnoreCase))
                is var rest
                && Between.IsMatch(rest)
                ? Normalised.Repaired(addresses[0], "複数のうち最初のメールアドレスを読み取りました")
                : Normalised.Ambiguous("メールアドレスが複数記載されています");
        }

        var withoutBlanks = PlainText.WithoutBlanks(text);
        if (Whole().IsMatch(withoutBlanks))
        {
            // An address that is complete before or behind a blank: does the rest belong to it?
            return addresses is [] || withoutBlanks == addresses[0] || Joints().Count(text) == Blanks().Count(text)
                ? Normalised.Exact(withoutBlanks).OrRepaired(isWide || withoutBlanks != raw.Trim(), Tidied)
                : Normalised.Ambiguous("メールアドレスの前後に別の文字が記載されています");
        }

        if (
            addresses is [var address]
            && Surroundings.IsMatch(text.Replace(address, "\u0001", StringComparison.OrdinalIgnoreCase))
        )
        {
            return Normalised.Repaired(address, "メールアドレスの前後の文字を除きました");
        }

        return addresses is [_] && Blanks().IsMatch(text)
            ? Normalised.Ambiguous("メールアドレスの前後に別の文字が記載されています")
            : Normalised.Unreadable("メールアドレスとして読み取れません");
    }

    private const string Tidied = "メールアドレスを半角に直し、空白を除きました";
    private const string AtomLetter = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]";
    private const string Atom = AtomLetter + "+";
    private const string Local = Atom + "(?:[.]" + Atom + ")*";

    /// <summary>
    /// Where an address may begin: not in the midst of letters that would be part of it, except behind another one
    /// (a@b.jp/c@d.jp).
    /// </summary>
    private const string Start = @"(?:\G|(?<!" + AtomLetter + "[.]?))";
    private const string Domain = "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?[.])+" + End;

    /// <summary>
    /// An address that ends where its second level does (dx@pref.example.lg) or with a place (dx@pref.shimane) has lost
    /// its end. Countries besides, and the few general names that offices have.
    /// </summary>
    private const string End =
        "(?i:(?!(?:lg|go|co|or|ac|ne|gr|ed|ad)(?![a-z0-9.-]))(?:[a-z]{2}|com|net|org|info|biz|asia|edu|gov|int)(?![a-z0-9-]|[.][a-z0-9]))";

    [GeneratedRegex(Start + Local + "@" + Domain, RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("^" + Local + "@" + Domain + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    /// <summary>What parts addresses that are each of them valid.</summary>
    private static readonly Regex Between = WordExpression.Of($$"""^\s*(?:(?:[、,;/・]|{{Words.Or}})\s*)+$""");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>
    /// Blanks beside a character that no address begins or ends with: what they part belongs together.
    /// </summary>
    [GeneratedRegex(@"(?<=[.@_-])\s+|(?<!\s)\s+(?=[.@_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    /// <summary>
    /// An address (here <c>\u0001</c>, perhaps twice) with a caption, a name, brackets or punctuation around it.
    /// Letters that could belong to the address itself, or stand directly before or behind it, are not passed over. Its
    /// parts share their blanks and brackets in many ways, so it looks at each character once
    /// (<see cref="RegexOptions.NonBacktracking"/>) instead of trying them all.
    /// </summary>
    private static readonly Regex Surroundings = WordExpression.Of(
        $$"""
        ^(?:{{Words.Email}}\s*[:.]?\s*|[^@\u0001A-Za-z0-9]*?(?:[<(\[「:]\s*|\s+))?
        (?:\u0001[>)\]」.,;、。※\s]*(?:[<(\[]\s*(?:mailto:)?)?)+(?:[(\[<「\s][^@\u0001A-Za-z0-9]*)?$
        """,
        RegexOptions.IgnoreCase
    );
}
