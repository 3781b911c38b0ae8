using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>Labels that share a line with their box: ☑ 人材育成・連携方策.</summary>
internal static class BoxLabels
{
    private const int LongestLine = 1000;

    /// <summary>Boxes in one line with the label of their field beside them.</summary>
    public static IReadOnlyList<(LabelMatch Match, Content Value)> In(Content line, FormVocabulary vocabulary)
    {
        if (
            vocabulary.Ticks.Count == 0
            || line.Text.Length > LongestLine
            || !MarkText.MayBeIn(line.Text)
            || PrintedText.IsNote(line.Text)
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
        if (AttachedMark.Of(tokens) is not { } marks || !marks.Exists(mark => mark.Option == option))
        {
            return line;
        }

        var label = tokens.First(token => token.Option == option);
        var mark = tokens[marks.First(mark => mark.Option == option).Index];
        var (from, to) = (Math.Min(label.Start, mark.Start), Math.Max(label.End, mark.End));
        return line.Slice(from, to - from);
    }
}
