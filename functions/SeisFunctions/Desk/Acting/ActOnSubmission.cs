using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Desk.Collecting;
using SeisFunctions.Desk.Faq;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Records;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Intake;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Acting;

/// <summary><c>GET, POST /submissions/{id}/acts/{act}</c>: assign, reject, take that back, read again, …</summary>
public sealed class ActOnSubmission(
    DeskDoor door,
    ActForm form,
    SubmissionRegister submissions,
    SubmissionActs submissionActs,
    SenderActs senders,
    NoteForms notes,
    HandleForms handle,
    LetterForms letters,
    CollectForm collecting,
    AuditLog audit,
    CallDefinition call
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "submissions/{id}/acts/{act}")]
            HttpRequest request,
        string id,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            await submissions.FindAsync(id, cancellationToken) is not { } submission
                ? DeskDoor.NotFound("操作の対象")
            : LetterForms.KindOf(act, Addressee.SenderOf(id)) is { } kind
                ? await letters.WriteAsync(
                    request,
                    user,
                    Addressee.SenderOf(id),
                    $"提出 {submission.ReceiptNumber}",
                    kind,
                    cancellationToken
                )
            : (
                notes.Find(act, AuditEntry.OfSubmission(id), user)
                ?? handle.Find(act, submission)
                ?? await collecting.FindAsync(act, submission, cancellationToken)
                ?? ActsOn(submission, await LastInForceAsync(id, cancellationToken))
                    .FirstOrDefault(one => one.Word == act)
            )
                is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfSubmission(id),
                    new($"提出 {submission.ReceiptNumber}", Links.Submission(id)),
                    "/submissions",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作の対象")
        );

    /// <summary>Buttons for the page of a submission.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="canBeReadAgain">Whether reading it again can help.</param>
    /// <param name="isSenderAccepted">Whether its sender is accepted for its applicant.</param>
    internal static IReadOnlyList<Link> LinksFor(Submission submission, bool canBeReadAgain, bool isSenderAccepted) =>
        [
            .. LetterForms.LinksFor(submission),
            .. submission is { Hold: HoldReason.Filing } or { Filing: not null }
                ? (Link[])
                    [
                        new(
                            submission.Filing is null ? "受領を登録する" : "受領の登録を改める",
                            $"/submissions/{submission.Id}/acts/file"
                        ),
                    ]
                : [],
            .. submission.Hold == HoldReason.Filing
                ? []
                : (Link[])
                    [
                        new(
                            submission.Applicant is null ? "申請者を割り当てる" : "申請者を変更する",
                            $"/submissions/{submission.Id}/acts/assign"
                        ),
                    ],
            .. submission is { Ruling.Kind: RulingKind.Rejected } or { IsTest: true }
                ? []
                : (Link[])[new("申請として扱わない", $"/submissions/{submission.Id}/acts/reject")],
            .. CollectForm.LinksFor(submission),
            .. submission
                is { Ruling: not null } or { Admission: not null } or { Choice: not null } or { Assignment: not null }
                ? (Link[])[new("最後の操作を取り消す", $"/submissions/{submission.Id}/acts/undo")]
                : [],
            .. isSenderAccepted
                ? (Link[])[new("送信者の受入れを取り消す", $"/submissions/{submission.Id}/acts/{ForgetSender}")]
                : [],
            .. canBeReadAgain ? (Link[])[new("読み直す", $"/submissions/{submission.Id}/acts/retry")] : [],
            .. submission is { Kind: not SubmissionKind.Submission, State: SubmissionState.NeedsReview }
                ? (Link[])[new("対応済みとする", $"/submissions/{submission.Id}/acts/settle")]
                : [],
            .. submission is { Kind: SubmissionKind.Correspondence, Ruling: not { Kind: RulingKind.Rejected } }
                ? (Link[])[FaqForms.New(submission.Id)]
                : [],
            .. submission
                is {
                    Hold: HoldReason.SenderUnknown
                        or HoldReason.SenderOfOther
                        or HoldReason.SenderUnproved
                        or HoldReason.SenderFailed
                }
                ? (Link[])[new("送信者を受け入れる", $"/submissions/{submission.Id}/acts/sender")]
                : [],
            .. CanChoose(submission)
                ? (Link[])[new("採用する提出を選ぶ", $"/submissions/{submission.Id}/acts/choose")]
                : [],
            .. submission is { Admission: null, Hold: not HoldReason.Filing }
            && (
                Holds.IsOfSender(submission.Hold)
                || submission
                    is { OnTime: false, Kind: SubmissionKind.Submission }
                        or { OnTime: false, Attachments.Count: > 0 }
                        or { FoundAfterClosing: true }
                        or { IsTest: true, Attachments.Count: > 0 }
            )
                ? (Link[])[new("受理する", $"/submissions/{submission.Id}/acts/accept")]
                : [],
        ];

    private const string ForgetSender = "forget-sender",
        Prefecture = "prefecture";

    private async Task<AuditEntry?> LastInForceAsync(string id, CancellationToken cancellationToken) =>
        ActFold.InForce(await audit.OfAsync(AuditEntry.OfSubmission(id), cancellationToken)) is [.., var last]
            ? last
            : null;

    private IReadOnlyList<DeskAct> ActsOn(Submission submission, AuditEntry? last)
    {
        var id = submission.Id;
        ActField prefecture = call.Applicants.AreTooManyToChoose
            ? new(
                Prefecture,
                "申請者",
                ActFieldKind.Line,
                submission.Applicant ?? "",
                true,
                $"{call.Applicants.NameOrCode}を入力してください。",
                Longest: ApplicantList.LongestName
            )
            : new(
                Prefecture,
                "申請者",
                ActFieldKind.Choice,
                submission.Applicant ?? "",
                true,
                Options: [.. call.Applicants.All.Select(place => new Choice(place.Code, place.Name, false))]
            );
        return
        [
            new(
                "assign",
                "申請者を割り当てる",
                $"この提出を、選んだ{call.Applicants.Noun}の申請に加えます。原本を確認してから行ってください。",
                [prefecture],
                (values, who, cancellation) => submissionActs.AssignAsync(id, values[Prefecture], who, cancellation)
            )
            {
                NoteRequired = true,
                FilledInAsync = (act, given, cancellation) => AssignedAsync(act, submission, given, cancellation),
            },
            new(
                "file",
                "受領を登録する",
                "事務局が別の経路で受け取った提出を登録します。指定した日時に受け取ったものとして取り扱い、担当者の登録によることを記録します。",
                [
                    prefecture,
                    new(
                        "receivedAt",
                        "受け取った日時",
                        ActFieldKind.Instant,
                        "",
                        true,
                        "この日時で、期限内かどうかが決まります。登録に用いた電子メールの到着より後にはできません。"
                    ),
                    new(
                        "where",
                        "受け取った場所",
                        ActFieldKind.Line,
                        "",
                        true,
                        "別のメールアドレス、郵送、窓口など。個人の氏名は記載しないでください。",
                        Longest: Filing.LongestWhere
                    ),
                ],
                (values, who, cancellation) =>
                    submissionActs.FileAsync(
                        id,
                        values[Prefecture],
                        values["receivedAt"],
                        values["where"],
                        who,
                        cancellation
                    )
            )
            {
                NoteRequired = true,
                FilledInAsync = (act, given, cancellation) => AssignedAsync(act, submission, given, cancellation),
            },
            new(
                "reject",
                "申請として扱わない",
                "この提出を申請として扱いません。原本は残ります。",
                [],
                (_, who, cancellation) => submissionActs.RejectAsync(id, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new("settle", "対応済みとする", "この連絡又は送信テストに対応したことを記録します。", [], (_, who, cancellation) =>
                submissionActs.SettleAsync(id, who, cancellation)
            ),
            new(
                "accept",
                "受理する",
                "締切後に届いた提出、送信者の確認待ちの提出、又は送信テストとして届いた提出を、申請に反映します。締切後の受理は原則として認められない扱いです。送信者は電話等で確認してから行ってください。",
                [],
                (_, who, cancellation) => submissionActs.AdmitAsync(id, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new(
                "sender",
                "送信者を受け入れる",
                "この差出人を、この申請者の送信者として受け入れます。保留中の提出は、到着日時に基づいて申請に反映します。電話等で本人に確認してから行ってください。",
                [new("scope", "範囲", ActFieldKind.Choice, "", true, HintOf(submission), SenderScopesOf(submission))],
                (values, who, cancellation) =>
                    senders.AcceptSenderAsync(
                        id,
                        values["scope"].Split(':')[0],
                        values["scope"].EndsWith(":unproved", StringComparison.Ordinal),
                        who,
                        cancellation
                    )
            )
            {
                NoteRequired = true,
            },
            new(
                ForgetSender,
                "送信者の受入れを取り消す",
                $"{submission.From ?? "この差出人"} の受入れを取り消します。この差出人から届いた提出を、受入れのない送信者のものとして読み直します。",
                [],
                (_, who, cancellation) =>
                    senders.AcceptSenderAsync(id, SenderAcceptance.Nobody, withoutProof: false, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            Choosing(id, submissionActs, call),
            new(
                "undo",
                "最後の操作を取り消す",
                last is null
                    ? "取り消すことができる操作はありません。"
                    : $"最後の操作「{Acts.TextOf(last)}」（{last.By}、{Words.Second(last.At)}{(last.Details is null ? "" : $"、{last.Details}")}）だけを取り消します。それより前の操作は残ります。",
                [],
                (_, who, cancellation) => submissionActs.UndoAsync(id, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            new(
                "retry",
                "読み直す",
                "この提出をもう一度読み取ります。内容が同じなら結果も同じです。",
                [],
                (_, who, cancellation) => submissionActs.RetryAsync(id, who, cancellation)
            ),
        ];
    }

    // Nobody confirms a slip unseen: what speaks against the choice is told, and what follows from it.
    private async Task<DeskAct> AssignedAsync(
        DeskAct act,
        Submission submission,
        IReadOnlyDictionary<string, string> given,
        CancellationToken cancellationToken
    )
    {
        if (
            await submissionActs.LookAsync(submission, given.GetValueOrDefault(Prefecture), cancellationToken)
            is not { } look
        )
            return act;
        var told = look.TextOfAgainst + look.TextOfWhatFollows;
        return (
            look.Against.Count == 0
                ? act
                : act.Confirming(
                    "申請者の食い違いの確認",
                    look.TextOfAgainst,
                    $"原本を確認した。{look.Applicant.Name}の提出として扱う",
                    look.Names
                )
        ) with
        {
            Notice = told.Length == 0 ? act.Notice : told,
        };
    }

    // What is accepted is named, so that nobody accepts a provider for a prefecture.
    private IReadOnlyList<Choice> SenderScopesOf(Submission submission) =>
        submission.From is not { } from
            ? []
            :
            [
                new("address", $"{from} だけ（送信元を認証できたとき）", false),
                new("address:unproved", $"{from} だけ（認証できなくても、認証に失敗しても）", false),
                .. call.Mail.ProviderList.Of(from) is not null
                    ? []
                    : (Choice[])
                        [
                            new(
                                "domain",
                                $"{SenderAcceptance.PatternOf("domain", from)} で終わる全てのアドレスと、その下位のドメイン（送信元を認証できたとき）",
                                false
                            ),
                        ],
            ];

    private string? HintOf(Submission submission) =>
        submission.From is { } from ? call.Mail.ProviderList.ExplainDomain(from) : null;

    /// <summary>The choice between two submissions that may be two applications.</summary>
    internal static DeskAct Choosing(string id, SubmissionActs submissionActs, CallDefinition call) =>
        new(
            "choose",
            "採用する提出を選ぶ",
            "先の提出とこの提出のどちらを申請とするかを選びます。送信者に確認してから行ってください。",
            [
                new(
                    "choice",
                    "選択",
                    ActFieldKind.Choice,
                    "",
                    true,
                    Options:
                    [
                        new("replace", "この提出の様式に全て差し替える", false),
                        .. call.RequiredForms.Select(form => new Choice(
                            $"{form.Id}:combine",
                            $"{form.Name}だけをこの提出から採用する",
                            false
                        )),
                        new("keep", "先の提出のままとする", false),
                    ]
                ),
            ],
            (values, who, cancellation) =>
                values["choice"].Split(':') is [var form, "combine"]
                    ? submissionActs.ChooseAsync(id, "combine", [form], who, cancellation)
                    : submissionActs.ChooseAsync(id, values["choice"], [], who, cancellation)
        )
        {
            NoteRequired = true,
        };

    /// <summary>Whether there is something to choose.</summary>
    internal static bool CanChoose(Submission submission) =>
        Holds.LeaveChoice(submission.Hold) || submission.Choice is not null;
}
