using System.Globalization;
using System.Text.Json;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Watching.Duty;

/// <summary>Gathers the numbers of a morning.</summary>
public sealed class DigestReader(
    SubmissionLists listed,
    ApplicationRegister applications,
    LetterRegister letters,
    CollectionRegister collections,
    DeadlineWatch reminders,
    BriefingWatch briefing,
    RegisterCounter counter,
    MailboxRegister mailbox,
    CallDefinition call
)
{
    // Each submission is looked up by itself, once a day.
    private const int MostCounted = 1_000;

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>
    /// The numbers, or null where a morning has nothing to tell. While the call is open or being closed every morning
    /// is told, also one on which nothing waits: that no mail comes is then the sign that the machine stands still.
    /// Before and after, only what waits for a person is worth a mail.
    /// </summary>
    internal async Task<DigestLetter?> ReadAsync(
        CallProgress progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (schedule, state) = (progress.Of(call.Schedule), progress.StateAt(now, call.Schedule));
        var afterDeadline = !schedule.IsOnTime(now);
        var asked = await letters.AwaitingAsync(MostCounted, cancellationToken);
        var resting = asked.SelectMany(letter => letter.RestingAt(now)).ToHashSet();
        var waiting = (await listed.TasksAsync(MostCounted, cancellationToken))
            .Where(one => !resting.Contains(AuditEntry.OfSubmission(one.Id)))
            .ToList();
        var judged = (await applications.TasksAsync(afterDeadline, MostCounted, cancellationToken))
            .Where(row => !resting.Contains(AuditEntry.OfApplication(row.Code)))
            .ToList();
        var written = await letters.TasksAsync(MostCounted, cancellationToken);
        var rounds = await letters.UnapprovedRoundsAsync(MostCounted, cancellationToken);
        var unanswered = asked.Count(letter => letter.AnswerBy <= now);
        var overdue = await collections.OverdueAsync(now, MostCounted, cancellationToken);
        var day = await reminders.DueAsync(cancellationToken);
        var reminding = day is null ? 0 : 1;
        var registered = await briefing.ReadAsync(cancellationToken);
        var tasks = reminding + registered.Tasks + waiting.Count + judged.Count + written.Count + rounds.Count + unanswered;
        var isUnderWay =
            state is CallState.Open or CallState.Closing
            || (progress.ClosedAt is not null && !progress.LettersWritten);
        if (tasks == 0 && overdue == 0 && !isUnderWay)
            return null;
        var counts = await counter.ReadAsync(cancellationToken);
        var statuses = afterDeadline ? counts.AfterDeadline : counts.BeforeDeadline;
        var box = await mailbox.ReadAsync(cancellationToken);
        return new()
        {
            Now = JapanTime.ToText(now),
            Deadline = JapanTime.ToText(schedule.Deadline),
            State = JsonNamingPolicy.CamelCase.ConvertName($"{state}"),
            Days = (JapanTime.Of(schedule.Deadline).Date - JapanTime.Of(now).Date).Days,
            Tasks = tasks,
            Many = new[] { waiting.Count, judged.Count, written.Count }.Max() >= MostCounted,
            Held = Of(SubmissionTask.Held),
            Second = Of(SubmissionTask.Second),
            Unreadable = Of(SubmissionTask.Unreadable),
            Waiting = Of(SubmissionTask.Waiting),
            Collected = Of(SubmissionTask.Collected),
            Overdue = overdue,
            Correspondence = Of(SubmissionTask.Correspondence),
            Tests = Of(SubmissionTask.Test),
            Late = Of(SubmissionTask.Late),
            Drafts = In(LetterState.Draft),
            Rounds = rounds.Count,
            Reminders = reminding,
            ReminderDay = day is null
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"締切の{day.DaysBefore}日前（{JapanTime.Of(day.From):M月d日}）"
                ),
            Registrations = registered.Again,
            Uninformed = registered.Uninformed,
            Unanswered = unanswered,
            Overtaken = written.Count(one => one.Overtaken is not null),
            Failed = In(LetterState.Failed),
            Bounced = In(LetterState.Bounced),
            Suppressed = In(LetterState.Suppressed),
            Mend = judged.Count(IsToMend),
            Judgement = judged.Count(row => !IsToMend(row)),
            Eligible = statuses.GetValueOrDefault(ApplicationStatus.Eligible),
            Deficient = statuses.GetValueOrDefault(ApplicationStatus.Deficient),
            NeedsReview = statuses.GetValueOrDefault(ApplicationStatus.NeedsReview),
            Ineligible = statuses.GetValueOrDefault(ApplicationStatus.Ineligible),
            Silent = call.Applicants.ShownSilent.Count(one => counts.IsSilent(one.Code)),
            Arrived = counts.Hours.Where(hour => hour.At > now - OneDay).Sum(hour => hour.Count),
            Unread = counts.In(SubmissionState.Received),
            MailboxReadAt = box.LastSuccessfulPoll is { } read ? JapanTime.ToText(read) : "",
            MailboxFails = box.FailingSince is not null,
            Untaken = box.Waiting,
            At = "",
            Link = "",
        };

        int Of(SubmissionTask task) => waiting.Count(one => one.Task == task);
        int In(LetterState letter) => written.Count(one => one.State == letter);
        bool IsToMend(ApplicationRow row) => row.IsToMendAt(afterDeadline);
    }
}
