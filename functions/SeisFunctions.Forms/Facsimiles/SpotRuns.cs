using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Facsimiles;

/// <summary>Cuts a text where it is set otherwise or was taken for something else.</summary>
internal static class SpotRuns
{
    public static IReadOnlyList<ShownRun> Of(Content content, int[] owners, IReadOnlyList<AccountEntry> entries)
    {
        var looks = LooksOf(content);
        var hidden = content.Hidden;
        var runs = new List<ShownRun>();
        var (start, next) = (0, 0);
        for (var at = 0; at <= looks.Length; at++)
        {
            var isCut = next < hidden.Count && hidden[next].At == at;
            if (
                at > start
                && (isCut || at == looks.Length || looks[at] != looks[start] || owners[at] != owners[start])
            )
            {
                runs.Add(
                    new(
                        content.Text[start..at],
                        looks[start],
                        owners[start] == Alignment.Nobody ? null : entries[owners[start]]
                    )
                );
                start = at;
            }

            for (; next < hidden.Count && hidden[next].At == at; next++)
            {
                runs.Add(new(hidden[next].Text, ShownLook.Hidden, null));
            }
        }

        return runs;
    }

    private static ShownLook[] LooksOf(Content content)
    {
        var looks = new ShownLook[content.Text.Length];
        foreach (var span in content.Spans)
        {
            looks.AsSpan(span.Start, span.Length).Fill(LookOf(span.Marks));
        }

        return looks;
    }

    private static ShownLook LookOf(Marks marks) =>
        (marks.HasFlag(Marks.Struck) ? ShownLook.Struck : ShownLook.None)
        | (marks.HasFlag(Marks.Emphasised) ? ShownLook.Emphasised : ShownLook.None)
        | (marks.HasFlag(Marks.Doubtful) ? ShownLook.Doubtful : ShownLook.None)
        | (marks.HasFlag(Marks.Unseen) ? ShownLook.Unseen : ShownLook.None);
}
