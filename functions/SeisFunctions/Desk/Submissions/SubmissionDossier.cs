using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Comparing;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Records;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Submissions;

/// <summary>Gathers what the page of a submission shows.</summary>
public sealed class SubmissionDossier(
    SubmissionViews submissions,
    ApplicationRegister applications,
    LetterRegister letters,
    Outbox outbox,
    SubmissionActs submissionActs,
    ResultStore results,
    MailTextsReader texts,
    NotesReader notes,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>The model of the page, or null if there is no such submission.</summary>
    public async Task<SubmissionModel?> ReadAsync(string id, PageFrame frame, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not var (submission, view))
            return null;
        var reading = await results.ReadingAsync(id, cancellationToken);
        var places = new FormPlaces([.. reading?.AllForms ?? []], [submission]);
        var lines = new RecordLines(call);
        var written = await texts.ReadAsync(submission, cancellationToken);
        var isLost = written is [{ IsLost: true }];
        var seen = new SeenFields(SeenVersion.Parse(view.Version), clock.GetUtcNow());
        // Notices of what waits are nobody's yet: they do not stand among the applicant's letters.
        var ofApplicant = submission.Applicant is { } placed ? await letters.OfAsync(placed, cancellationToken) : [];
        var answers = ofApplicant
            .Where(letter => letter.SubmissionId == id)
            .Concat(await outbox.AboutAsync(submission, cancellationToken))
            .Concat(await ToStrangerAsync(view, cancellationToken))
            .DistinctBy(letter => letter.Id)
            .OrderBy(letter => letter.CreatedAt);
        return new(
            frame with
            {
                Title = $"提出 {submission.ReceiptNumber}",
            },
            id,
            submission.ReceiptNumber,
            Labels.Of(submission),
            submission.State == SubmissionState.Late ? null
                : submission.OnTime ? new(Tone.Good, "期限内")
                : new(Tone.Muted, "期限後"),
            submission.Failure is { } failure ? FailureOf(failure, isLost) : null,
            view.Applicant is { } applicant ? new(applicant.Name, Links.Application(applicant.Code)) : null,
            [
                ("件名", submission.Subject ?? "（なし）"),
                ("差出人", submission.From ?? "（なし）"),
                .. await SenderAsync(submission, view, cancellationToken),
                .. ofApplicant
                    .Where(letter => letter.Answer?.SubmissionId == id)
                    .Select(letter =>
                        ("返信", $"{Words.Second(letter.SentAt ?? letter.CreatedAt)}の{Labels.Of(letter.Kind)}への返信")
                    ),
                ("受付方法", Labels.Of(submission.Source)),
                ("大きさ", Words.Size(submission.RawSize)),
                ("SHA-256", submission.RawSha256),
            ],
            ClocksOf(submission, (await calls.CurrentAsync(cancellationToken)).Deadline),
            [
                .. view.Signals.Select(signal => new SignalLine(
                    signal.Source,
                    signal.Name,
                    signal.NamesApplicant ? "申請者の特定に使用" : "参考"
                )),
            ],
            [.. view.Findings.OrderByDescending(finding => finding.Severity).Select(finding => FindingLines.Of(finding, places))],
            [
                .. view.Attachments.Select(file => new FileLine(
                    new(file.Name.Length == 0 ? $"添付{file.Index + 1}" : file.Name, Links.File(id, file.Index)),
                    file.Form ?? Labels.Of(FormatOf(reading, file.Index)),
                    Words.Size(file.Size),
                    file.Sha256
                )
                {
                    Facsimile = FormatOf(reading, file.Index) is FileFormat.Word or FileFormat.Excel
                        ? Links.Facsimile(id, file.Index)
                        : null,
                    Remarked = file.Form is null ? null : Links.RemarkedForm(id, file.Index),
                }),
            ],
            [.. answers.Select(letter => lines.Of(letter, frame.CanAct))],
            [.. view.Acts!.Select(lines.Of)],
            [
                .. SideBySideDossier.CanCompare(submission)
                    ? (Link[])[new("有効な申請と並べて比べる", Links.SideBySide(id))]
                    : [],
                .. frame.CanAct
                    ? seen.On(
                        ActOnSubmission.LinksFor(
                            submission,
                            await submissionActs.CanBeReadAgainAsync(submission, cancellationToken),
                            isSenderAccepted: view.SenderAcceptances is [_, ..]
                        )
                    )
                    : [],
            ]
        )
        {
            Texts = written,
            IsLost = isLost,
            Reading =
                !submission.WaitsToBeRead ? null
                : submission.State == SubmissionState.Received ? "この提出を読み取っています。"
                : "操作を受け付け、結果を反映しています。",
            Notes = await notes.ReadAsync(
                AuditEntry.OfSubmission(id),
                Links.Submission(id),
                frame.CanAct ? seen : null,
                cancellationToken
            ),
        };
    }

    // What officers wrote to a sender who speaks for nobody stands among no applicant's letters.
    private async Task<IReadOnlyList<Letter>> ToStrangerAsync(SubmissionView view, CancellationToken cancellationToken)
    {
        var written = await Task.WhenAll(
            view.Acts!
                .Where(act => act.Act == ActKind.Draft)
                .Select(act => AuditEntry.LetterIn(act.Subject["letter-".Length..]))
                .Where(letter => letter.Applicant == Letter.NoApplicant)
                .Select(letter => letters.FindAsync(letter.Applicant, letter.Id, cancellationToken))
        );
        return [.. written.OfType<Letter>()];
    }

    private static FileFormat? FormatOf(SubmissionReading? reading, int index) =>
        reading?.Files.FirstOrDefault(file => file.Index == index)?.Format;

    private async Task<IReadOnlyList<(string Name, string Value)>> SenderAsync(
        Submission submission,
        SubmissionView view,
        CancellationToken cancellationToken
    )
    {
        if (view.Sender is not { } sender)
            return [];
        var application =
            submission.Applicant is { } code && sender.Proof == SenderProof.Unproved
                ? (await applications.FindAsync(code, cancellationToken))?.Result.Application
                : null;
        return
        [
            ("差出人のアドレス", Labels.Of(sender.Owner)),
            ("送信元の認証", Labels.Of(sender.Proof, view.Authenticity, submission.Source)),
            .. application?.IsReplacedBy(submission.Id) == true
                ? ((string, string)[])
                    [("差し替え", "送信元を認証できないまま、同じアドレスからの先の提出を差し替えました。")]
                : [],
        ];
    }

    private static string FailureOf(ReadingFailure failure, bool isLost) =>
        $"読み取りに{failure.Tries}回失敗しました（最後は{Words.Second(failure.At)}）。{failure.Reason}"
        + (
            failure.GivenUp && isLost ? "原本が保管先にないため、読み直すことはできません。"
            : failure.GivenUp
                ? "原因が解消したら「読み直す」を選んでください。原本は保管しています。"
                : "自動でもう一度読み取ります。"
        );

    private static IReadOnlyList<ClockLine> ClocksOf(Submission submission, DateTimeOffset deadline)
    {
        var clocks = ClocksView.Of(submission);
        return
        [
            submission.Filing is { } filing
                ? new(
                    "受付時刻（登録）",
                    Words.Exact(submission.ReceivedAt, deadline),
                    $"{filing.By}が登録した時刻（{filing.Where}）。期限内かどうかはこの時刻だけで決まります。",
                    true
                )
                : new(
                    "受付時刻",
                    Words.Exact(submission.ReceivedAt, deadline),
                    "受信側が受け取った時刻。期限内かどうかはこの時刻だけで決まります。",
                    true
                ),
            .. submission.Filing is { ArrivedAt: var arrived }
                ? (ClockLine[])[Clock("登録に用いたメールの到着", arrived, "事務局自身の電子メールが届いた時刻です。")]
                : [],
            Clock("送信者の時計", clocks.HeaderDate, "メールの Date ヘッダー。送信側で記録された時刻です。"),
            Clock("受信サーバーの時計", clocks.TracedAt, "受信サーバーが Received ヘッダーに記録した時刻です。"),
            Clock("保管時刻", clocks.StoredAt, "受付台帳に記録した時刻です。"),
        ];
    }

    private static ClockLine Clock(string name, DateTimeOffset? at, string hint) =>
        new(name, at is { } known ? Words.Exact(known) : "記載なし", hint, false);
}
