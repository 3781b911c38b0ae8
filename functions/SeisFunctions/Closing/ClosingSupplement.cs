using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>
/// What was done about submissions after the closing statement was written: accepted, assigned, chosen, ruled out. It
/// is appended where the statement is shown and is no part of it: the statement's hash stands in minutes and must stay
/// what it is, and the acts are records that nobody can change either.
/// </summary>
public sealed class ClosingSupplement(AuditLog audit)
{
    /// <summary>
    /// Acts that are shown, the newest. More than officers do after a call of 47 prefectures; all of them stand in the
    /// audit log.
    /// </summary>
    public const int Most = 1000;

    private const int PageSize = 200;

    private const string OfSubmissions = "submission-";

    private static readonly ActKind[] Kinds =
    [
        ActKind.Accept,
        ActKind.AcceptSender,
        ActKind.Assign,
        ActKind.Choose,
        ActKind.Confirm,
        ActKind.File,
        ActKind.Reject,
        ActKind.Undo,
    ];

    /// <summary>The acts since the closing, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> SinceAsync(
        DateTimeOffset closedAt,
        CancellationToken cancellationToken
    )
    {
        var found = new List<AuditEntry>();
        string? after = null;
        do
        {
            var page = await audit.PageAsync(null, after, PageSize, cancellationToken);
            var since = page.Items.TakeWhile(entry => entry.At > closedAt).ToList();
            found.AddRange(since.Where(IsAboutSubmission));
            after = since.Count == page.Items.Count ? page.Continuation : null;
        } while (after is not null && found.Count < Most);
        found.Reverse();
        return found;
    }

    private static bool IsAboutSubmission(AuditEntry entry) =>
        Kinds.Contains(entry.Act) && entry.Subject.StartsWith(OfSubmissions, StringComparison.Ordinal);
}
