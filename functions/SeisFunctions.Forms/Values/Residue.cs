using System.Buffers;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// What stands among the options and marks of a field besides them. Everything that is understood is listed here;
/// whatever is not in the list is left over, and the field is then for a person to judge.
/// </summary>
internal static partial class Residue
{
    private static readonly OptionGroups Words = Lexicon.Known.Options;

    /// <summary>Signs that say nothing: blanks, brackets, what separates options or ends their numbers.</summary>
    private static readonly SearchValues<char> Silent = SearchValues.Create(Lexicon.Known.Marks.Silent.Signs);

    private const string Opening = "(（[［〔";

    private static readonly char[] Brackets = [.. "()（）[]［］【】〔〕「」『』 　"];

    public static bool IsSeparator(char character) => char.IsWhiteSpace(character) || Silent.Contains(character);

    /// <summary>The first stretch that is not understood, and whether a remark in brackets was passed over.</summary>
    /// <param name="text">The field.</param>
    /// <param name="tokens">Its options, marks and other stretches.</param>
    /// <param name="printed">Label keys of what the blank form prints in or beside the field.</param>
    /// <param name="saysTheSame">Whether the stretch says the same as the option in front of it.</param>
    public static (string? Left, bool HasRemark) Of(
        string text,
        List<OptionToken> tokens,
        IReadOnlyList<string> printed,
        Predicate<int>? saysTheSame = null
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
            if (saysTheSame?.Invoke(at) ?? false)
            {
                hasRemark = true;
            }
            else if (
                at > 0
                && !tokens[at - 1].IsOther
                && (OpensBefore(text, tokens[at].Start) || Day.IsMatch(UnicodeForms.Compatible(written)))
                && Remark.IsMatch(UnicodeForms.Compatible(written))
            )
            {
                hasRemark = true;
            }
            else if (
                !IsPrinted(written, printed)
                && !(
                    OpensBefore(text, tokens[at].Start)
                    && Unfilled.IsMatch(written)
                    && !OppositeWords.StandIn(written)
                )
                && !(isBehindOption && Ending.IsMatch(written))
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
        EndingHere.Match(text, at) is { Success: true } ending ? ending.Length : 0;

    /// <summary>The text in front of an option numbers it: 1, (2), ①.</summary>
    public static bool IsNumbering(string text) => Numbering().IsMatch(UnicodeForms.Compatible(text));

    private static bool IsPrinted(string written, IReadOnlyList<string> printed)
    {
        var key = LabelText.Key(written);
        return (
                printed.Contains(key)
                && written.All(character => IsSeparator(character) || char.IsLetterOrDigit(character))
            ) || Template.IsMatch(written);
    }

    private static bool IsBeforeOption(List<OptionToken> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { IsOther: false } next
        && next.Line == tokens[at].Line
        && !(at > 0 && tokens[at - 1].IsMark && next.IsMark);

    private static bool OpensBefore(string text, int at) =>
        text.AsSpan(0, at).TrimEnd() is [.., var sign] && Opening.Contains(sign, StringComparison.Ordinal);

    /// <summary>A day, with or without its year: 3月10日, 令和8年3月10日.</summary>
    private static readonly string Date =
        $"(?:(?:{JapaneseEra.Printed}?[0-9元]{{1,4}}[年./-])?[0-9]{{1,2}}[月./-][0-9]{{1,2}}日?)";

    /// <summary>Remarks that leave a choice what it is: （初めて）, （単独）, （3月10日）, （令和6年度）.</summary>
    private static readonly Regex Remark = WordExpression.Of(
        $$"""
        ^(?:{{Words.First}}|{{Date}}|{{JapaneseEra.Printed}}?[0-9元]{1,4}年度?
        (?:[、・,]?\s*[0-9]{1,3}{{Words.CountUnit}})?(?:に?{{Words.Selected}})?)[)）\]］〕\s]*$
        """
    );

    private static readonly Regex Day = WordExpression.Of($$"""^{{Date}}$""");

    /// <summary>An entry inside brackets that nothing was filled into: （選定年度：　　年度）.</summary>
    private static readonly Regex Unfilled = WordExpression.Of(
        $$"""
        ^[^0-9０-９()（）]{1,15}[:：][\s()（）]*{{JapaneseEra.Printed}}?[\s()（）]*(?:年度?|{{Words.Unit}})?[\s()（）・]*$
        """
    );

    /// <summary>Between or behind options: 又は, the unit of what was not filled in.</summary>
    private static readonly Regex Template = WordExpression.Of(
        $$"""
        ^(?:{{Words.Or}}|(?:年度?|{{Words.Unit}})[\s()（）・]*)$
        """
    );

    private static readonly string Endings = $"{Words.Tail}?{Words.Chosen}?[。.]?";

    private static readonly Regex Ending = WordExpression.Of($$"""^{{Endings}}$""");

    private static readonly Regex EndingHere = WordExpression.LookingAround($$"""\G{{Endings}}(?![\p{L}\p{N}])""");

    [GeneratedRegex(@"^\s*[(\[]?(?:[0-9]{1,2}|[a-zA-Zア-ン])[)\].、:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
