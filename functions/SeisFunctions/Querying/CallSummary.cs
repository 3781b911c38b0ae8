using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>The state of the call at a glance.</summary>
public sealed class CallSummary(CallDefinition call, CallRegister calls, RegisterCounter counter, MailboxRegister mailbox,
    IOptions<MailboxOptions> mailboxOptions, TimeProvider clock)
{
    /// <summary>As it is now.</summary>
    public async Task<CallSummaryView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        var counts = await counter.ReadAsync(cancellationToken);
        var current = progress.Of(call.Schedule);
        var afterDeadline = !current.IsOnTime(now);
        return new(
            new(call.Id, call.Name, call.Schedule.OpensAt, current.Deadline, progress.StateAt(now, call.Schedule), progress.WaitingFor, progress.ClosedAt, progress.StatementHash,
                progress.Extension, progress.Override),
            now,
            new((afterDeadline ? counts.AfterDeadline : counts.BeforeDeadline).OrderBy(pair => pair.Key).ToDictionary()),
            new(counts.Submissions.Values.Sum(), counts.In(SubmissionState.Late), counts.In(SubmissionState.NeedsReview), counts.In(SubmissionState.Received)),
            [.. call.Places.Prefectures.Select(place => new PrefectureView(place.Code, place.Name, counts.StatusOf(place.Code, afterDeadline), counts.IsLateOnly(place.Code), counts.PartnerOf.GetValueOrDefault(place.Code, [])))],
            [.. counts.Hours.Select(hour => new Arrivals(hour.At, hour.Count))],
            MailboxView.Of(await mailbox.ReadAsync(cancellationToken), mailboxOptions.Value, now));
    }
}
