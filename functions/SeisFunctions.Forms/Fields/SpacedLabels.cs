using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>Labels that only blanks part from their value: 担当課　総務課.</summary>
internal static class SpacedLabels
{
    private const int LongestLine = 1000;

    /// <summary>
    /// A line with several labels and nothing but blanks between them and their values is not longer.
    /// </summary>
    private const int LongestOfSeveral = 300;

    private const int LongestLabel = 40;

    /// <summary>Blanks in a label that is parted from its value by one more: 担 当 者　職・氏 名.</summary>
    private const int MostBlanksInLabel = 8;

    /// <summary>The label that a line begins with; null if it begins with none.</summary>
    public static LabelMatch? First(Content line, FormVocabulary vocabulary) =>
        line.Text.Length - line.Text.AsSpan().TrimStart().Length is var start
        && start < LongestLine
        && BeforeBlank(line.Text, start, vocabulary) is { } found
        && !IsLabelItself(line, found.Match, vocabulary)
            ? found.Match
            : null;

    /// <summary>The whole line almost is a label of the same field: 担当者　職・氏名名.</summary>
    private static bool IsLabelItself(Content line, LabelMatch begin, FormVocabulary vocabulary) =>
        vocabulary.Labels.FindSimilar(line.Label)?.Field == begin.Field;

    /// <summary>
    /// A label at the start of the line that only blanks separate from its value, and further ones behind it:
    /// 担当課　総務課　担当者 職・氏名　山田. A further one is certain only if it is the label itself, or stands behind more than a
    /// blank.
    /// </summary>
    public static IReadOnlyList<(LabelMatch Match, Content Value)> In(Content line, FormVocabulary vocabulary)
    {
        var starts = new List<(LabelMatch Match, int Start, int ValueStart)>();
        for (
            var at = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            at < line.Text.Length && at < (starts.Count == 0 ? LongestLine : LongestOfSeveral);
            at++
        )
        {
            var isFirst = starts.Count == 0;
            if (
                (isFirst || char.IsWhiteSpace(line.Text[at - 1]))
                && !char.IsWhiteSpace(line.Text[at])
                && BeforeBlank(line.Text, at, vocabulary) is { } found
                && (
                    (isFirst && !IsLabelItself(line, found.Match, vocabulary))
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
}
