using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Finds labels that share a line with their value: 都道府県名：東京都, ☑ 人材育成・連携方策.</summary>
internal static class InlineLabels
{
    private const int LongestLine = 1000;

    /// <summary>
    /// A line with several labels and nothing but blanks between them and their values is not longer.
    /// </summary>
    private const int LongestWithBlanks = 300;

    /// <summary>Blanks in a label that is parted from its value by one more: 担 当 者　職・氏 名.</summary>
    private const int MostBlanksInLabel = 8;

    /// <summary>
    /// Places at which a label in front of a colon may begin, counted from the colon, besides the start of the line.
    /// </summary>
    private const int MostStarts = 8;

    private static readonly System.Buffers.SearchValues<char> Colons = System.Buffers.SearchValues.Create(Signs);

    /// <summary>Brackets around a label, with its value behind: 【所在地】島根県.</summary>
    private const string Opening = "【［〔＜";
    private const string Closing = "】］〕＞";

    /// <summary>What ends a label with its value behind.</summary>
    public const string Signs = ":：⇒→＝=…" + Closing;

    public static bool HasColon(Content content) => content.Text.AsSpan().ContainsAny(Colons);

    /// <summary>The labels that a text begins with, or that its first line is.</summary>
    public static List<LabelMatch> LabelsAtStart(Spot spot, FormVocabulary vocabulary)
    {
        if (spot.Content.IsBlank)
        {
            return [];
        }

        var line = spot.Content.Lines()[0];
        return WithColon(line, vocabulary) is [{ Start: 0 } first, ..] ? [first.Match]
            : FirstWithBlank(line, vocabulary) is { } shared ? [shared]
            : vocabulary.Labels.Find(line.Label) is { } whole ? [whole]
            : [];
    }

    /// <summary>
    /// Adds the ids of the fields whose labels stand word for word in a text, alone or in a line of it, and of those
    /// that its content controls name.
    /// </summary>
    public static void AddFieldsIn(Content content, FormVocabulary vocabulary, HashSet<string> fields)
    {
        fields.UnionWith(Controls.FieldsIn(content, vocabulary.Form.Id));
        if (content.IsBlank)
        {
            return;
        }

        foreach (var line in content.Lines())
        {
            if ((vocabulary.Labels.Find(line.Label) ?? FirstWithBlank(line, vocabulary)) is { } match)
            {
                fields.Add(match.Field.Id);
                continue;
            }

            foreach (var label in WithColon(line, vocabulary))
            {
                fields.Add(label.Match.Field.Id);
            }

            foreach (var box in Boxes(line, vocabulary))
            {
                fields.Add(box.Match.Field.Id);
            }
        }
    }

