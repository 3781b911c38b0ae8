using System.Buffers;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>How options of a list without a mark differ from one another.</summary>
internal static class OptionRemarks
{
    private const string Opening = "(（[［【〔「『<＜〈《{｛_＿";

    /// <summary>Signs that separate options or end the number of one.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create("・／/、，,|｜．.:：;；→~～〜");

    private const string Closing = ")）]］】〕」』>＞〉》}｝_＿";

    /// <summary>
    /// A list of options without a mark, in which one is set off all the same: in brackets of its own, in bold or
    /// another colour, by another sign in front or behind, or written or numbered once more than the others.
    /// </summary>
    public static bool OneStandsOut(string text, List<OptionToken> tokens)
    {
        var options = tokens.Where(token => token.IsOption).ToList();
        return options.GroupBy(token => token.Option).Select(group => group.Count()).Distinct().Count() > 1
            || AreBracketedApart(text, tokens)
            || options.Select(token => token.Marks & Marks.Look).Distinct().Count() > 1
            || options.Select(token => SignBefore(text, token.Start)).Distinct().Count() > 1
            || options.Select(token => SignBehind(text, token.End)).Distinct().Count() > 1
            || tokens
                .SkipWhile(token => token != options[^1])
                .Any(token => token.IsOther && text[token.Start..token.End].Any(char.IsNumber));
    }

    /// <summary>Some options stand in brackets of their own, and others do not: 確認（未）.</summary>
    public static bool AreBracketedApart(string text, List<OptionToken> tokens) =>
        tokens.Where(token => token.IsOption).Select(token => IsBracketed(text, token)).Distinct().Count() > 1;

    /// <summary>
    /// What stands directly in front of an option: the kind of a number, or a sign that does not separate options.
    /// </summary>
    private static char SignBefore(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || Between.Contains(text[at - 1])))
        {
            at--;
        }

        return at == 0
            ? ' '
            : text[at - 1] switch
            {
                >= '①' and <= '⓿' or >= '➀' and <= '➓' => '①',
                var before when char.IsNumber(before) => '1',
                var before
                    when char.IsLetter(before)
                        || MarkText.KindOf(before) is not null
                        || Opening.Contains(before, StringComparison.Ordinal)
                        || Closing.Contains(before, StringComparison.Ordinal) => ' ',
                var before => before,
            };
    }

    private static char SignBehind(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\u3000' || Between.Contains(text[at])))
        {
            at++;
        }

        return
            at == text.Length
            || !(char.IsSymbol(text[at]) || char.IsPunctuation(text[at]))
            || MarkText.KindOf(text[at]) is not null
            || Opening.Contains(text[at], StringComparison.Ordinal)
            || Closing.Contains(text[at], StringComparison.Ordinal)
            ? ' '
            : text[at];
    }

    private static bool IsBracketed(string text, OptionToken token)
    {
        var before = text.AsSpan(0, token.Start).TrimEnd();
        var after = text.AsSpan(token.End).TrimStart();
        return before.Length > 0
            && Opening.IndexOf(before[^1], StringComparison.Ordinal) is >= 0 and var kind
            && (Closing[kind] == text[token.End - 1] || (after.Length > 0 && Closing[kind] == after[0]));
    }
}
