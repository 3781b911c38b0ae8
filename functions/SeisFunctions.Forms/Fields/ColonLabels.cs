using System.Buffers;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>Labels that a colon, another sign or brackets part from their value: 都道府県名：東京都, 【所在地】島根県.</summary>
internal static class ColonLabels
{
    private const int LongestLine = 1000;

    /// <summary>
    /// Places at which a label in front of a colon may begin, counted from the colon, besides the start of the line.
    /// </summary>
    private const int MostStarts = 8;

    /// <summary>Brackets around a label, with its value behind: 【所在地】島根県.</summary>
    private const string Opening = "【［〔＜";
    private const string Closing = "】］〕＞";

    /// <summary>What ends a label with its value behind.</summary>
    public const string Signs = ":：⇒→＝=…" + Closing;

    private static readonly SearchValues<char> Colons = SearchValues.Create(Signs);

    /// <summary>Signs that a label may begin behind.</summary>
    private static readonly SearchValues<char> BeforeLabel = SearchValues.Create("、，,／/（(「・");

    /// <summary>Signs that part a value from the next label.</summary>
    private static readonly SearchValues<char> BehindValue = SearchValues.Create("、，,／/・；;（(");

    public static bool StandIn(Content content) => content.Text.AsSpan().ContainsAny(Colons);

    /// <summary>
    /// The labels in one line that a colon or another sign separates from a value, with the value up to the next such
    /// label.
    /// </summary>
    public static IReadOnlyList<(LabelMatch Match, int Start, int End, Content Value)> In(
        Content line,
        FormVocabulary vocabulary
    )
    {
        if (!StandIn(line))
        {
            return [];
        }

        var found = new List<(LabelMatch Match, int Start, int ValueStart)>();
        var text = line.Text.Length <= LongestLine ? line.Text : line.Text[..LongestLine];
        for (var from = 0; text.AsSpan(from).IndexOfAny(Colons) is >= 0 and var offset; from += offset + 1)
        {
            if (LabelBefore(text, from, from + offset, vocabulary) is { } label)
            {
                var start = from + offset + 1;
                while (start < text.Length && (char.IsWhiteSpace(text[start]) || Colons.Contains(text[start])))
                {
                    start++; // 【所在地】：
                }

                found.Add((label.Match, label.Start, start));
            }
        }

        return
        [
            .. found.Select(
                (label, index) =>
                    ValueAt(line, label.ValueStart, index + 1 < found.Count ? found[index + 1].Start : line.Text.Length)
                        is var value
                        ? (label.Match, label.Start, label.ValueStart + value.Text.Length, value)
                        : default
            ),
        ];
    }

    /// <summary>The value ends where a bracket closes that was opened before its label: ☑あり（選定年度：令和6年度）.</summary>
    private static Content ValueAt(Content line, int start, int end)
    {
        var open = 0;
        for (var at = start; at < end; at++)
        {
            open += line.Text[at] switch
            {
                '(' or '（' => 1,
                ')' or '）' => -1,
                _ => 0,
            };
            if (open < 0)
            {
                return line.Slice(start, at - start);
            }
        }

        while (end < line.Text.Length && end > start && IsSeparator(line.Text[end - 1]))
        {
            end--; // 、 before the next label
        }

        return line.Slice(start, end - start);
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || BehindValue.Contains(character);

    /// <summary>
    /// The longest label that ends at the colon and begins at the line's start or behind a blank or bracket.
    /// </summary>
    private static (LabelMatch Match, int Start)? LabelBefore(
        string text,
        int from,
        int colon,
        FormVocabulary vocabulary
    )
    {
        var bracket = Closing.IndexOf(text[colon], StringComparison.Ordinal);
        foreach (var start in StartsBetween(text, from, colon))
        {
            if (
                (bracket < 0 || text[start] == Opening[bracket])
                && vocabulary.Labels.Find(new LabelKeys(bracket < 0 ? text[start..colon] : text[(start + 1)..colon]))
                    is { } match
            )
            {
                return (match, start);
            }
        }

        return null;
    }

    /// <summary>
    /// Where a label may begin that ends at the colon: the first place, and the last ones behind a blank or sign; in
    /// order.
    /// </summary>
    private static List<int> StartsBetween(string text, int from, int colon)
    {
        var starts = new List<int>();
        for (var start = colon - 1; start > from && starts.Count < MostStarts; start--)
        {
            if (
                !char.IsWhiteSpace(text[start])
                && (char.IsWhiteSpace(text[start - 1]) || BeforeLabel.Contains(text[start - 1]))
            )
            {
                starts.Add(start);
            }
        }

        if (from < colon && !char.IsWhiteSpace(text[from]))
        {
            starts.Add(from);
        }

        starts.Reverse();
        return starts;
    }
}
