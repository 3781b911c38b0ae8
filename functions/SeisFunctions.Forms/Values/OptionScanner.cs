using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>Cuts a field with options into options, marks and other text.</summary>
internal static class OptionScanner
{
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
            else if (OptionWordScanner.OptionAt(text, options, ref at) is { } option)
            {
                var (all, some) = MarksOf(content, start, at);
                tokens.Add(
                    new(start, at, line, option, null, all) { Partly = some & ~all & (Marks.Struck | Marks.Emphasised) }
                );
            }
            else if (MarkScanner.MarkAt(text, ref at) is { } mark)
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
}
