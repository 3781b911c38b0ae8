using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Finds a mark in a text: a sign, a letter that stands for one, a box made of brackets.</summary>
internal static class MarkScanner
{
    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    /// <summary>What the mark at <paramref name="at"/> says, which moves behind it; null if none stands there.</summary>
    public static MarkKind? MarkAt(string text, ref int at)
    {
        if (
            MarkText.KindOf(text[at]) == MarkKind.Unticked
            && at + 1 < text.Length
            && MarkText.IsTickLetter(text[at + 1])
            && IsAlone(text, at + 1)
        )
        {
            at += 2; // □レ: ticked by hand
            return MarkKind.Ticked;
        }

        if (MarkText.KindOf(text[at]) is { } kind)
        {
            at++;
            if (at < text.Length && text[at] is '\uFE0E' or '\uFE0F')
            {
                at++;
            }

            return kind;
        }

        if (at + 1 < text.Length && Signs.Pairs.Contains(text.Substring(at, 2)))
        {
            at += 2;
            return MarkKind.Ticked;
        }

        if (MarkText.IsTickLetter(text[at]) && IsAlone(text, at))
        {
            at++;
            return MarkKind.Ticked;
        }

        return InBrackets(text, ref at);
    }

    /// <summary>( ), [x], （○）: a box made of brackets.</summary>
    private static MarkKind? InBrackets(string text, ref int at)
    {
        if (text[at] is not ('(' or '（' or '[' or '［'))
        {
            return null;
        }

        var close = text.IndexOfAny([')', '）', ']', '］'], at);
        if (close < 0 || close - at > 4)
        {
            return null;
        }

        var inside = text[(at + 1)..close].Trim();
        MarkKind? kind = inside switch
        {
            "" => MarkKind.Unticked,
            [var letter] when Signs.InBrackets.Contains(letter) => MarkKind.Ticked,
            [var mark] => MarkText.KindOf(mark),
            _ => null,
        };
        at = kind is null ? at : close + 1;
        return kind;
    }

    private static bool IsAlone(string text, int at) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (at + 1 == text.Length || !IsSameScript(text[at], text[at + 1]));

    private static bool IsSameScript(char tick, char next) =>
        tick is 'レ' or 'ﾚ' ? next is >= 'ァ' and <= 'ー' or >= 'ｦ' and <= 'ﾟ' : char.IsLetter(next) && next < '\u3000';
}