    /// <summary>
    /// The labels in one line that a colon or another sign separates from a value, with the value up to the next such
    /// label.
    /// </summary>
    public static IReadOnlyList<(LabelMatch Match, int Start, int End, Content Value)> WithColon(
        Content line,
        FormVocabulary vocabulary
    )
    {
        if (!HasColon(line))
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
        char.IsWhiteSpace(character) || "、，,／/・；;（(".Contains(character, StringComparison.Ordinal);

    private static LabelMatch? FirstWithBlank(Content line, FormVocabulary vocabulary) =>
        line.Text.Length - line.Text.AsSpan().TrimStart().Length is var start && start < LongestLine
            ? BeforeBlank(line.Text, start, vocabulary)?.Match
            : null;

    /// <summary>
    /// A label at the start of the line that only blanks separate from its value, and further ones behind it:
    /// 担当課　総務課　担当者 職・氏名　山田. A further one is certain only if it is the label itself, or stands behind more than a
    /// blank.
    /// </summary>
    public static IReadOnlyList<(LabelMatch Match, Content Value)> WithBlanks(Content line, FormVocabulary vocabulary)
    {
        var starts = new List<(LabelMatch Match, int Start, int ValueStart)>();
        for (
            var at = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            at < line.Text.Length && at < (starts.Count == 0 ? LongestLine : LongestWithBlanks);
            at++
        )
        {
            var isFirst = starts.Count == 0;
            if (
                (isFirst || char.IsWhiteSpace(line.Text[at - 1]))
                && !char.IsWhiteSpace(line.Text[at])
                && BeforeBlank(line.Text, at, vocabulary) is { } found
                && (
                    isFirst
                    || (
                        found.Match.Rank == LabelRank.Label
                        && starts.TrueForAll(label => label.Match.Field != found.Match.Field)
                    )
                )
            )
            {
                starts.Add((found.Match, at, found.End));
                at = found.End;
            }
            else if (isFirst)
            {
                return [];
            }
        }

        return
        [
            .. starts.Select(
                (label, index) =>
                    (
                        label.Match,
                        Trimmed(
                            line,
                            label.ValueStart,
                            index + 1 < starts.Count ? starts[index + 1].Start : line.Text.Length
                        )
                    )
            ),
        ];
    }

    private static Content Trimmed(Content line, int start, int end) =>
        line.Slice(start, line.Text.AsSpan(start, end - start).TrimEnd().Length);

    /// <summary>The longest label that begins here and has a blank and a value behind it.</summary>
    private static (LabelMatch Match, int End)? BeforeBlank(string text, int start, FormVocabulary vocabulary)
    {
        const int LongestLabel = 40;
        (LabelMatch, int)? found = null;
        for (
            var (at, blanks) = (start, 0);
            at < text.Length && at < start + LongestLabel && blanks <= MostBlanksInLabel;
            at++
        )
        {
            if (
                char.IsWhiteSpace(text[at])
                && !text.AsSpan(at).IsWhiteSpace()
                && blanks++ >= 0
                && vocabulary.Labels.Find(new LabelKeys(text[start..at]))
                    is { Rank: LabelRank.Label or LabelRank.Alias } match
            )
            {
                found = (match, at);
            }
        }

        return found;
    }

    /// <summary>Boxes in one line with the label of their field beside them.</summary>
    public static IReadOnlyList<(LabelMatch Match, Content Value)> Boxes(Content line, FormVocabulary vocabulary)
    {
        if (
            vocabulary.Ticks.Count == 0
            || line.Text.Length > LongestLine
            || !MarkText.MayBeIn(line.Text)
            || !HoldsTickLabel(line, vocabulary)
        )
        {
            return [];
        }

        var tokens = OptionScanner.Scan(line, vocabulary.TickLabels);
        if (!tokens.Exists(token => token.IsOption) || !tokens.Exists(token => token.IsMark))
        {
            return [];
        }

        var options = tokens.Where(token => token.IsOption).Select(token => token.Option).Distinct().ToList();
        return
        [
            .. options.Select(option =>
                (
                    new LabelMatch(vocabulary.Ticks[option], LabelRank.Label),
                    options.Count == 1 ? line : Around(line, tokens, option)
                )
            ),
        ];
    }

    /// <summary>
    /// Told from the text as a whole, which is quicker than to look for the labels from every letter on.
    /// </summary>
    private static bool HoldsTickLabel(Content line, FormVocabulary vocabulary)
    {
        foreach (var keys in vocabulary.TickLabels)
        {
            foreach (var key in keys)
            {
                if (line.Label.Whole.Contains(key, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The label with its own mark; the whole line, whose marks then speak against each other, if it has none of its
    /// own.
    /// </summary>
    private static Content Around(Content line, List<OptionToken> tokens, int option)
    {
        if (ChoiceText.Attach(tokens) is not { } marks || !marks.Exists(mark => mark.Option == option))
        {
            return line;
        }

        var label = tokens.First(token => token.Option == option);
        var mark = tokens[marks.First(mark => mark.Option == option).Index];
        var (from, to) = (Math.Min(label.Start, mark.Start), Math.Max(label.End, mark.End));
        return line.Slice(from, to - from);
    }

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
                && (
                    char.IsWhiteSpace(text[start - 1])
                    || "、，,／/（(「・".Contains(text[start - 1], StringComparison.Ordinal)
                )
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
