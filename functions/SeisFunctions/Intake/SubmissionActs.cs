using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person does about a submission: assign it to an applicant, say that it is no application, take that back,
/// have it read again. Each act is done by reading the submission again, so that there is one way in which an
/// application changes. The same act again changes nothing.
/// </summary>
public sealed class SubmissionActs(
    SubmissionRegister submissions,
    SubmissionLists listed,
    ResultStore results,
    ApplicationRegister applications,
    OrganisationRegister organisations,
    CollectionFolding collections,
    SenderAcceptances accepted,
    AuditLog audit,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// Most submissions that one request has read again: each takes a few storage operations, and Azure ends a request
    /// after 230 s.
    /// </summary>
    public const int MostRetries = 500;

    /// <summary>
    /// Places a submission with an applicant, whatever its signals say, instead of what was ruled before. The reason is
    /// required.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="codeOrName">Of the applicant.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> AssignAsync(string id, string? codeOrName, Act act, CancellationToken cancellationToken) =>
        DoForAsync(
            id,
            codeOrName,
            act,
            (submission, applicant) =>
                applicant is null ? NoApplicant()
                : act.Note is null ? Refusal.Invalid("note", "申請者を割り当てる理由を指定してください。")
                : submission.Hold == HoldReason.Filing
                    ? Refusal.Impossible(
                        "事務局が登録する提出です。",
                        "割当てではなく、「受領を登録する」操作で、受け取った日時と場所も指定してください。"
                    )
                : submission.Ruling is { Kind: RulingKind.Assigned } ruling && ruling.Applicant == applicant.Code
                    ? Intent.Nothing
                : submission is { IsTest: true, Ruling: null } && submission.Applicant == applicant.Code
                    ? Refusal.Impossible(
                        "申請者を割り当てる必要がありません。",
                        $"すでに{applicant.Name}からの送信テストとして扱っています。"
                    )
                : RulingOn(submission, ActKind.Assign, $"{applicant.Name}（担当者の指定）", applicant.Code),
            cancellationToken
        );

    /// <summary>
    /// States for whom, when and where something was received that the secretariat itself has sent in, instead of what
    /// was stated before. The reason is required.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="codeOrName">Of the applicant.</param>
    /// <param name="receivedAt">The time that counts: <c>2026-03-26T16:58</c> in Japan's time, or with an
    /// offset.</param>
    /// <param name="where">Where it was received.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> FileAsync(
        string id,
        string? codeOrName,
        string? receivedAt,
        string? where,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoForAsync(
            id,
            codeOrName,
            act,
            (submission, applicant) =>
                act.Note is null ? Refusal.Invalid("note", "この経路で受け取った理由を指定してください。")
                : applicant is null ? NoApplicant()
                : where?.Trim() is not { Length: > 0 and <= Filing.LongestWhere } place || place.Any(char.IsControl)
                    ? Refusal.Invalid(
                        "where",
                        $"受け取った場所（別のメールアドレス、郵送、窓口など）を{Filing.LongestWhere}文字以内で指定してください。"
                    )
                : JapanTime.Read(receivedAt) is not { } stated
                    ? Refusal.Invalid(
                        "receivedAt",
                        "受け取った日時を 2026-03-26T16:58 の形（日本時間）で指定してください。"
                    )
                : submission is not ({ Hold: HoldReason.Filing } or { Filing: not null })
                    ? Refusal.Impossible(
                        "登録の必要がありません。",
                        "登録できるのは、事務局自身のアドレスから届いた提出だけです。"
                    )
                : (submission.Filing?.ArrivedAt ?? submission.ReceivedAt) is var arrived
                && (stated > arrived || stated > clock.GetUtcNow())
                    ? Refusal.Invalid(
                        "receivedAt",
                        $"登録に用いた電子メールの到着（{JapanTime.ToText(arrived)}）より後の日時は指定できません。"
                    )
                : submission.Filing?.Where == place
                && submission.ReceivedAt == stated
                && submission.Ruling?.Applicant == applicant.Code
                    ? Intent.Nothing
                : DeedOn(
                    submission,
                    ActKind.File,
                    new()
                    {
                        Applicant = applicant.Code,
                        ReceivedAt = stated,
                        Where = place,
                    },
                    $"{Describe(submission)} → {applicant.Name}（{JapanTime.ToText(stated)}に受領：{place}）"
                ),
            cancellationToken
        );

    /// <summary>Rules that a submission is no application. The reason is required.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> RejectAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            submission =>
                act.Note is null ? Refusal.Invalid("note", "申請として扱わない理由を指定してください。")
                : submission.Ruling is { Kind: RulingKind.Rejected } ? Intent.Nothing
                : submission.IsTest
                    ? Refusal.Impossible(
                        "送信テストは、申請として扱っていません。",
                        "確認を待っている場合は、「対応済みとする」又は「受理する」の操作を行ってください。"
                    )
                : RulingOn(submission, ActKind.Reject, Rejected),
            cancellationToken
        );

    /// <summary>Says that somebody has dealt with correspondence.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> SettleAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            submission =>
                submission.Kind == SubmissionKind.Submission
                    ? Refusal.Impossible(
                        "対応済みにできるのは連絡だけです。",
                        "提出については、「申請者を割り当てる」「受理する」「申請として扱わない」のいずれかの操作を行ってください。"
                    )
                : submission.Ruling is { Kind: RulingKind.Settled } ? Intent.Nothing
                : submission.State == SubmissionState.Read
                    ? Refusal.Impossible(
                        "対応済みにする必要がありません。",
                        "この連絡又は送信テストは、担当者の対応を待っていません。"
                    )
                : RulingOn(submission, ActKind.Settle, Settled),
            cancellationToken
        );

    /// <summary>
    /// Takes back the last act on a submission that is not taken back yet: what was done before it counts again. The
    /// reason is required.
    /// </summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> UndoAsync(string id, Act act, CancellationToken cancellationToken) =>
        acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
            {
                if (await submissions.FindAsync(id, cancellation) is not { } submission)
                    return Refusal.NotFound("提出");
                if (act.Note is null)
                    return Refusal.Invalid("note", "取り消す理由を指定してください。");
                var inForce = ActFold.InForce(await audit.OfAsync(AuditEntry.OfSubmission(id), cancellation));
                if (submission is { Ruling: null, Admission: null, Choice: null, Assignment: null } || inForce is not [.., var last])
                    return Refusal.Impossible(
                        "取り消せる操作がありません。",
                        "この提出についての操作は、全て取り消されているか、まだ行われていません。"
                    );
                var after = ActFold.TakenBack(submission, inForce.SkipLast(1));
                var details = last.Act switch
                {
                    ActKind.Accept => "申請に反映する → 反映しない",
                    ActKind.Collect => $"{last.Details} → {Automatic}",
                    ActKind.Choose => $"{Describe(submission.Choice)} → {Describe(after.Choice)}",
                    _ => $"{Describe(submission)} → {(after.Ruling is null ? Automatic : Describe(after))}",
                };
                return DeedOn(submission, ActKind.Undo, new() { TakesBack = last.Number }, details);
            },
            cancellationToken
        );

    /// <summary>
    /// Lets a submission count that the rules hold back: late, early, or found after closing. The reason is required.
    /// </summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> AdmitAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            submission =>
                act.Note is null ? Refusal.Invalid("note", "受理する理由を指定してください。")
                : submission.Admission is not null ? Intent.Nothing
                : !IsHeldBack(submission)
                    ? Refusal.Impossible(
                        "受理の操作は必要ありません。",
                        "受理できるのは、締切後の到着、公募開始前の到着、送信者の確認待ち、締切の確定後に見つかった提出、又はファイルのある送信テストです。"
                    )
                : submission.Applicant is null && submission.Ruling?.Applicant is null
                    ? Refusal.Impossible(
                        "申請者が特定されていません。",
                        $"先に{call.Applicants.Noun}を割り当ててから、もう一度受理してください。"
                    )
                : DeedOn(submission, ActKind.Accept, ActArguments.None, "申請に反映しない → 反映する"),
            cancellationToken
        );

    /// <summary>Chooses between two submissions that may be two applications. The reason is required.</summary>
    /// <param name="id">The later one, which waits.</param>
    /// <param name="choice"><c>replace</c>: all its forms count; <c>combine</c>: those of <paramref name="forms"/>;
    /// <c>keep</c>: none.</param>
    /// <param name="forms">Ids of forms.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> ChooseAsync(
        string id,
        string? choice,
        IReadOnlyList<string> forms,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            id,
            act,
            submission =>
                act.Note is null ? Refusal.Invalid("note", "選択の理由を指定してください。")
                : Chosen(choice, forms) is not { } chosen
                    ? Refusal.Invalid(
                        "choice",
                        "replace（差し替える）、combine（様式を選んで採用する。forms に様式のIDを指定）、keep（先の提出のままとする）のいずれかを指定してください。"
                    )
                : !Holds.LeaveChoice(submission.Hold) && submission.Choice is null
                    ? Refusal.Impossible(
                        "選択の必要がありません。",
                        "選択できるのは、別の送信者の提出と重なっているか、送信者を認証できないため又は様式の内容のために差し替えを保留している提出です。"
                    )
                : submission.Choice?.Forms.SequenceEqual(chosen) == true ? Intent.Nothing
                : DeedOn(
                    submission,
                    ActKind.Choose,
                    new() { Forms = chosen },
                    $"{Describe(submission.Choice)} → {Describe(chosen)}"
                ),
            cancellationToken
        );

    /// <summary>
    /// Says for which collection a mail is, instead of what was said before: it counts as received then, whoever has sent
    /// it. The reason is required.
    /// </summary>
    /// <param name="id">The mail.</param>
    /// <param name="collection">Id of the collection.</param>
    /// <param name="item">Key of what of it; null where the mail itself tells.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> CollectAsync(
        string id,
        string? collection,
        string? item,
        Act act,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
            {
                if (await submissions.FindAsync(id, cancellation) is not { } submission)
                    return Refusal.NotFound("提出");
                if (act.Note is null)
                    return Refusal.Invalid("note", "提出物として扱う理由を指定してください。");
                if (submission is { OnTime: true } or { Attachments: [] })
                    return Refusal.Impossible(
                        "提出物として扱えません。",
                        "提出物として扱えるのは、締切後に届いた、ファイルのある連絡又は提出だけです。"
                    );
                if (submission.Applicant is not { } applicant)
                    return Refusal.Impossible(
                        "申請者が特定されていません。",
                        $"先に{call.Applicants.Noun}を割り当ててから、もう一度操作してください。"
                    );
                var due = (await collections.BookOfAsync(applicant, cancellation))?.Due ?? [];
                if (!due.Any(one => one.Collection == collection && (item is null || one.Item == item)))
                    return Refusal.Invalid("collection", "この申請者に求めている提出物を指定してください。");
                if (submission.Assignment is { } before && before.Collection == collection && before.Item == item)
                    return Intent.Nothing;
                return DeedOn(
                    submission,
                    ActKind.Collect,
                    new() { Collection = collection, Item = item },
                    due.First(one => one.Collection == collection && (item is null || one.Item == item)) is var meant
                        ? item is null ? meant.Title : meant.FullName
                        : null
                );
            },
            cancellationToken
        );

    /// <summary>
    /// Has a submission read again that failed, or that waits for a person: after a repair, or once another rule can
    /// read it.
    /// </summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> RetryAsync(string id, Act act, CancellationToken cancellationToken) =>
        acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
                await submissions.FindAsync(id, cancellation) is not { } submission ? Refusal.NotFound("提出")
                : !await CanBeReadAgainAsync(submission, cancellation)
                    ? Refusal.Impossible(
                        "読み直す必要がありません。",
                        "読み直せるのは、要確認、確認を要する指摘事項がある、処理に失敗した、又は記録が壊れている提出です。"
                    )
                : submission.WaitsToBeRead ? Intent.Nothing
                : DeedOn(
                    submission,
                    ActKind.Retry,
                    ActArguments.None,
                    submission.Failure is { } failure ? $"{failure.Reason}（{failure.Tries}回）" : null
                ),
            cancellationToken
        );

    /// <summary>
    /// Whether reading a submission again can help: it failed, waits for a person, has something that one should look
    /// at, or something that was made from it is damaged.
    /// </summary>
    public async Task<bool> CanBeReadAgainAsync(Submission submission, CancellationToken cancellationToken) =>
        submission
            is { WaitsToBeRead: true }
                or { State: SubmissionState.NeedsReview }
                or { Failure: not null }
                or { IsDamaged: true }
        || (
            submission.State != SubmissionState.Rejected
            && (
                await results.ReadingAsync(submission.Id, cancellationToken) is not { IsDamaged: false } reading
                || reading.Findings.Any(finding => finding.Severity >= Severity.Warning)
            )
        )
        || (
            submission.Applicant is { } applicant
            && await applications.FindAsync(applicant, cancellationToken)
                is
                    ({ IsDamaged: true }, _)
                    or
                    (_, { IsDamaged: true })
        );

    /// <summary>
    /// Has the submissions read again whose reading was given up, at most <see cref="MostRetries"/> of them.
    /// </summary>
    /// <returns>How many, and whether there are more.</returns>
    public async Task<(int Retried, bool More)> RetryFailedAsync(Act act, CancellationToken cancellationToken)
    {
        var failed = await listed.PageAsync(null, failed: true, null, MostRetries, cancellationToken);
        foreach (var submission in failed.Items)
            await RetryAsync(submission.Id, new(act.By, act.Note), cancellationToken);
        return (failed.Items.Count, failed.Continuation is not null);
    }

    private const string Rejected = "申請ではない",
        Settled = "対応済み",
        Automatic = "自動判定";

    // An organisation that nobody has named yet is known from now on.
    private async Task<Refusal?> DoForAsync(
        string id,
        string? codeOrName,
        Act act,
        Func<Submission, Applicant?, Intent> decide,
        CancellationToken cancellationToken
    )
    {
        var applicant = call.Applicants.Meant(codeOrName);
        if (applicant is not null && !act.OnlyAsks)
            await organisations.KeepAsync(applicant, cancellationToken);
        return await acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
            {
                if (await submissions.FindAsync(id, cancellation) is not { } submission)
                    return Refusal.NotFound("提出");
                var intent = decide(submission, applicant);
                return intent.Deed is { } deed
                    ? Sure(deed, applicant!, await AgainstAsync(id, applicant!, cancellation), act)
                    : intent;
            },
            cancellationToken
        );
    }

    // A slip of the hand in a list of names must not take one applicant's forms for another's.
    private static Intent Sure(Deed deed, Applicant applicant, IReadOnlyList<ApplicantSignal> against, Act act) =>
        against.Count == 0 ? deed
        : AssignmentLook.NamesIn(against).All(act.Confirmed.Contains)
            ? deed with
            {
                Arguments = deed.Arguments with { AgainstNames = true },
                Details =
                    $"{deed.Details}（提出に記載された{string.Join("、", AssignmentLook.NamesIn(against))}ではないことを確認）",
            }
        : AssignmentLook.Unconfirmed(applicant, against);

    private async Task<IReadOnlyList<ApplicantSignal>> AgainstAsync(
        string id,
        Applicant applicant,
        CancellationToken cancellationToken
    ) =>
        NamedOtherwise.Of(
            (await results.ReadingAsync(id, cancellationToken) ?? SubmissionReading.None).Signals,
            applicant
        );

    /// <summary>What assigning a submission comes to: what speaks against it, and what follows.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="codeOrName">Of the applicant.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    /// <returns>Null where it is not certain which applicant is meant.</returns>
    public async Task<AssignmentLook?> LookAsync(
        Submission submission,
        string? codeOrName,
        CancellationToken cancellationToken
    )
    {
        if (call.Applicants.Meant(codeOrName) is not { } applicant)
            return null;
        var reading = await results.ReadingAsync(submission.Id, cancellationToken) ?? SubmissionReading.None;
        var standing = (await applications.FindAsync(applicant.Code, cancellationToken))?.Result.Application.Forms;
        return new(
            applicant,
            NamedOtherwise.Of(reading.Signals, applicant),
            [
                .. from form in reading.For(applicant.Code).Forms
                let version = standing?.GetValueOrDefault(form.Reading.FormId)
                where version is not null && version.SubmissionId != submission.Id && version.Sha256 != form.Sha256
                select (form.Reading.FormName, SubmissionId.ReceiptNumber(version.SubmissionId)),
            ],
            submission.Applicant == applicant.Code ? null : call.Applicant(submission.Applicant)
        )
        {
            UnknownSender =
                reading.IsFiling
                || SenderRules.IsKnown(
                    submission,
                    applicant.Code,
                    call.SenderDomains,
                    await accepted.OfAsync(applicant.Code, cancellationToken)
                )
                    ? null
                    : submission.From,
        };
    }

    private Task<Refusal?> DoAsync(
        string id,
        Act act,
        Func<Submission, Intent> decide,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfSubmission(id),
            act,
            async cancellation =>
                await submissions.FindAsync(id, cancellation) is { } submission
                    ? decide(submission)
                    : Refusal.NotFound("提出"),
            cancellationToken
        );

    private Deed RulingOn(Submission submission, ActKind kind, string after, string? applicant = null) =>
        DeedOn(submission, kind, new() { Applicant = applicant }, $"{Describe(submission)} → {after}");

    private static Deed DeedOn(Submission submission, ActKind kind, ActArguments arguments, string? details) =>
        new(kind, arguments, details) { Also = submission.ApplicationsWith(arguments.Applicant) };

    private IReadOnlyList<string>? Chosen(string? choice, IReadOnlyList<string> forms) =>
        choice switch
        {
            "replace" => [.. call.Forms.Select(form => form.Id)],
            "combine" when forms.Count > 0 && forms.All(form => call.Forms.Any(known => known.Id == form)) => forms,
            "keep" => [],
            _ => null,
        };

    private bool IsHeldBack(Submission submission) =>
        submission.IsTest
            ? submission.Attachments.Count > 0
        : submission.Hold != HoldReason.Filing
        && (
            submission
                is { State: SubmissionState.Late }
                    or { FoundAfterClosing: true }
                    or { Kind: SubmissionKind.Correspondence, OnTime: false, Attachments.Count: > 0 }
            || Holds.IsOfSender(submission.Hold)
            || submission.ReceivedAt < call.Schedule.OpensAt
        );

    private string Describe(Submission submission) =>
        submission switch
        {
            { Ruling.Kind: RulingKind.Rejected } => Rejected,
            { Ruling.Kind: RulingKind.Settled } => Settled,
            { Ruling.Applicant: { } assigned } => $"{NameOf(assigned)}（担当者の指定）",
            { Applicant: { } applicant } => $"{NameOf(applicant)}（自動判定）",
            _ => Automatic,
        };

    private string Describe(SecondChoice? choice) => choice is null ? "選択なし" : Describe(choice.Forms);

    private string Describe(IReadOnlyList<string> chosen) =>
        chosen.Count == 0 ? "先の提出のまま"
        : chosen.Count == call.Forms.Count ? "差し替え：この提出の全ての様式"
        : $"採用：この提出の{string.Join('、', chosen.Select(id => call.Form(id).Name))}";

    private Refusal NoApplicant() =>
        Refusal.Invalid("prefecture", $"{call.Applicants.NameOrCode}を指定してください。");

    private string NameOf(string code) => call.Applicant(code)?.Name ?? code;
}
