using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>The state of the call at a glance.</summary>
public sealed class CallSummary(
    CallDefinition call,
    CallRegister calls,
    RegisterCounter counter,
    MailboxRegister mailbox,
    IOptions<MailboxOptions> mailboxOptions,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>As it is now.</summary>
    public async Task<CallSummaryView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var view = await CallAsync(cancellationToken);
        var counts = await counter.ReadAsync(cancellationToken);
        var afterDeadline = !(call.Schedule with { Deadline = view.Deadline }).IsOnTime(now);
        IReadOnlyList<PrefectureView> everyone =
        [
            .. call.Applicants.All.Select(place => new PrefectureView(
                place.Code,
                place.Name,
                counts.StatusOf(place.Code, afterDeadline),
                counts.IsLateOnly(place.Code),
                counts.IsHeldOnly(place.Code),
                counts.IsUnreadableOnly(place.Code),
                counts.PartnerOf.GetValueOrDefault(place.Code, [])
            )
            {
                Erased = counts.IsErased(place.Code),
            }),
        ];
        var summary = new CallSummaryView(
            view,
            now,
            new(
                (afterDeadline ? counts.AfterDeadline : counts.BeforeDeadline).OrderBy(pair => pair.Key).ToDictionary()
            ),
            new(
                counts.Submissions.Values.Sum(),
                counts.In(SubmissionState.Late),
                counts.In(SubmissionState.NeedsReview),
                counts.In(SubmissionState.Received)
            )
            {
                Erased = (await calls.ReadAsync(cancellationToken)).ErasedSubmissions,
            },
            call.Applicants.ArePrefectures ? everyone : [],
            [.. counts.Hours.Select(hour => new Arrivals(hour.At, hour.Count))],
            MailboxView.Of(await mailbox.ReadAsync(cancellationToken), mailboxOptions.Value, now)
        );
        if (call.Applicants.ArePrefectures)
            return summary;
        var shown = call.Applicants.ShownSilent.Select(one => one.Code).ToHashSet();
        return summary with
        {
            Applicants = [.. everyone.Where(one => !one.IsSilent || shown.Contains(one.Code))],
            Silent = everyone.Count(one => one.IsSilent),
        };
    }

    /// <summary>The call alone, with its version.</summary>
    public async Task<CallView> CallAsync(CancellationToken cancellationToken)
    {
        var acts = await audit.NumberAsync(AuditEntry.OfCall, cancellationToken);
        var progress = await calls.ReadAsync(cancellationToken);
        return new CallView(
            call.Id,
            call.Name,
            call.Schedule.OpensAt,
            progress.Of(call.Schedule).Deadline,
            progress.StateAt(clock.GetUtcNow(), call.Schedule),
            progress.WaitingFor,
            progress.ClosedAt,
            progress.StatementHash,
            progress.Extension,
            progress.Override
        )
        {
            LettersLeft = progress.LettersLeft,
        }.WithVersion(acts);
    }
}
