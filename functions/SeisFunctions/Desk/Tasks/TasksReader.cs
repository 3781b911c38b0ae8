using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Desk.Comparing;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Selecting;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Tasks;

/// <summary>Gathers what needs a person, from the lists that the registers keep of it.</summary>
public sealed class TasksReader(
    SubmissionLists listed,
    ApplicationRegister applications,
    LetterRegister letters,
    RoundViews rounds,
    DeadlineWatch reminders,
    BriefingWatch briefing,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// Most of each register that the list shows: each submission is looked up by itself, and nobody works through more
    /// in a day.
    /// </summary>
    internal const int MostShown = 500;

    // Answers that nobody has looked at are among the newest.
    private const int MostAnswers = 100;

    // More than that is not counted in the head of each page: what matters is that there is much to do.
    private const int MostCounted = 100;

    /// <summary>What needs a person, most urgent kinds first and the oldest first in each.</summary>
    /// <param name="most">Most of each register.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<OpenTask>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        var waiting = await listed.TasksAsync(most, cancellationToken);
        var judged = await applications.TasksAsync(afterDeadline, most, cancellationToken);
        var written = await letters.TasksAsync(most, cancellationToken);
        var (now, asked) = (clock.GetUtcNow(), await letters.AwaitingAsync(MostShown, cancellationToken));
        var hidden = asked.SelectMany(letter => letter.RestingAt(now)).ToHashSet();
        var answers = (await letters.AnsweredAsync(MostAnswers, cancellationToken)).ToLookup(one =>
            one.Answer?.SubmissionId
        );
        var owners = await OwnersAsync(waiting, judged, [.. written, .. asked], cancellationToken);
        return
        [
            .. waiting
                .Select(one =>
                    Of(
                        one,
                        answers[one.Id].FirstOrDefault(),
                        one.Owner ?? owners.GetValueOrDefault(one.Applicant ?? "")
                    )
                )
                .Concat(judged.Select(row => Of(row, afterDeadline)))
                .Where(task => !hidden.Contains(task.Subject))
                .Concat(written.Select(one => Of(one, owners.GetValueOrDefault(one.Applicant))))
                .Concat(await RoundsAsync(cancellationToken))
                .Concat(await reminders.DueAsync(cancellationToken) is { } day ? [Of(day)] : Array.Empty<OpenTask>())
                .Concat(await BriefingAsync(cancellationToken))
                .Concat(asked.Select(one => Awaiting(one, now, owners.GetValueOrDefault(one.Applicant))))
                .OrderBy(task => task.Kind)
                .ThenBy(task => task.Since),
        ];
    }

    /// <summary>How many there are, for the head of each page: a number, or that there are many.</summary>
    public async Task<string> CountAsync(bool afterDeadline, CancellationToken cancellationToken)
    {
        var awaiting = letters.AwaitingAsync(MostShown, cancellationToken);
        var unapproved = letters.UnapprovedRoundsAsync(MostCounted, cancellationToken);
        var registered = briefing.ReadAsync(cancellationToken);
        var (received, applied, written) = (
            listed.TaskIdsAsync(MostCounted, cancellationToken),
            applications.TaskCodesAsync(afterDeadline, MostCounted, cancellationToken),
            letters.CountTasksAsync(MostCounted, cancellationToken)
        );
        var (now, asked) = (clock.GetUtcNow(), await awaiting);
        var waiting = asked.SelectMany(letter => letter.RestingAt(now)).ToHashSet();
        var count =
            (await received).Count(id => !waiting.Contains(AuditEntry.OfSubmission(id)))
            + (await applied).Count(code => !waiting.Contains(AuditEntry.OfApplication(code)))
            + await written
            + (await unapproved).Count
            + (await registered).Tasks
            + asked.Count(letter => letter.AnswerBy <= now)
            + (await reminders.DueAsync(cancellationToken) is null ? 0 : 1);
        return count < MostCounted ? $"{count}" : $"{MostCounted}以上";
    }

    private async Task<IEnumerable<OpenTask>> RoundsAsync(CancellationToken cancellationToken)
    {
        var unapproved = await letters.UnapprovedRoundsAsync(MostCounted, cancellationToken);
        var found = await Task.WhenAll(unapproved.Select(id => rounds.FindAsync(id, cancellationToken)));
        return found.OfType<RoundView>().Select(Of);
    }

    private async Task<IEnumerable<OpenTask>> BriefingAsync(CancellationToken cancellationToken)
    {
        var waiting = await briefing.ReadAsync(cancellationToken);
        var again = waiting.Again > 0 ? await briefing.AgainAsync(cancellationToken) : [];
        return
        [
            .. waiting.Uninformed > 0 ? [MeetingOf(call.Briefing!, waiting.Uninformed)] : Array.Empty<OpenTask>(),
            .. again.Select(Of),
        ];
    }

    private static OpenTask MeetingOf(BriefingRules rules, int uninformed) =>
        new(
            TaskKind.Meeting,
            AuditEntry.OfBriefing,
            "",
            new("参加用のURL", Links.Registrations()),
            $"{Words.Minute(rules.InstructionsAt)}に参加者{uninformed}名へ案内する予定です。",
            null,
            null,
            rules.AsksForMeetingFrom,
            null,
            new("参加方法を設定する", Links.Registrations()),
            false
        );

    private static OpenTask Of(Registration again) =>
        new(
            TaskKind.Registration,
            AuditEntry.OfRegistration(again.Id),
            "",
            new(again.Current.Name, Links.Registration(again.Id)),
            again.RemovedAt is null ? "申込みの内容と異なる申込みが、後から届きました。" : "取り消した後に、再び申込みがありました。",
            again.Current.Email,
            null,
            again.Entries[^1].At,
            null,
            new("確認する", Links.Registration(again.Id)),
            false
        );

    private static OpenTask Of(RoundView round) =>
        new(
            TaskKind.Round,
            AuditEntry.OfRound(round.Id),
            "",
            new(round.Title, Links.Round(round.Id)),
            $"承認待ち{round.Unapproved - round.Faulty}通（{(round.ReleaseAt is { } at ? Words.Minute(at) + "に送信" : "承認後直ちに送信")}）",
            null,
            null,
            round.PreparedAt,
            null,
            new("確認する", Links.Round(round.Id)),
            false
        );

    // Whoever deals with an application deals with what comes of its applicant, unless somebody else does.
    private async Task<IReadOnlyDictionary<string, string>> OwnersAsync(
        IReadOnlyList<Submission> waiting,
        IReadOnlyList<ApplicationRow> judged,
        IReadOnlyList<Letter> written,
        CancellationToken cancellationToken
    )
    {
        var known = judged.ToDictionary(row => row.Code);
        var asked = waiting
            .Select(one => one.Applicant)
            .Concat(written.Select(one => one.Applicant))
            .OfType<string>()
            .Where(code => code != Letter.NoApplicant && !known.ContainsKey(code))
            .Distinct();
        var rows = await Task.WhenAll(asked.Select(code => applications.RowAsync(code, cancellationToken)));
        return known
            .Values.Concat(rows.OfType<ApplicationRow>())
            .Where(row => row.Owner is not null)
            .ToDictionary(row => row.Code, row => row.Owner!);
    }

    private OpenTask Of(Submission one, Letter? answered, string? owner)
    {
        var kind = KindOf(one);
        var page = Links.Submission(one.Id);
        return new(
            kind,
            AuditEntry.OfSubmission(one.Id),
            one.Kind == SubmissionKind.Correspondence ? nameof(SubmissionKind.Correspondence) : one.State.ToString(),
            new(one.ReceiptNumber, page),
            one.Failure is { GivenUp: true } failure
                ? $"{SubjectOf(one)}（読み取りに{failure.Tries}回失敗しました。{failure.Reason}）"
                : answered is null ? SubjectOf(one)
                : $"{SubjectOf(one)}（{Words.Minute(answered.SentAt ?? answered.CreatedAt)}の{Labels.Of(answered.Kind)}への返信）",
            one.From,
            ApplicantOf(one.Applicant),
            one.ReceivedAt,
            owner,
            kind switch
            {
                TaskKind.Correspondence => new("対応済みとする", $"{page}/acts/settle"),
                TaskKind.Collected => new("確認する", page),
                TaskKind.Late => new("対応済みとする", $"{page}/acts/{HandleForms.Handle}"),
                _ when SideBySideDossier.CanCompare(one) => new("並べて比べる", Links.SideBySide(one.Id)),
                _ => new("確認する", page),
            },
            kind is TaskKind.Correspondence or TaskKind.Late
        );
    }

    // Of what nobody could open only that it came is known: when stands beside it, which hosts carried it on its page.
    private static string SubjectOf(Submission one) =>
        one.LacksMessage
            ? string.Create(CultureInfo.InvariantCulture, $"（件名・差出人とも不明、{one.RawSize:N0}バイト）")
            : one.Subject ?? "（件名なし）";

    private static TaskKind KindOf(Submission one) =>
        one.Task switch
        {
            SubmissionTask.Late => TaskKind.Late,
            SubmissionTask.Correspondence => TaskKind.Correspondence,
            SubmissionTask.Test => TaskKind.Test,
            SubmissionTask.Collected => TaskKind.Collected,
            SubmissionTask.Unreadable => TaskKind.Unreadable,
            SubmissionTask.Second => TaskKind.Second,
            SubmissionTask.Held => TaskKind.Held,
            _ => TaskKind.Submission,
        };

    private static OpenTask Of(ApplicationRow row, bool afterDeadline)
    {
        var page = Links.Application(row.Code);
        var mend = !row.SelectionAsksAgain && row.IsToMendAt(afterDeadline);
        var counts = row.CountsAt(afterDeadline);
        return new(
            row.SelectionAsksAgain ? TaskKind.Selection
                : mend ? TaskKind.Mend
                : TaskKind.Judgement,
            AuditEntry.OfApplication(row.Code),
            row.StateAt(afterDeadline),
            new(row.Name, page),
            $"要修正 {counts.Errors}件、要確認 {counts.Warnings}件",
            null,
            new(row.Name, page),
            row.ReceivedAt,
            row.Owner,
            row.SelectionAsksAgain ? SelectForms.LinksFor(row)[0]
                : mend ? new("対応済みとする", $"{page}/acts/{HandleForms.Handle}")
                : new("判定する", $"{page}/acts/decide"),
            mend
        );
    }

    private static OpenTask Of(ReminderDay day) =>
        new(
            TaskKind.Reminder,
            AuditEntry.OfCall,
            day.Matter,
            new($"締切の{day.DaysBefore}日前", Links.Reminders),
            $"締切：{Words.Minute(day.Deadline)}",
            null,
            null,
            day.From,
            null,
            new("確認して送信する", Links.Reminders),
            false
        );

    private OpenTask Awaiting(Letter one, DateTimeOffset now, string? owner) =>
        new(
            one.AnswerBy > now ? TaskKind.Waiting : TaskKind.Unanswered,
            AuditEntry.OfLetter(one.Applicant, one.Id),
            one.State.ToString(),
            new(Labels.Of(one.Kind, call), Links.LetterText(one)),
            $"回答の期限：{Words.Minute(one.AnswerBy ?? now)}",
            one.To,
            ApplicantOf(one.Applicant),
            one.SentAt ?? one.CreatedAt,
            owner,
            new("対応済みとする", $"{Links.Letter(one)}/acts/{HandleForms.Handle}"),
            one.CanBeHandled
        );

    private OpenTask Of(Letter one, string? owner) =>
        one.State == LetterState.Draft ? Draft(one, owner)
        : one.Overtaken is { } overtaken ? Told(one, overtaken, owner)
        : NotArrived(one, owner);

    private OpenTask Told(Letter one, Overtaken overtaken, string? owner) =>
        new(
            TaskKind.Overtaken,
            AuditEntry.OfLetter(one.Applicant, one.Id),
            one.State.ToString(),
            new(Labels.Of(one.Kind, call), Links.Application(one.Applicant)),
            overtaken.Selection.Length == 0
                ? "この結果を通知した後に、選定が取り消されました。"
                : "この結果を通知した後に、選定の内容が変わりました。",
            one.To,
            ApplicantOf(one.Applicant),
            overtaken.Since,
            owner,
            new("対応済みとする", $"{Links.Letter(one)}/acts/{HandleForms.Handle}"),
            true
        );

    private OpenTask Draft(Letter one, string? owner) =>
        new(
            TaskKind.Draft,
            AuditEntry.OfLetter(one.Applicant, one.Id),
            one.State.ToString(),
            new(Labels.Of(one.Kind, call), Links.LetterText(one)),
            one.Reason is { } reason ? $"{one.Author}の下書き（{reason}）" : $"{one.Author}の下書き",
            one.To,
            ApplicantOf(one.Applicant),
            one.CreatedAt,
            owner ?? one.Author,
            new("確認して送信する", Links.LetterText(one)),
            false
        );

    private OpenTask NotArrived(Letter one, string? owner) =>
        new(
            one.State switch
            {
                LetterState.Failed => TaskKind.Failed,
                LetterState.Bounced => TaskKind.Bounced,
                _ => TaskKind.Suppressed,
            },
            AuditEntry.OfLetter(one.Applicant, one.Id),
            one.State.ToString(),
            new(
                Labels.Of(one.Kind, call),
                one.SubmissionId is { } id ? Links.Submission(id)
                    : one.Applicant == Letter.NoApplicant ? Links.LetterText(one)
                    : Links.Application(one.Applicant)
            ),
            one.Reason ?? "",
            one.To,
            ApplicantOf(one.Applicant),
            one.SentAt ?? one.CreatedAt,
            owner,
            new("対応済みとする", $"{Links.Letter(one)}/acts/{HandleForms.Handle}"),
            true
        );

    private Link? ApplicantOf(string? code) =>
        call.Applicant(code) is { } applicant ? new(applicant.Name, Links.Application(applicant.Code)) : null;
}
