using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person does about a submission: assign it to a prefecture, say that it is no application, take that back, have it read again. Each act stands
/// in the audit log before it is done; each is done by reading the submission again, so that there is one way in which an application changes. The same
/// act again changes nothing.
/// </summary>
public sealed class Rulings(
    SubmissionRegister submissions, ResultStore results, ApplicationRegister applications, SubmissionQueue queue, AuditLog audit, CallDefinition call, TimeProvider clock, ILogger<Rulings> log)
{
    /// <summary>Most submissions that one request has read again: each takes a few storage operations, and Azure ends a request after 230 s.</summary>
    public const int MostRetries = 500;

    private const string What = "提出";

    /// <summary>Places a submission with a prefecture, whatever its signals say, instead of what was ruled before.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="prefecture">Name, or two-digit code.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> AssignAsync(string id, string? prefecture, Act act, CancellationToken cancellationToken) =>
        call.Places.Prefectures.FirstOrDefault(place => place.Code == prefecture || place.Name == prefecture) is { } applicant
            ? await RuleAsync(id, "assign", new(RulingKind.Assigned, applicant.Code, act.By, act.Note, clock.GetUtcNow()), act, cancellationToken)
            : Refusal.Invalid("prefecture", "都道府県名または2桁のコードを指定してください。");

    /// <summary>Rules that a submission is no application.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> RejectAsync(string id, Act act, CancellationToken cancellationToken) =>
        RuleAsync(id, "reject", new(RulingKind.Rejected, null, act.By, act.Note, clock.GetUtcNow()), act, cancellationToken);

    /// <summary>Says that somebody has dealt with correspondence.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public async Task<Refusal?> SettleAsync(string id, Act act, CancellationToken cancellationToken) =>
        await submissions.FindAsync(id, cancellationToken) is { Kind: SubmissionKind.Submission }
            ? Refusal.Impossible("対応済みにできるのは連絡だけです。", "提出は、申請者の割当て、受理、又は申請以外とする操作で扱ってください。")
            : await RuleAsync(id, "settle", new(RulingKind.Settled, null, act.By, act.Note, clock.GetUtcNow()), act, cancellationToken);

    /// <summary>Takes back what was ruled about a submission, and that it was let count: it is placed by its signals and the deadline again.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public Task<Refusal?> UndoAsync(string id, Act act, CancellationToken cancellationToken) => RuleAsync(id, "undo", null, act, cancellationToken);

    /// <summary>Lets a submission count that the rules hold back: late, early, or found after closing. The reason is required.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public async Task<Refusal?> AcceptAsync(string id, Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "受理する理由を指定してください。");
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Refusal.NotFound(What);
        if (submission.Admission is null)
        {
            if (!IsHeldBack(submission))
                return Refusal.Impossible("受理の操作は必要ありません。", "受理できるのは、締切後の到着、公募開始前の到着、送信者の確認待ち、または締切の確定後に見つかった提出です。");
            if (submission.Applicant is null && submission.Ruling?.Applicant is null)
                return Refusal.Impossible("申請者が特定されていません。", "先に都道府県を割り当ててから、もう一度受理してください。");
            await WriteAsync(id, "accept", act, "申請に反映しない → 反映する", cancellationToken);
        }

        var admission = new Admission(act.By, act.Note, clock.GetUtcNow());
        return await ReadAgainAsync(id, before => before.Admission is null ? before.ToBeReadAgain() with { Admission = admission } : before, cancellationToken);
    }

    /// <summary>Chooses between two submissions that may be two applications. The reason is required.</summary>
    /// <param name="id">The later one, which waits.</param>
    /// <param name="choice"><c>replace</c>: all its forms count; <c>combine</c>: those of <paramref name="forms"/>; <c>keep</c>: none.</param>
    /// <param name="forms">Ids of forms.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> ChooseAsync(string id, string? choice, IReadOnlyList<string> forms, Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "選択の理由を指定してください。");
        IReadOnlyList<string>? chosen = choice switch
        {
            "replace" => [.. call.Forms.Select(form => form.Id)],
            "combine" when forms.Count > 0 && forms.All(form => call.Forms.Any(known => known.Id == form)) => forms,
            "keep" => [],
            _ => null,
        };
        if (chosen is null)
            return Refusal.Invalid("choice", "replace（差し替える）、combine（様式を選んで採用する。forms に様式のIDを指定）、keep（先の提出のままとする）のいずれかを指定してください。");
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Refusal.NotFound(What);
        if (submission is not ({ Hold: HoldReason.Second or HoldReason.SenderUnproved } or { Choice: not null }))
            return Refusal.Impossible("選択の必要がありません。", "選択できるのは、別の送信者の提出と重なっているか、送信者を認証できないために差し替えを保留している提出です。");
        if (submission.Choice?.Forms.SequenceEqual(chosen) == true)
            return null;
        await WriteAsync(id, "choose", act, $"{choice}：{string.Join('、', chosen)}", cancellationToken);
        var made = new SecondChoice(chosen, act.By, act.Note, clock.GetUtcNow());
        return await ReadAgainAsync(id, before => before.ToBeReadAgain() with { Choice = made }, cancellationToken);
    }

    /// <summary>Has a submission read again that failed, or that waits for a person: after a repair, or once another rule can read it.</summary>
    /// <inheritdoc cref="AssignAsync"/>
    public async Task<Refusal?> RetryAsync(string id, Act act, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Refusal.NotFound(What);
        if (!await CanBeReadAgainAsync(submission, cancellationToken))
            return Refusal.Impossible("読み直す必要がありません。", "読み直せるのは、要確認、処理に失敗した、または記録が壊れている提出です。");
        if (!submission.WaitsToBeRead)
            await WriteAsync(id, "retry", act, submission.Failure is { } failure ? $"{failure.Reason}（{failure.Tries}回）" : null, cancellationToken);
        return await ReadAgainAsync(id, before => before.WaitsToBeRead ? before : before.ToBeReadAgain(), cancellationToken);
    }

    /// <summary>Whether reading a submission again can help: it failed, waits for a person, or something that was made from it is damaged.</summary>
    public async Task<bool> CanBeReadAgainAsync(Submission submission, CancellationToken cancellationToken) =>
        submission is { WaitsToBeRead: true } or { State: SubmissionState.NeedsReview } or { Failure: not null } or { IsDamaged: true }
        || (submission.State != SubmissionState.Rejected && await results.ReadingAsync(submission.Id, cancellationToken) is null or { IsDamaged: true })
        || (submission.Applicant is { } applicant && await applications.FindAsync(applicant, cancellationToken) is ({ IsDamaged: true }, _) or (_, { IsDamaged: true }));

    /// <summary>Has the submissions read again whose reading was given up, at most <see cref="MostRetries"/> of them.</summary>
    /// <returns>How many, and whether there are more.</returns>
    public async Task<(int Retried, bool More)> RetryFailedAsync(Act act, CancellationToken cancellationToken)
    {
        var failed = await submissions.PageAsync(null, failed: true, null, MostRetries, cancellationToken);
        foreach (var submission in failed.Items)
            await RetryAsync(submission.Id, act, cancellationToken);
        return (failed.Items.Count, failed.Continuation is not null);
    }

    private async Task<Refusal?> RuleAsync(string id, string word, Ruling? ruling, Act act, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return Refusal.NotFound(What);
        if (!IsSame(submission, ruling))
            await WriteAsync(id, word, act, $"{Describe(submission.Ruling, submission.Applicant)} → {Describe(ruling, null)}", cancellationToken);
        return await ReadAgainAsync(id, before => IsSame(before, ruling) ? before : Ruled(before, ruling), cancellationToken);
    }

    private static Submission Ruled(Submission before, Ruling? ruling) => before.ToBeReadAgain() with
    {
        Ruling = ruling,
        Admission = ruling is null ? null : before.Admission,
        Choice = ruling is null ? null : before.Choice,
        FormerApplicants = [.. before.FormerApplicants.Append(before.Ruling?.Applicant).Append(before.Applicant).OfType<string>().Distinct()],
    };

    // The row first: a message that is lost is sent again by the reconciling timer, which looks at rows.
    private async Task<Refusal?> ReadAgainAsync(string id, Func<Submission, Submission> change, CancellationToken cancellationToken)
    {
        if (await submissions.ChangeAsync(id, change, cancellationToken) is { WaitsToBeRead: true })
            await queue.SendAsync(new(id), cancellationToken);
        return null;
    }

    private async Task WriteAsync(string id, string word, Act act, string? details, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new(clock.GetUtcNow(), act.By, word, AuditEntry.OfSubmission(id), act.Note, details), cancellationToken);
        log.Acted(id, word);
    }

    // Taking back takes all back.
    private static bool IsSame(Submission submission, Ruling? ruling) =>
        submission.Ruling?.Kind == ruling?.Kind && submission.Ruling?.Applicant == ruling?.Applicant && (ruling is not null || submission is { Admission: null, Choice: null });

    private bool IsHeldBack(Submission submission) =>
        submission is { State: SubmissionState.Late } or { FoundAfterClosing: true } or { Hold: not null and not HoldReason.Second } || submission.ReceivedAt < call.Schedule.OpensAt;

    private string Describe(Ruling? ruling, string? applicant) => ruling switch
    {
        { Kind: RulingKind.Rejected } => "申請ではない",
        { Kind: RulingKind.Settled } => "対応済み",
        { Applicant: { } assigned } => $"{NameOf(assigned)}（担当者の指定）",
        _ => applicant is null ? "自動判定" : $"{NameOf(applicant)}（自動判定）",
    };

    private string NameOf(string code) => call.Prefecture(code)?.Name ?? code;
}
