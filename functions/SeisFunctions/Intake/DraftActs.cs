using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What officers do about letters that they write: draft one from the template of the call, change it, release it, give it
/// up. A draft that rests on what is not so any more is not released; writing it again makes it rest on what is. One that
/// is part of a round is approved instead, and released with it.
/// </summary>
public sealed class DraftActs(
    LetterBeginnings beginnings,
    LetterRegister letters,
    LettersToMany many,
    DraftFaults faults,
    RoundRelease release,
    DraftTexts texts,
    SubmissionActs submissionActs,
    AuditLog audit,
    ActPerforming acts,
    CallDefinition call
)
{
    /// <summary>Writes a letter as a draft.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="written">What the officer has written; what is null is as the template has it.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The draft, or why there is none.</returns>
    public async Task<(Letter? Letter, Refusal? Refusal)> WriteAsync(
        Addressee to,
        LetterKind kind,
        WrittenLetter written,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var (beginning, text, refusal) = await beginnings.TextOfAsync(written, until =>
            beginnings.BeginAsync(to, kind, until, cancellationToken)
        );
        if (beginning is null || text is null)
            return (null, refusal);
        // Derived from what the officer saw, so that the same form sent twice, or by two officers, is one draft.
        var number = act.After ?? await audit.NumberAsync(to.Subject, cancellationToken);
        var id = SubmissionId.Derive($"{call.Id}\n{kind}\n{to.Subject}\n{number}");
        refusal = await DraftAsync(
            beginning,
            id,
            text,
            null,
            act with { After = null },
            letter =>
                letter is null ? null
                : act.After is null ? Written(letter)
                : Refusal.Stale(),
            cancellationToken
        );
        return refusal is null ? (await letters.FindAsync(beginning.Occasion.Code, id, cancellationToken), null) : (null, refusal);
    }

    /// <summary>Changes a draft, which then rests on what is known now. Whoever changes it has written it.</summary>
    /// <param name="applicant">Code of the applicant, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="letterId">The draft.</param>
    /// <param name="written">What the officer has written; what is null is as the template has it.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> ReviseAsync(
        string applicant,
        string letterId,
        WrittenLetter written,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(applicant, letterId, cancellationToken) is not { Draft: not null } draft)
            return Refusal.NotFound("下書き");
        var (beginning, text, refusal) = await beginnings.TextOfAsync(written, until =>
            beginnings.BeginAsync(draft, until, cancellationToken)
        );
        if (beginning is null)
            return refusal;
        if (DraftFaults.OfRevision(draft, beginning.Occasion) is { } decidedAnew)
            return decidedAnew;
        if (text is null)
            return refusal;
        if (beginning.Occasion.Code != applicant)
            return Refusal.Impossible(
                "宛先の方について、申請者としての取扱いが変わりました。",
                "この下書きを破棄し、提出の画面から作成し直してください。"
            );
        return await DraftAsync(
                beginning,
                letterId,
                text,
                null,
                act,
                letter =>
                    letter?.State == LetterState.Draft ? DraftFaults.OfRevision(letter, beginning.Occasion) : Gone,
                cancellationToken
            ) ?? await OvertakenAsync(applicant, letterId, LetterState.Draft, cancellationToken);
    }

    /// <summary>Drafts a letter of a round, as its template has it, unless it is there.</summary>
    /// <param name="round">The round.</param>
    /// <param name="id">Id of the letter.</param>
    /// <param name="beginning">What the letter says.</param>
    /// <param name="act">Who prepares the round.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    internal async Task DraftAsync(
        Round round,
        string id,
        LetterBeginning beginning,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var text = new DraftText
        {
            To = beginning.Occasion.To,
            Copies = beginning.Occasion.Copies,
            Subject = beginning.Subject,
            Body = beginning.Body,
            TemplateSubject = beginning.Subject,
            TemplateBody = beginning.Body,
        };
        await DraftAsync(beginning, id, text, round, act, letter => letter is null ? null : Gone, cancellationToken);
    }

    /// <summary>
    /// Approves a draft of a round, which then goes out at the instant of the round; any other is released by it.
    /// </summary>
    /// <inheritdoc cref="ReleaseAsync"/>
    public async Task<Refusal?> ApproveAsync(
        string applicant,
        string letterId,
        Act act,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(applicant, letterId, cancellationToken) is not { Round: not null } asked)
            return await ReleaseAsync(applicant, letterId, act, cancellationToken);
        var refusal = await DoAsync(
            applicant,
            letterId,
            act,
            async (draft, cancellation) =>
            {
                if (draft.Approval is not null)
                    return Intent.Nothing;
                if (many.Unproved(many.Of(draft), act) is { } unproved)
                    return unproved;
                if (!many.MayApprove(draft, act.By))
                    return SameOfficer(draft);
                var look = await faults.LookAsync(draft, cancellation);
                return look.ObstacleTo(act) is { } obstacle
                    ? obstacle
                    : new Deed(
                        ActKind.Approve,
                        new()
                        {
                            Kind = draft.Kind,
                            Round = draft.Round,
                            Text = draft.Draft,
                        },
                        look.On(many.RemarkOn(many.Of(draft), act, [draft]))
                    );
            },
            cancellationToken
        );
        if (refusal is null && asked.ReleaseAt is null)
            await release.ReleaseAsync(cancellationToken);
        return refusal;
    }

    /// <summary>Takes the approval of a draft back before it goes out.</summary>
    /// <inheritdoc cref="ReleaseAsync"/>
    public async Task<Refusal?> StopAsync(
        string applicant,
        string letterId,
        Act act,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(applicant, letterId, cancellationToken) is not { Round: not null }
            ? Refusal.NotFound("一斉通知の下書き")
            : await DoAsync(
                applicant,
                letterId,
                act,
                (draft, _) =>
                    Task.FromResult<Intent>(
                        draft.Approval is null
                            ? Refusal.Impossible("承認されていません。", "承認していない下書きは、送信しません。")
                            : new Deed(ActKind.Stop, new() { Kind = draft.Kind, Round = draft.Round }, null)
                    ),
                cancellationToken
            ) ?? await OvertakenAsync(applicant, letterId, LetterState.Draft, cancellationToken);

    /// <summary>
    /// Has a draft sent. Only the officer who wrote it can, and only while what it rests on stands; correspondence that
    /// it answers is settled by that.
    /// </summary>
    /// <param name="applicant">Code of the applicant, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="letterId">The draft.</param>
    /// <param name="act">Who; where there is a <see cref="NameDoubt"/>, why, and the names confirmed.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> ReleaseAsync(
        string applicant,
        string letterId,
        Act act,
        CancellationToken cancellationToken
    )
    {
        string? settles = null;
        var refusal = await DoAsync(
            applicant,
            letterId,
            act,
            async (draft, cancellation) =>
            {
                if (draft.Round is not null)
                    return Refusal.Impossible(
                        "一斉通知の下書きです。",
                        "承認すると、一斉通知の送信日時（定めのない場合は直ちに）に送信します。"
                    );
                var look = await faults.LookAsync(draft, cancellation);
                if (draft.Author != act.By)
                    return Refusal.Impossible(
                        $"この下書きは、{draft.Author}が作成したものです。",
                        "送信できるのは、作成した方だけです。引き継ぐ場合は、「修正する」で内容を確認して保存すると、自分の下書きになります。"
                    );
                if (look.ObstacleTo(act) is { } obstacle)
                    return obstacle;
                settles =
                    look.Now is { Answers.Submission: { Kind: SubmissionKind.Correspondence, Ruling: null } answered }
                    && draft.Kind == LetterKind.Answer
                        ? answered.Id
                        : null;
                return new Deed(
                    ActKind.Release,
                    new()
                    {
                        Kind = draft.Kind,
                        Submission = draft.SubmissionId,
                        Text = draft.Draft,
                        AnswerBy = draft.AnswerBy,
                    },
                    look.On(TitleOf(draft.Kind, "の送信"))
                );
            },
            cancellationToken
        );
        // Where this is cut off, the correspondence stays open, and an officer settles it.
        if (refusal is null && settles is not null)
            await submissionActs.SettleAsync(
                settles,
                act with { Note = "回答を送信した", After = null },
                cancellationToken
            );
        return refusal;
    }

    /// <summary>Gives a draft up.</summary>
    /// <inheritdoc cref="ReleaseAsync"/>
    public async Task<Refusal?> DiscardAsync(
        string applicant,
        string letterId,
        Act act,
        CancellationToken cancellationToken
    ) =>
        await DoAsync(
            applicant,
            letterId,
            act,
            (draft, _) =>
                Task.FromResult<Intent>(
                    new Deed(
                        ActKind.Discard,
                        new() { Kind = draft.Kind, Submission = draft.SubmissionId, Round = draft.Round },
                        TitleOf(draft.Kind, "の下書き")
                    )
                ),
            cancellationToken
        ) ?? await OvertakenAsync(applicant, letterId, LetterState.Discarded, cancellationToken);

    /// <summary>What an officer has written, of a draft or of a letter that was one; null for any other.</summary>
    public Task<DraftText?> TextAsync(Letter letter, CancellationToken cancellationToken) =>
        faults.TextAsync(letter, cancellationToken);

    /// <summary>What there is against releasing a draft as it is; apart from who wrote it.</summary>
    public Task<DraftLook> LookAsync(Letter draft, CancellationToken cancellationToken) =>
        faults.LookAsync(draft, cancellationToken);

    private static Refusal SameOfficer(Letter draft) =>
        Refusal.Impossible(
            $"この下書きは、{draft.Author}が作成したものです。",
            "この通知を承認できるのは、作成した方とは別の担当者です。"
        );

    // The timer may have been faster than what an act has left to do.
    private async Task<Refusal?> OvertakenAsync(
        string applicant,
        string letterId,
        LetterState left,
        CancellationToken cancellationToken
    ) =>
        await letters.FindAsync(applicant, letterId, cancellationToken) is { } now && now.State != left ? Gone : null;

    private static Refusal Gone =>
        Refusal.Impossible("下書きではありません。", "すでに送信の手続きをしたか、破棄した通知です。");

    private static Refusal Written(Letter letter) =>
        Refusal.Impossible(
            $"同じ{(letter.SubmissionId is null ? "宛先" : "提出")}への下書きを、{letter.Author}が作成しています。",
            "その下書きを確認してから、必要であれば、もう一度作成してください。"
        );

    private static string TitleOf(LetterKind kind, string what) =>
        kind switch
        {
            LetterKind.Question => "照会",
            LetterKind.Mend => "補正依頼",
            LetterKind.Answer => "回答",
            _ => "一斉通知",
        } + what;

    private async Task<Letter?> FindAsync(string applicant, string letterId, CancellationToken cancellationToken) =>
        Applicant.IsCode(applicant) && SubmissionId.IsValid(letterId)
            ? await letters.FindAsync(applicant, letterId, cancellationToken)
            : null;

    private async Task<Refusal?> DraftAsync(
        LetterBeginning beginning,
        string id,
        DraftText text,
        Round? round,
        Act act,
        Func<Letter?, Refusal?> fault,
        CancellationToken cancellationToken
    )
    {
        var occasion = beginning.Occasion;
        var subject = AuditEntry.OfLetter(occasion.Code, id);
        // The text first: the record names it, and what it says may not stand in the record.
        var textId = Guid.NewGuid().ToString("N");
        await texts.KeepAsync(subject, textId, text, cancellationToken);
        var refusal = await acts.DoAsync(
            subject,
            act with { Note = null },
            async cancellation =>
            {
                var before = await letters.FindAsync(occasion.Code, id, cancellation);
                return fault(before) is { } refused
                    ? refused
                    : new Deed(
                        ActKind.Draft,
                        new()
                        {
                            Kind = occasion.Kind,
                            Submission = occasion.Answers?.Submission.Id,
                            Round = round?.Id ?? before?.Round,
                            RoundKind = round?.Kind ?? before?.RoundKind,
                            Matter = round?.Matter ?? before?.Matter,
                            ReleaseAt = round?.ReleaseAt ?? before?.ReleaseAt,
                            Text = textId,
                            Changed = text.Changes.Count > 0 ? true : null,
                            AnswerBy = beginning.AnswerBy,
                            Ground = occasion.Ground,
                        },
                        TitleOf(occasion.Kind, "の下書き")
                    )
                    {
                        Also = RelatedOf(occasion.Code, occasion.Answers?.Submission.Id, before?.Round),
                    };
            },
            cancellationToken
        );
        if (refusal is not null)
            await texts.EraseAsync(subject, textId, cancellationToken);
        return refusal;
    }

    private async Task<Refusal?> DoAsync(
        string applicant,
        string letterId,
        Act act,
        Func<Letter, CancellationToken, Task<Intent>> decideAsync,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(applicant, letterId, cancellationToken) is { Draft: not null }
            ? await acts.DoAsync(
                AuditEntry.OfLetter(applicant, letterId),
                act,
                async cancellation =>
                    await letters.FindAsync(applicant, letterId, cancellation) switch
                    {
                        null => Refusal.NotFound("下書き"),
                        { State: LetterState.Draft } draft => await decideAsync(draft, cancellation) switch
                        {
                            { Deed: { } deed } => deed with
                            {
                                Also = RelatedOf(applicant, draft.SubmissionId, draft.Round),
                            },
                            var intent => intent,
                        },
                        _ => Gone,
                    },
                cancellationToken
            )
            : Refusal.NotFound("下書き");

    // Whoever sees a round sees what was done about one of its letters; that it was drafted, the round itself tells.
    private static IReadOnlyList<string> RelatedOf(string applicant, string? submissionId, string? round) =>
        [
            .. submissionId is null ? Array.Empty<string>() : [AuditEntry.OfSubmission(submissionId)],
            .. applicant == Letter.NoApplicant ? Array.Empty<string>() : [AuditEntry.OfApplication(applicant)],
            .. round is null ? Array.Empty<string>() : [AuditEntry.OfRound(round)],
        ];
}
