using SeisFunctions.Calls;
using SeisFunctions.Desk.Records;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Acting;

/// <summary>Tells what has changed since a person saw the thing that is acted on.</summary>
public sealed class ChangesSince(
    AuditLog audit,
    ApplicationRegister applications,
    SubmissionRegister submissions,
    SubmissionLists listed,
    CallDefinition call
)
{
    private const int Shown = 50;

    private const string OfApplication = "application-";

    /// <summary>The acts and submissions since then.</summary>
    /// <param name="subject">What is acted on, as records of acts name it.</param>
    /// <param name="seen">The version that the person saw, or null where that is not known.</param>
    /// <param name="at">When the person saw it, UTC.</param>
    /// <param name="by">The person.</param>
    /// <param name="note">Why the person acts, or null.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal async Task<ChangesModel> OfAsync(
        string subject,
        SeenVersion? seen,
        DateTimeOffset at,
        string? by,
        string? note,
        CancellationToken cancellationToken
    )
    {
        var lines = new RecordLines(call);
        var acts = (await audit.PageAsync(subject, null, Shown, cancellationToken))
            .Items.Where(act => act.Number > (seen?.Acts ?? 0))
            .ToList();
        // Of the acts that rest on one version only one is done: this one, where the same person sends it twice.
        var own = acts.FirstOrDefault(act =>
            seen is not null
            && SeenVersion.Parse(act.Version)?.Covers(seen) == true
            && act.By == by?.Trim()
            && (act.Note is null || act.Note == note?.Trim())
        );
        var arrived = subject.StartsWith(OfApplication, StringComparison.Ordinal)
            ? await ArrivedAsync(subject[OfApplication.Length..], at, cancellationToken)
            : [];
        return new([.. acts.Select(lines.Of)], arrived)
        {
            Own = own is null ? null : $"「{Acts.TextOf(own)}」（{Words.Second(own.At)}）",
        };
    }

    // Those that count, and those that wait or came too late.
    private async Task<IReadOnlyList<ArrivedLine>> ArrivedAsync(
        string code,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var counting = await applications.FindAsync(code, cancellationToken) is var (_, result)
            ? await Task.WhenAll(
                result
                    .Application.Submissions.TakeLast(Shown)
                    .Select(id => submissions.FindAsync(id, cancellationToken))
            )
            : [];
        var others = (await listed.HeldOfAsync(code, Shown, cancellationToken)).Concat(
            await listed.LateOfAsync(code, Shown, cancellationToken)
        );
        return
        [
            .. counting
                .OfType<Submission>()
                .Concat(others)
                .Where(one => one.StoredAt > at)
                .DistinctBy(one => one.Id)
                .OrderByDescending(one => one.ReceivedAt)
                .Select(one => new ArrivedLine(
                    new($"提出 {one.ReceiptNumber}", Links.Submission(one.Id)),
                    Words.Second(one.ReceivedAt),
                    one.From ?? "（差出人なし）"
                )),
        ];
    }
}
