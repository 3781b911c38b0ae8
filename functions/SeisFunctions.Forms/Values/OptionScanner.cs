using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Cuts a field with options into options, marks and other text.</summary>
internal static class OptionScanner
{
    private static readonly MarkGroups Signs = Lexicon.Known.Marks;

    /// <summary>A field with options that holds more is not one that anybody ticked.</summary>
    private const int Longest = 2000;

    /// <param name="content">The field.</param>
    /// <param name="options">For each option its wordings as label keys.</param>
    public static List<OptionToken> Scan(Content content, IReadOnlyList<IReadOnlyList<string>> options)
    {
        var text = content.Text.Length <= Longest ? content.Text : content.Text[..Longest];
        var tokens = new List<OptionToken>();
        var line = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (text[at] == '\n')
            {
                line++;
                at++;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (OptionAt(text, options, ref at) is { } option)
            {
                var (all, some) = MarksOf(content, start, at);
                tokens.Add(
                    new(start, at, line, option, null, all) { Partly = some & ~all & (Marks.Struck | Marks.Emphasised) }
                );
            }
            else if (MarkAt(text, ref at) is { } mark)
            {
                tokens.Add(
                    new(
                        start,
                        at,
                        line,
                        -1,
                        MarksOf(content, start, at).All.HasFlag(Marks.Doubtful) ? MarkKind.Unknown : mark,
                        Marks.None
                    )
                );
            }
            else
            {
                at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                AddOther(tokens, text, start, at, line);
            }
        }

        return tokens;
    }

    private static void AddOther(List<OptionToken> tokens, string text, int at, int end, int line)
    {
        if (tokens.Count > 0 && tokens[^1] is { IsOther: true } last && last.End == at && last.Line == line)
        {
            tokens[^1] = last with { End = end };
        }
        else if (!Residue.IsSeparator(text[at]))
        {
            tokens.Add(new(at, end, line, -1, null, Marks.None));
        }
    }

    private static int? OptionAt(string text, IReadOnlyList<IReadOnlyList<string>> options, ref int at)
    {
        if (IsPunctuation(text[at]))
        {
            return null;
        }

        Span<char> folded = stackalloc char[64];
        var next = at;
        var first = LabelText.FoldNext(text, ref next, folded) > 0 ? folded[0] : '\0';
        int? found = null;
        var end = at;
        for (var option = 0; option < options.Count; option++)
        {
            foreach (var key in options[option])
            {
                if (first != '\0' && (key.Length == 0 || key[0] != first))
                {
                    continue;
                }

                var candidate = EndOf(text, at, key);
                if (candidate > end && IsWhole(text, at, candidate, key, options))
                {
                    (found, end) = (option, candidate);
                }
            }
        }

        at = end;
        return found;
    }

    /// <summary>Where the wording ends that begins at <paramref name="at"/>; -1 if another text stands there.</summary>
    private static int EndOf(string text, int at, string key)
    {
        Span<char> folded = stackalloc char[64];
        var matched = 0;
        if (IsPunctuation(text[at]))
        {
            return -1;
        }

        while (at < text.Length && matched < key.Length)
        {
            if (text[at] == '\n')
            {
                return -1;
            }

            var character = text[at];
            var count = LabelText.FoldNext(text, ref at, folded);
            if (count == 0 && !Residue.IsSeparator(character) && !IsUnseen(character))
            {
                return -1; // 確？認
            }

            if (count > key.Length - matched || !key.AsSpan(matched, count).SequenceEqual(folded[..count]))
            {
                return -1;
            }

            matched += count;
        }

        return matched == key.Length ? CloseBracket(text, at) : -1;
    }

    private static bool IsUnseen(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The bracket that an option itself ends with belongs to it.</summary>
    private static int CloseBracket(string text, int at) =>
        at < text.Length && text[at] is ')' or '）' && text.LastIndexOfAny(['(', '（'], at) >= 0 ? at + 1 : at;

    /// <summary>あり in ありません is not the option あり: short words count only where a word ends.</summary>
    private static bool IsWhole(
        string text,
        int start,
        int end,
        string key,
        IReadOnlyList<IReadOnlyList<string>> options
    )
    {
        const int ShortWord = 5;
        return key.Length > ShortWord
            || (
                (!Continues(text, end, options) || Residue.EndingAt(text, end) > 0)
                && (
                    start == 0
                    || !char.IsLetter(text[start - 1])
                    || MarkText.IsTickLetter(text[start - 1])
                    || options.Any(option =>
                        option.Any(word => text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
                    )
                )
            );
    }

    private static bool Continues(string text, int at, IReadOnlyList<IReadOnlyList<string>> options) =>
        at < text.Length
        && char.IsLetterOrDigit(text[at])
        && MarkText.KindOf(text[at]) is null
        && !MarkText.IsTickLetter(text[at])
        && !options.Any(option => option.Any(word => EndOf(text, at, word) > at));

    private static MarkKind? MarkAt(string text, ref int at)
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

    /// <summary>How all of the stretch is set, and how some of it is.</summary>
    private static (Marks All, Marks Some) MarksOf(Content content, int start, int end)
    {
        var all = content.MarksAt(start);
        var some = all;
        for (var at = start + 1; at < end; at++)
        {
            all &= char.IsWhiteSpace(content.Text[at]) ? all : content.MarksAt(at);
            some |= content.MarksAt(at);
        }

        return (all, some);
    }

    private static bool IsPunctuation(char character) =>
        char.IsPunctuation(character) || char.IsSymbol(character) || char.IsWhiteSpace(character);
}
