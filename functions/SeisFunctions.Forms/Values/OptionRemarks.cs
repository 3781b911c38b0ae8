using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Values;

/// <summary>What stands around the options of a field and is neither an option nor a known mark.</summary>
internal static partial class OptionRemarks
{
    private const string Opening = "(（[［【〔「『<＜〈《{｛_＿";
    /// <summary>Signs that separate options or end the number of one.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create("・／/、，,|｜．.:：;；→~～〜");

    private const string Closing = ")）]］】〕」』>＞〉》}｝_＿";

    /// <summary>Signs that forms print between options.</summary>
    private const string Separators = "|｜~～〜+＋=＝<>＜＞";

    /// <summary>
    /// A list of options without a mark, in which one is set off all the same: in brackets of its own, in bold or another colour, by another
    /// sign in front or behind, or written or numbered once more than the others.
    /// </summary>
    public static bool OneStandsOut(string text, List<OptionToken> tokens)
    {
        var options = tokens.Where(token => token.IsOption).ToList();
        return options.GroupBy(token => token.Option).Select(group => group.Count()).Distinct().Count() > 1
            || options.Select(token => IsBracketed(text, token)).Distinct().Count() > 1
            || options.Select(token => token.Marks & Marks.Look).Distinct().Count() > 1
            || options.Select(token => SignBefore(text, token.Start)).Distinct().Count() > 1
            || options.Select(token => SignBehind(text, token.End)).Distinct().Count() > 1
            || tokens.SkipWhile(token => token != options[^1]).Any(token => token.IsOther && text[token.Start..token.End].Any(char.IsNumber));
    }

    /// <summary>A sign that nobody knows stands among the options: perhaps a mark.</summary>
    public static bool HoldsUnknownSign(string text, List<OptionToken> tokens) =>
        Enumerable.Range(0, text.Length).Any(at => IsUnknownSign(text[at]) && !tokens.Exists(token => !token.IsOther && at >= token.Start && at < token.End));

    /// <summary>Words beside the options that take back what was chosen: あり（予定）, なし（ただし…）.</summary>
    public static bool Hedges(string text, List<OptionToken> tokens) =>
        tokens.Exists(token => token.IsOther && Hedge().IsMatch(text[token.Start..token.End]));

    /// <summary>The text in front of an option numbers it: 1, (2), ①.</summary>
    public static bool IsNumbering(string text) => Numbering().IsMatch(UnicodeForms.Compatible(text));

    /// <summary>An option printed with a remark in brackets carries another one: 広域リージョン連携（構成都道府県）.</summary>
    public static bool Contradict(string text, List<OptionToken> tokens, IReadOnlyList<string> names, string chosen) =>
        BracketsAtEnd().Match(chosen) is { Success: true } printed
        && tokens.Exists(token => token.IsOption && names[token.Option] == chosen
            && Brackets().Match(text, token.End) is { Success: true } written
            && !LabelText.Key(text.AsSpan(token.Start, token.End - token.Start)).Contains(LabelText.Key(printed.Value), StringComparison.Ordinal)
            && !LabelText.Key(printed.Value).Contains(LabelText.Key(written.Value), StringComparison.Ordinal));

    /// <summary>What stands directly in front of an option: the kind of a number, or a sign that does not separate options.</summary>
    private static char SignBefore(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || Between.Contains(text[at - 1])))
        {
            at--;
        }

        return at == 0 ? ' ' : text[at - 1] switch
        {
            >= '①' and <= '⓿' or >= '➀' and <= '➓' => '①',
            var before when char.IsNumber(before) => '1',
            var before when char.IsLetter(before) || MarkText.KindOf(before) is not null || Opening.Contains(before, StringComparison.Ordinal) || Closing.Contains(before, StringComparison.Ordinal) => ' ',
            var before => before,
        };
    }

    private static char SignBehind(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\u3000' || Between.Contains(text[at])))
        {
            at++;
        }

        return at == text.Length || !(char.IsSymbol(text[at]) || char.IsPunctuation(text[at])) || MarkText.KindOf(text[at]) is not null || Opening.Contains(text[at], StringComparison.Ordinal)
            || Closing.Contains(text[at], StringComparison.Ordinal) ? ' ' : text[at];
    }

    private static bool IsBracketed(string text, OptionToken token)
    {
        var before = text.AsSpan(0, token.Start).TrimEnd();
        var after = text.AsSpan(token.End).TrimStart();
        return before.Length > 0 && Opening.IndexOf(before[^1], StringComparison.Ordinal) is >= 0 and var kind
            && (Closing[kind] == text[token.End - 1] || (after.Length > 0 && Closing[kind] == after[0]));
    }

    private static bool IsUnknownSign(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.OtherSymbol => character is not (>= '①' and <= '⓿'),
        UnicodeCategory.MathSymbol => !Separators.Contains(character, StringComparison.Ordinal),
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark => character is not (>= '\uFE00' and <= '\uFE0F'),
        _ => false,
    };

    [GeneratedRegex(@"^\s*[(\[]?[0-9]{1,2}[)\].、:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex("予定|見込|検討|調整|協議中|申請中|準備中|未定|ただし|但し|一部|条件付", RegexOptions.CultureInvariant)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"[(（][^()（）]+[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketsAtEnd();

    [GeneratedRegex(@"\G\s*[(（][^()（）]+[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
