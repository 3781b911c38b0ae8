using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What officers do about letters that they write: draft one from the template of the call, change it, release it, give it
/// up. A draft that rests on what is not so any more is not released; writing it again makes it rest on what is.
/// </summary>
public sealed class DraftActs(
    LetterBeginnings beginnings,
    LetterOccasions occasions,
    LetterRegister letters,
    OthersInLetter others,
    DraftTexts texts,
    SubmissionActs submissionActs,
    AuditLog audit,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Writes a letter as a draft.</summary>
    /// <param name="submissionId">The submission that it answers.</param>
    /// <param name="written">What the officer has written; what is null is as the template has it.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>The draft, or why there is none.</returns>
    public async Task<(Letter? Letter, Refusal? Refusal)> WriteAsync(
        string submissionId,
        LetterKind kind,
        WrittenLetter written,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var (beginning, text, refusal) = await beginnings.TextOfAsync(submissionId, kind, written, cancellationToken);
        if (beginning is null || text is null)
            return (null, refusal);
        // Derived from what the officer saw, so that the same form sent twice, or by two officers, is one draft.
        var number =
            act.After ?? await audit.NumberAsync(AuditEntry.OfSubmission(submissionId), cancellationToken);
        var id = SubmissionId.Derive($"{call.Id}\n{kind}\n{submissionId}\n{number}");
        refusal = await DraftAsync(
            beginning,
            id,
            kind,
            text,
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
        if (await FindAsync(applicant, letterId, cancellationToken) is not { SubmissionId: { } submissionId } draft)
            return Refusal.NotFound("下書き");
        var (beginning, text, refusal) = await beginnings.TextOfAsync(submissionId, draft.Kind, written, cancellationToken);
        if (beginning is null || text is null)
            return refusal;
        if (beginning.Occasion.Code != applicant)
            return Refusal.Impossible(
                "宛先の方について、申請者としての取扱いが変わりました。",
                "この下書きを破棄し、提出の画面から作成し直してください。"
            );
        return await DraftAsync(
            beginning,
            letterId,
            draft.Kind,
            text,
            act,
            letter => letter?.State == LetterState.Draft ? null : Gone,
            cancellationToken
        );
    }

    /// <summary>
    /// Has a draft sent. Only the officer who wrote it can, and only while what it rests on stands; correspondence that
    /// it answers is settled by that.
    /// </summary>
    /// <param name="applicant">Code of the applicant, or <see cref="Letter.NoApplicant"/>.</param>
    /// <param name="letterId">The draft.</param>
    /// <param name="act">Who.</param>
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
                var (now, fault) = await LookAsync(draft, cancellation);
                if (draft.Author != act.By)
                    return Refusal.Impossible(
                        $"この下書きは、{draft.Author}が作成したものです。",
                        "送信できるのは、作成した方だけです。引き継ぐ場合は、「修正する」で内容を確認して保存すると、自分の下書きになります。"
                    );
                if (fault is not null)
                    return fault;
                settles =
                    now is { Submission: { Kind: SubmissionKind.Correspondence, Ruling: null } answered }
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
                    TitleOf(draft.Kind, "の送信")
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
    public Task<Refusal?> DiscardAsync(string applicant, string letterId, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            applicant,
            letterId,
            act,
            (draft, _) =>
                Task.FromResult<Intent>(
                    new Deed(
                        ActKind.Discard,
                        new() { Kind = draft.Kind, Submission = draft.SubmissionId },
                        TitleOf(draft.Kind, "の下書き")
                    )
                ),
            cancellationToken
        );

    /// <summary>What an officer has written, of a draft or of a letter that was one; null for any other.</summary>
    public Task<DraftText?> TextAsync(Letter letter, CancellationToken cancellationToken) =>
        texts.FindAsync(AuditEntry.OfLetter(letter.Applicant, letter.Id), letter.Draft, cancellationToken);

    /// <summary>Why a draft cannot be released as it is, or null; apart from who wrote it.</summary>
    public async Task<Refusal?> FaultOfAsync(Letter draft, CancellationToken cancellationToken) =>
        (await LookAsync(draft, cancellationToken)).Refusal;

    private static Refusal Gone =>
        Refusal.Impossible("下書きではありません。", "すでに送信の手続きをしたか、破棄した通知です。");

    private static Refusal Written(Letter letter) =>
        Refusal.Impossible(
            $"同じ提出への下書きを、{letter.Author}が作成しています。",
            "その下書きを確認してから、必要であれば、もう一度作成してください。"
        );

    private static string TitleOf(LetterKind kind, string what) =>
        kind switch
        {
            LetterKind.Question => "照会",
            LetterKind.Mend => "補正依頼",
            _ => "回答",
        } + what;

    private async Task<Letter?> FindAsync(string applicant, string letterId, CancellationToken cancellationToken) =>
        Applicant.IsCode(applicant) && SubmissionId.IsValid(letterId)
            ? await letters.FindAsync(applicant, letterId, cancellationToken)
            : null;

    private async Task<Refusal?> DraftAsync(
        LetterBeginning beginning,
        string id,
        LetterKind kind,
        DraftText text,
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
                fault(await letters.FindAsync(occasion.Code, id, cancellation)) is { } refused
                    ? refused
                    : new Deed(
                        ActKind.Draft,
                        new()
                        {
                            Kind = kind,
                            Submission = occasion.Submission.Id,
                            Text = textId,
                            AnswerBy = beginning.AnswerBy,
                            Ground = occasion.Ground,
                        },
                        TitleOf(kind, "の下書き")
                    )
                    {
                        Also = RelatedOf(occasion.Code, occasion.Submission.Id),
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
                            { Deed: { } deed } => deed with { Also = RelatedOf(applicant, draft.SubmissionId!) },
                            var intent => intent,
                        },
                        _ => Gone,
                    },
                cancellationToken
            )
            : Refusal.NotFound("下書き");

    private async Task<(LetterOccasion? Now, Refusal? Refusal)> LookAsync(
        Letter draft,
        CancellationToken cancellationToken
    )
    {
        var (now, refusal) = await occasions.OfAsync(draft.SubmissionId ?? "", draft.Kind, cancellationToken);
        if (now is null)
            return (null, refusal);
        var done = await audit.OfAsync(AuditEntry.OfLetter(draft.Applicant, draft.Id), cancellationToken);
        var ground = done.LastOrDefault(act => act.Act == ActKind.Draft)?.Arguments.Ground;
        var text = await TextAsync(draft, cancellationToken);
        var changed =
            ground?.ChangedBy(now.Ground) ?? (text?.To == now.To ? null : "宛先のアドレスが変わりました。");
        var foreign = text is null ? null : await others.FindAsync(now, text, cancellationToken);
        return (
            now,
            changed is not null
                    ? Refusal.Impossible(
                        changed,
                        "下書きを作成した後に変わったため、送信していません。「修正する」で内容を確認して保存すると、送信できます。"
                    )
                : draft.AnswerBy <= clock.GetUtcNow()
                    ? Refusal.Impossible("回答の期限を過ぎています。", "「修正する」で期限を改めてください。")
                : text!.HasGap
                    ? Refusal.Impossible(
                        $"「{DraftText.Gap}」が残っています。",
                        "「修正する」で本文を完成させてください。"
                    )
                : foreign is not null
                    ? Refusal.Impossible(
                        $"ほかの申請者のものと思われる受付番号又はアドレス（{foreign}）があります。",
                        "「修正する」で取り除いてください。"
                    )
                : null
        );
    }

    private static IReadOnlyList<string> RelatedOf(string applicant, string submissionId) =>
        applicant == Letter.NoApplicant
            ? [AuditEntry.OfSubmission(submissionId)]
            : [AuditEntry.OfSubmission(submissionId), AuditEntry.OfApplication(applicant)];
}
