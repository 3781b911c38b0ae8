using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Hearings;
using SeisFunctions.Desk.Records;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Applications;

/// <summary>
/// Gathers what has happened with an applicant: submissions, correspondence, letters, notes, calls and other acts.
/// </summary>
public sealed class TimelineReader(
    SubmissionLists listed,
    LetterRegister letters,
    AuditLog audit,
    NoteActs notes,
    HearingActs hearings,
    CallDefinition call
)
{
    // Of each kind. More of one applicant are found in the lists.
    private const int MostOfAKind = 20;

    /// <summary>Newest first.</summary>
    /// <param name="code">The applicant.</param>
    /// <param name="received">Its submissions that count.</param>
    /// <param name="lines">The same, as the page shows them.</param>
    /// <param name="schedule">The deadline.</param>
    /// <param name="canAct">Whether the person may act.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<TimelineLine>> ReadAsync(
        string code,
        IReadOnlyList<Submission> received,
        IReadOnlyList<TimelineLine> lines,
        CallSchedule schedule,
        bool canAct,
        CancellationToken cancellationToken
    )
    {
        var late = await listed.LateOfAsync(code, MostOfAKind, cancellationToken);
        var held = await listed.HeldOfAsync(code, MostOfAKind, cancellationToken);
        var (correspondence, _) = await listed.CorrespondenceAsync(
            code,
            open: false,
            null,
            MostOfAKind,
            cancellationToken
        );
        Submission[] others = [.. late, .. held, .. correspondence];
        var acts = await Task.WhenAll(
            received
                .Concat(others)
                .Where(one => one.ActsFolded > 0)
                .Select(one => AuditEntry.OfSubmission(one.Id))
                .Append(AuditEntry.OfApplication(code))
                .Distinct()
                .Select(subject => audit.PageAsync(subject, null, MostOfAKind, cancellationToken))
        );
        var kept = await notes.OfAsync(AuditEntry.OfApplication(code), cancellationToken);
        var heard = await hearings.OfAsync(code, cancellationToken);
        var records = new RecordLines(call);
        var written = await letters.OfAsync(code, cancellationToken);
        var answers = written
            .Where(one => one.Answer is not null)
            .ToLookup(one => Desk.Links.Submission(one.Answer!.SubmissionId));
        return
        [
            .. lines
                .Concat(
                    others
                        .DistinctBy(one => one.Id)
                        .ExceptBy(received.Select(one => one.Id), one => one.Id)
                        .Select(one => LineOf(one, schedule))
                )
                .Select(line => line with { Details = [.. AnswersIn(answers[line.Href ?? ""]), .. line.Details] })
                .Concat(written.Select(one => LineOf(one, records, canAct)))
                // What a note or a hearing says, and a letter that was written, is shown in place of its record.
                .Concat(
                    acts.SelectMany(page => page.Items)
                        // An act on a submission stands in its own list, and in that of its application.
                        .DistinctBy(one => (one.Subject, one.At, one.Act))
                        .Where(one => one.Act is not (ActKind.Note or ActKind.Hear or ActKind.Draft or ActKind.Release))
                        .Select(one => LineOf(one, records, code))
                )
                .Concat(kept.Notes.Select(one => LineOf(one, records, code)))
                .Concat(heard.Select(one => LineOf(one, code)))
                .OrderByDescending(line => line.Instant),
        ];
    }

    private static IEnumerable<string> AnswersIn(IEnumerable<Letter> answered) =>
        answered.Select(one => $"{Words.Second(one.SentAt ?? one.CreatedAt)}の{Labels.Of(one.Kind)}への返信");

    private static TimelineLine LineOf(Submission submission, CallSchedule schedule) =>
        new(
            submission.ReceivedAt,
            Words.Second(submission.ReceivedAt, schedule.Deadline),
            submission.Kind == SubmissionKind.Correspondence ? "連絡" : "提出",
            submission.ReceiptNumber,
            Desk.Links.Submission(submission.Id),
            Labels.Of(submission)
        )
        {
            Details = [submission.Subject ?? "（件名なし）", submission.From ?? "（差出人なし）"],
        };

    private static TimelineLine LineOf(Letter letter, RecordLines records, bool canAct)
    {
        var line = records.Of(letter, canAct);
        return new(letter.SentAt ?? letter.CreatedAt, line.At, "通知", line.Kind, line.Text, line.State)
        {
            Details =
            [
                .. new[]
                {
                    line.To,
                    line.Reason,
                    letter.Author is { } author ? $"作成者：{author}" : null,
                    letter.AnswerBy is { } until
                        ? $"回答の期限：{Words.Minute(until)}{(letter.Answer is null ? "" : "（返信あり）")}"
                        : null,
                }.OfType<string>(),
            ],
            Links = line.Acts,
        };
    }

    private static TimelineLine LineOf(Hearing hearing, string code) =>
        new(
            hearing.Text.HeldAt,
            Words.Second(hearing.Text.HeldAt),
            "ヒアリング",
            Words.Minute(hearing.Text.HeldAt),
            Desk.Links.Hearing(code, hearing.Id),
            HearingReader.LabelOf(hearing.Text.State)
        )
        {
            Details =
            [
                $"参加者：{hearing.Text.With}",
                $"質問{hearing.Text.Questions.Count}件",
                $"記録：{hearing.By}",
            ],
            Links =
            [
                .. hearing.Text.Mails.Select(id => new Parts.Link(
                    SubmissionId.ReceiptNumber(id),
                    Desk.Links.Submission(id)
                )),
            ],
        };

    private static TimelineLine LineOf(OfficersNote note, RecordLines records, string code) =>
        new(
            note.Text.HeldAt ?? note.At,
            Words.Second(note.Text.HeldAt ?? note.At),
            note.Text.Kind == NoteKind.Call ? "電話" : "メモ",
            note.Text.Text,
            null,
            null
        )
        {
            Details =
            [
                .. note.Text.With is { } with ? (string[])[$"相手：{with}"] : [],
                $"記録：{note.By}",
            ],
            Links = note.Subject == AuditEntry.OfApplication(code) ? [] : [records.SubjectOf(note.Subject)],
        };

    private static TimelineLine LineOf(AuditEntry entry, RecordLines records, string code)
    {
        var line = records.Of(entry);
        return new(entry.At, line.At, "操作", line.Act, null, null)
        {
            Details = [.. new[] { line.By, line.Note, line.Details }.OfType<string>()],
            Links = entry.Subject == AuditEntry.OfApplication(code) ? [] : [line.Subject],
        };
    }
}
