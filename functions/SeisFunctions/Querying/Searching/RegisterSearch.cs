using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Querying.Searching;

/// <summary>
/// Searches a call: its submissions, correspondence and hearings by their search rows, notes and calls where they are
/// kept. Only what is shown is looked up, which tells where each word stands.
/// </summary>
public sealed class RegisterSearch(
    SearchRegister rows,
    NoteTexts notes,
    SubmissionRegister submissions,
    ResultStore results,
    HearingActs hearings,
    SearchedApplicants applicants,
    CallDefinition call
)
{
    /// <summary>Characters of a question: a long file name fits.</summary>
    public const int LongestQuestion = 100;

    /// <summary>What stands on one page: each is looked up, with all that was read of it.</summary>
    public const int PageSize = 20;

    /// <summary>Most that are listed. Nobody looks through more; another word makes them fewer.</summary>
    public const int MostListed = 200;

    // Places of one submission. A name that stands in every row of a list is not told sixty times.
    private const int MostPlaces = 5;

    /// <summary>What was found, one page of it; the last one, where there are fewer.</summary>
    /// <param name="question">Words, each of which must stand somewhere in the same submission or note.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchAnswer> FindAsync(string question, int page, CancellationToken cancellationToken)
    {
        var words = SearchKey.WordsOf(question);
        if (words.Count == 0)
            return new(0, false, 1, 1, 0, [], []);
        var (searching, looking) = (rows.FindAsync(words, cancellationToken), NotesAsync(words, cancellationToken));
        await Task.WhenAll(searching, looking);
        var (found, noted) = (await searching, await looking);
        var subjects = found
            .Found.Select(row => (row.Subject, row.At))
            .Concat(noted.Select(one => (Subject: one.Key, At: SubmissionRow.PositionOf(one.Max(note => note.At)))))
            .OrderBy(one => one.At, StringComparer.Ordinal)
            .Select(one => one.Subject)
            .Distinct()
            .ToList();
        var pages = Math.Max(1, (Math.Min(subjects.Count, MostListed) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var items = await Task.WhenAll(
            subjects
                .Take(MostListed)
                .Skip((page - 1) * PageSize)
                .Take(PageSize)
                .Select(subject =>
                    ItemAsync(subject, words, [.. noted[subject].Select(note => note.Entry)], cancellationToken)
                )
        );
        return new(
            subjects.Count,
            subjects.Count > MostListed,
            page,
            pages,
            found.Cut,
            applicants.Named(question, words),
            [.. items.OfType<SearchItem>()]
        );
    }

    private async Task<ILookup<string, (SearchEntry Entry, DateTimeOffset At)>> NotesAsync(
        IReadOnlyList<string> words,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(string Subject, SearchEntry Entry, DateTimeOffset At)>();
        await foreach (var (subject, note, at) in notes.AllAsync(cancellationToken))
        {
            var entry = new SearchEntry(
                SearchPlace.Note,
                note.Kind == NoteKind.Call ? "電話の記録" : "メモ",
                note.With is { } with ? $"{with}：{note.Text}" : note.Text
            );
            var key = entry.Key;
            if (words.All(word => key.Contains(word, StringComparison.Ordinal)))
                found.Add((subject, entry, note.HeldAt ?? at));
        }

        return found.ToLookup(one => one.Subject, one => (one.Entry, one.At));
    }

    // Null where it was erased meanwhile.
    private async Task<SearchItem?> ItemAsync(
        string subject,
        IReadOnlyList<string> words,
        IReadOnlyList<SearchEntry> noted,
        CancellationToken cancellationToken
    )
    {
        var id = subject[(subject.IndexOf('-', StringComparison.Ordinal) + 1)..];
        if (AuditEntry.IsOfApplication(subject))
        {
            var heard = SearchEntries.Of(id, await hearings.OfAsync(id, cancellationToken), call);
            return PlacesIn(heard, words, noted) is { Count: > 0 } all
                ? new()
                {
                    Applicant = ViewOf(id),
                    Found = [.. all.Take(MostPlaces)],
                    More = Math.Max(0, all.Count - MostPlaces),
                }
                : null;
        }

        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return null;
        var reading = await results.ReadingAsync(id, cancellationToken);
        var places = PlacesIn(SearchEntries.Of(submission, reading, call), words, noted);
        return new()
        {
            Id = id,
            ReceiptNumber = submission.ReceiptNumber,
            ReceivedAt = submission.ReceivedAt,
            Kind = submission.Kind,
            State = submission.State,
            Applicant = submission.Applicant is { } code ? ViewOf(code) : null,
            Subject = submission.Subject,
            From = submission.From,
            Found = [.. places.Take(MostPlaces)],
            More = Math.Max(0, places.Count - MostPlaces),
        };
    }

    // Those first that hold most of the words.
    private static List<SearchEntry> PlacesIn(
        IEnumerable<SearchEntry> entries,
        IReadOnlyList<string> words,
        IReadOnlyList<SearchEntry> noted
    ) =>
        [
            .. entries
                .Select(entry => (Entry: entry, Words: CountIn(entry.Key, words)))
                .Where(one => one.Words > 0)
                .OrderByDescending(one => one.Words)
                .Select(one => one.Entry)
                .Concat(noted),
        ];

    private static int CountIn(string key, IReadOnlyList<string> words) =>
        words.Count(word => key.Contains(word, StringComparison.Ordinal));

    private ApplicantView ViewOf(string code) => new(code, call.Applicant(code)?.Name ?? code);
}
