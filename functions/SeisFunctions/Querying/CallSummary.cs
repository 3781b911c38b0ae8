using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Recording;

namespace SeisFunctions.Querying;

/// <summary>The state of the call at a glance.</summary>
public sealed class CallSummary(CallDefinition call, CallRegister calls, SubmissionRegister submissions, ApplicationRegister applications, MailboxRegister mailbox,
    IOptions<MailboxOptions> mailboxOptions, TimeProvider clock)
{
    /// <summary>As it is now.</summary>
    public async Task<CallSummaryView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        var rows = new Dictionary<string, ApplicationRow>();
        await foreach (var row in applications.AllAsync(cancellationToken))
            rows.Add(row.Code, row);
        var (counts, arrivals) = await SubmissionsAsync(cancellationToken);
        var current = progress.Of(call);
        var afterDeadline = !current.IsOnTime(now);
        return new(
            new(call.Id, call.Name, call.OpensAt, current.Deadline, progress.StateAt(now, call), progress.WaitingFor, progress.ClosedAt, progress.StatementHash,
                progress.Extension, progress.Override),
            now,
            new(rows.Values.GroupBy(row => row.StatusAt(afterDeadline)).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count())),
            counts,
            [.. call.Places.Prefectures.Select(place => new PrefectureView(place.Code, place.Name, rows.GetValueOrDefault(place.Code)?.StatusAt(afterDeadline)))],
            arrivals,
            MailboxView.Of(await mailbox.ReadAsync(cancellationToken), mailboxOptions.Value, now));
    }

    private async Task<(SubmissionCounts Counts, IReadOnlyList<Arrivals> Arrivals)> SubmissionsAsync(CancellationToken cancellationToken)
    {
        var states = new Dictionary<SubmissionState, int>();
        var hours = new SortedDictionary<DateTimeOffset, int>();
        await foreach (var (receivedAt, state) in submissions.ArrivalsAsync(cancellationToken))
        {
            var hour = new DateTimeOffset(receivedAt.UtcTicks - receivedAt.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
            hours[hour] = hours.GetValueOrDefault(hour) + 1;
            states[state] = states.GetValueOrDefault(state) + 1;
        }

        int Count(SubmissionState state) => states.GetValueOrDefault(state);
        return (
            new(states.Values.Sum(), Count(SubmissionState.Late), Count(SubmissionState.NeedsReview), Count(SubmissionState.Received)),
            [.. hours.Select(hour => new Arrivals(hour.Key, hour.Value))]);
    }
}
