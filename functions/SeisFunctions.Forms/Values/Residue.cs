using System.Buffers;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// What stands among the options and marks of a field besides them. Everything that is understood is listed here;
/// whatever is not in the list is left over, and the field is then for a person to judge.
/// </summary>
internal static partial class Residue
{
    /// <summary>Signs that say nothing: blanks, brackets, what separates options or ends their numbers.</summary>
    private static readonly SearchValues<char> Silent = SearchValues.Create(
        "・･／/、，,|｜．.。:：;；⇒＝=~～〜-－―ー()（）[]［］【】〔〕「」『』<>＜＞〈〉《》{}｛｝_＿\uFE0E\uFE0F"
    );

    private const string Opening = "(（[［〔";

    private static readonly char[] Brackets = [.. "()（）[]［］【】〔〕「」『』 　"];

    public static bool IsSeparator(char character) => char.IsWhiteSpace(character) || Silent.Contains(character);

    /// <summary>The first stretch that is not understood, and whether a remark in brackets was passed over.</summary>
    /// <param name="text">The field.</param>
    /// <param name="tokens">Its options, marks and other stretches.</param>
    /// <param name="printed">Label keys of what the blank form prints in or beside the field.</param>
    public static (string? Left, bool HasRemark) Of(
        string text,
        List<OptionToken> tokens,
        IReadOnlyList<string> printed
    )
    {
        var hasRemark = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsOther)
            {
                continue;
            }

            var written = text[tokens[at].Start..tokens[at].End];
            if (written.AsSpan().ContainsAnyInRange('\uD800', '\uF8FF'))
            {
                return (Quoted(written), hasRemark); // signs that no form prints, and halves of them
            }

            var isBehindOption = at > 0 && tokens[at - 1].IsOption;
            if (
                at > 0
                && !tokens[at - 1].IsOther
                && (OpensBefore(text, tokens[at].Start) || Day().IsMatch(UnicodeForms.Compatible(written)))
                && Remark().IsMatch(UnicodeForms.Compatible(written))
            )
            {
                hasRemark = true;
            }
            else if (
                !IsPrinted(written, printed)
                && !(OpensBefore(text, tokens[at].Start) && Unfilled().IsMatch(written))
                && !(isBehindOption && Ending().IsMatch(written))
                && !(IsBeforeOption(tokens, at) && Numbering().IsMatch(UnicodeForms.Compatible(written)))
            )
            {
                return (Quoted(written), hasRemark);
            }
        }

        return (null, hasRemark);
    }

    // A stretch begins or ends where a mark or an option does, with one bracket of two.
    public static string Quoted(string written) => written.Trim(Brackets) is { Length: > 0 } quoted ? quoted : written;

    /// <summary>
    /// The wording at <paramref name="at"/> that may end an option without changing it: 通常の申請, なしです. 0 if there is
    /// none.
    /// </summary>
    public static int EndingAt(string text, int at) =>
        EndingHere().Match(text, at) is { Success: true } ending ? ending.Length : 0;

    /// <summary>The text in front of an option numbers it: 1, (2), ①.</summary>
    public static bool IsNumbering(string text) => Numbering().IsMatch(UnicodeForms.Compatible(text));

    private static bool IsPrinted(string written, IReadOnlyList<string> printed)
    {
        var key = LabelText.Key(written);
        return (
                printed.Contains(key)
                && written.All(character => IsSeparator(character) || char.IsLetterOrDigit(character))
            ) || Template().IsMatch(written);
    }

    private static bool IsBeforeOption(List<OptionToken> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { IsOther: false } next
        && next.Line == tokens[at].Line
        && !(at > 0 && tokens[at - 1].IsMark && next.IsMark);

    private static bool OpensBefore(string text, int at) =>
        text.AsSpan(0, at).TrimEnd() is [.., var sign] && Opening.Contains(sign, StringComparison.Ordinal);

    /// <summary>Remarks that leave a choice what it is: （初めて）, （単独）, （3月10日）, （令和6年度）.</summary>
    [GeneratedRegex(
        @"^(?:初めて|初回|初|新規|単独|(?:(?:令和|平成|R|H)?[0-9元]{1,4}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}日?|(?:令和|平成|R|H)?[0-9元]{1,4}年度?(?:[、・,]?\s*[0-9]{1,3}(?:市区?町村|団体|市町|件))?(?:に?選定)?)[)）\]］〕\s]*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"^(?:(?:令和|平成|R|H)?[0-9元]{1,4}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}日?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    /// <summary>An entry inside brackets that nothing was filled into: （選定年度：　　年度）.</summary>
    [GeneratedRegex(
        @"^[^0-9０-９()（）]{1,15}[:：][\s()（）]*(?:令和|平成)?[\s()（）]*(?:年度?|市区町村|団体|件)?[\s()（）・]*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Unfilled();

    /// <summary>Between or behind options: 又は, the unit of what was not filled in.</summary>
    [GeneratedRegex(
        @"^(?:又は|または|もしくは|若しくは|or|(?:年度?|市区町村|団体|件)[\s()（）・]*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Template();

    private const string Endings =
        "(?:(?:の|による|での)?申請|枠|区分)?(?:です|とします|とする|を選択(?:します|する)?|に該当(?:します|する)?)?[。.]?";

    [GeneratedRegex("^" + Endings + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\G" + Endings + @"(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex EndingHere();

    [GeneratedRegex(@"^\s*[(\[]?(?:[0-9]{1,2}|[a-zA-Zア-ン])[)\].、:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
