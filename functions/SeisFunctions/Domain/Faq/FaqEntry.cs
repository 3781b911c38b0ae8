namespace SeisFunctions.Domain.Faq;

/// <summary>
/// An entry of the list of questions and answers. What an officer writes stands beside what is published until somebody
/// releases it.
/// </summary>
public sealed record FaqEntry
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>As it was written last.</summary>
    public required FaqText Text { get; init; }

    /// <summary>Id of that text.</summary>
    public required string TextId { get; init; }

    /// <summary>Who wrote it last.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Id of the correspondence that it was made from, or null.</summary>
    public string? Submission { get; init; }

    /// <summary>As it was released last, or null before the first time.</summary>
    public FaqText? Released { get; init; }

    /// <summary>When it was released first, UTC, or null.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>When its released question or answer was changed last, UTC, or null.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether it stands on the public page.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Number of the last act that changed it.</summary>
    public int ActsFolded { get; init; }

    /// <summary>Whether what was written last is what everybody reads.</summary>
    public bool IsUpToDate => IsPublic && Released == Text;

    /// <summary>An entry as a subject of acts.</summary>
    public static string SubjectOf(string id) => $"{Kind}-{id}";

    /// <summary>What the name of such a subject begins with.</summary>
    public const string Kind = "faq";

    /// <summary>An entry after the acts on it; null where there is none, or its texts are erased.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="acts">The acts on it, oldest first.</param>
    /// <param name="texts">What they name, by id.</param>
    public static FaqEntry? Of(
        string id,
        IEnumerable<AuditEntry> acts,
        IReadOnlyDictionary<string, FaqText> texts
    ) =>
        acts.Aggregate(
            (FaqEntry?)null,
            (entry, act) =>
                act.Act switch
                {
                    ActKind.Draft when act.Arguments.Text is { } key && texts.TryGetValue(key, out var text) =>
                        Written(entry, id, act, text),
                    ActKind.Release => entry?.Release(act),
                    ActKind.Discard when entry is not null => entry with
                    {
                        IsPublic = false,
                        ActsFolded = act.Number,
                    },
                    _ => entry,
                }
        );

    /// <summary>Entries in the order of the page: by topic, each where its first entry stands.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="textOf">The text that is shown of one.</param>
    public static IReadOnlyList<IGrouping<string, FaqEntry>> InOrder(
        IEnumerable<FaqEntry> entries,
        Func<FaqEntry, FaqText> textOf
    ) =>
        [
            .. entries
                .OrderBy(entry => textOf(entry).Order)
                .ThenBy(entry => entry.ReleasedAt ?? entry.WrittenAt)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .GroupBy(entry => textOf(entry).Topic),
        ];

    private static FaqEntry Written(FaqEntry? before, string id, AuditEntry act, FaqText text)
    {
        var written = new FaqEntry
        {
            Id = id,
            Text = text,
            TextId = act.Arguments.Text!,
            Author = act.By,
            WrittenAt = act.At,
            Submission = act.Arguments.Submission,
            ActsFolded = act.Number,
        };
        return before is null
            ? written
            : before with
            {
                Text = text,
                TextId = written.TextId,
                Author = act.By,
                WrittenAt = act.At,
                ActsFolded = act.Number,
            };
    }

    private FaqEntry Release(AuditEntry act) =>
        this with
        {
            Released = Text,
            ReleasedAt = ReleasedAt ?? act.At,
            ChangedAt =
                Released is { } before && (before.Question, before.Answer) != (Text.Question, Text.Answer)
                    ? act.At
                    : ChangedAt,
            IsPublic = true,
            ActsFolded = act.Number,
        };
}
