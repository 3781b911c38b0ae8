using System.Text.Json;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Watching.Duty;

/// <summary>
/// Gathers what was on time and does not count until a person has looked at it: submissions that wait, files that cannot
/// be read, damaged records, messages that the mailbox does not give.
/// </summary>
public sealed class WaitingReader(
    SubmissionLists listed,
    ApplicationRegister applications,
    MailboxRegister mailbox
)
{
    // Each is looked up by itself, every minute of the last hours.
    private const int MostRead = DutyProgress.MostAtOnce;

    // Longer than any message waits in a healthy queue.
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(10);

    // A message that is tried for the first time is only late.
    private const int LeastAttempts = 2;

    private static readonly SubmissionTask[] OfSubmissions =
    [
        SubmissionTask.Held,
        SubmissionTask.Second,
        SubmissionTask.Unreadable,
        SubmissionTask.Waiting,
        SubmissionTask.Test,
    ];

    /// <summary>All of it, the oldest first.</summary>
    internal async Task<IReadOnlyList<WaitingItem>> ReadAsync(
        CallSchedule schedule,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var waiting = await listed.TasksAsync(MostRead, cancellationToken);
        var items = waiting
            .Where(one => schedule.IsOnTime(one.ReceivedAt) && one.Task is { } task && OfSubmissions.Contains(task))
            .Select(one => ItemOf(one, Word($"{one.Task}")))
            .ToList();
        await foreach (var one in listed.UnreadAsync(cancellationToken))
        {
            if (
                one.State == SubmissionState.Received
                && schedule.IsOnTime(one.ReceivedAt)
                && one.StoredAt < now - LongestReading
            )
                items.Add(ItemOf(one, "unread"));
        }

        await foreach (var row in applications.AllAsync(cancellationToken))
        {
            if (row.IsDamaged)
                items.Add(new($"application-{row.Code}", "damaged", null, null, $"/applications/{row.Code}"));
            else if (row.HasUnread && row.IsTaskAt(afterDeadline: !schedule.IsOnTime(now)))
                items.Add(UnreadIn(row));
        }

        var untaken = (await mailbox.ReadAsync(cancellationToken)).Untaken;
        items.AddRange(
            untaken
                .Where(message => schedule.IsOnTime(message.ReceivedAt) && message.Attempts >= LeastAttempts)
                .Select(message => new WaitingItem(KeyOf(message), "untaken", null, message.ReceivedAt, "/"))
        );
        return [.. items.DistinctBy(item => item.Key).OrderBy(item => item.ReceivedAt)];
    }

    private static WaitingItem ItemOf(Submission one, string kind) =>
        new(one.ReceiptNumber, kind, one.ReceiptNumber, one.ReceivedAt, $"/submissions/{one.Id}");

    // With another submission it is another one.
    private static WaitingItem UnreadIn(ApplicationRow row) =>
        new(
            $"application-{row.Code}-{row.Revision}",
            Word($"{SubmissionTask.Unreadable}"),
            row.Newest is { } newest ? SubmissionId.ReceiptNumber(newest) : null,
            row.ReceivedAt,
            $"/applications/{row.Code}"
        );

    private static string Word(string task) => JsonNamingPolicy.CamelCase.ConvertName(task);

    private static string KeyOf(UntakenMessage message) =>
        SubmissionId.Derive($"{message.Folder}\n{message.Uid}\n{message.ReceivedAt.UtcTicks}\n{message.Bytes}");
}
