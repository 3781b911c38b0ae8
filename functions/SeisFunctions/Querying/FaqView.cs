using SeisFunctions.Calls;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Querying;

/// <summary>Answer of <c>GET /api/faq</c>: the questions and answers that everybody reads.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Name">Its name.</param>
/// <param name="Entries">The entries, in the order of the page.</param>
public sealed record FaqView(string Call, string Name, IReadOnlyList<FaqEntryView> Entries)
{
    /// <summary>The view of the public entries of a call.</summary>
    public static FaqView Of(CallDefinition call, IEnumerable<FaqEntry> entries) =>
        new(
            call.Id,
            call.Name,
            [
                .. FaqEntry
                    .InOrder(entries, entry => entry.Released!)
                    .SelectMany(topic => topic)
                    .Select(entry => new FaqEntryView(
                        entry.Id,
                        entry.Released!.Topic,
                        entry.Released.Question,
                        entry.Released.Answer,
                        entry.ReleasedAt ?? entry.WrittenAt,
                        entry.ChangedAt
                    )),
            ]
        );
}

/// <summary>A question and its answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="PublishedAt">When it was released first.</param>
/// <param name="ChangedAt">When its question or answer was changed last, or null.</param>
public sealed record FaqEntryView(
    string Id,
    string Topic,
    string Question,
    string Answer,
    DateTimeOffset PublishedAt,
    DateTimeOffset? ChangedAt
);
