using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// What keeps a draft from being released: what it rests on has changed, it says something that it must not, or it names
/// applicants otherwise than its template and nobody has confirmed that. What a letter to many rests on keeps it from
/// being sent again in the same way.
/// </summary>
public sealed class DraftFaults(
    LetterOccasions occasions,
    LettersToMany many,
    OthersInLetter others,
    AuditLog audit,
    DraftTexts texts,
    CallDefinition call,
    TimeProvider clock
)
{
    private const string HowToGoOn =
        "下書きを作成した後に変わったため、送信していません。「修正する」で内容を確認して保存すると、送信できます。";

    private const string NotAgain =
        "この通知の内容は現在の記録と異なるため、再送できません。必要な場合は、新しい通知を作成してください。";

    private const string HowToBeginAgain =
        "決定が変わったため、この下書きは修正できません。破棄してから、もう一度下書きを作成してください。";

    /// <summary>Drafts of a list that are looked at: as many as a page shows.</summary>
    public const int MostLookedAt = 500;

    // As many as the queues work on at once.
    private const int AtATime = 16;

    /// <summary>Why drafts cannot be released as they are, or null, for each of the first of a list.</summary>
    public async Task<IReadOnlyDictionary<string, Refusal?>> LookAsync(
        IEnumerable<Letter> letters,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<string, Refusal?>();
        var drafts = letters.Where(letter => letter.State == LetterState.Draft).Take(MostLookedAt);
        foreach (var some in drafts.Chunk(AtATime))
        {
            var looked = await Task.WhenAll(some.Select(draft => LookAsync(draft, cancellationToken)));
            foreach (var (draft, look) in some.Zip(looked))
                found[draft.Id] = look.Obstacle;
        }

        return found;
    }

    /// <summary>
    /// Why a draft cannot be changed any more, or null: what was written about one decision must not go out for another.
    /// </summary>
    public static Refusal? OfRevision(Letter draft, LetterOccasion now) =>
        IsDecidedAnew(draft, draft.Ground, now)
            ? Refusal.Impossible(draft.Ground!.ChangedBy(now.Ground)!, HowToBeginAgain)
            : null;

    /// <summary>What there is against releasing it as it is. What was approved was confirmed then.</summary>
    public async Task<DraftLook> LookAsync(Letter draft, CancellationToken cancellationToken)
    {
        var (now, refusal) = await NowAsync(draft, cancellationToken);
        if (now is null)
            return new(null, refusal, null);
        var text = await TextAsync(draft, cancellationToken);
        return new(
            now,
            await ChangeAsync(draft, text, now, cancellationToken)
                ?? (
                    text!.HasGap
                        ? Refusal.Impossible(
                            $"「{DraftText.Gap}」が残っています。",
                            "「修正する」で本文を完成させてください。"
                        )
                    : await others.FindAsync(now, text, cancellationToken) is { } foreign
                        ? Refusal.Impossible(
                            $"ほかの申請者のものと思われる受付番号又はアドレス（{foreign}）があります。",
                            "「修正する」で取り除いてください。"
                        )
                    : null
                ),
            text is null || draft.Approval is not null ? null : NameDoubt.Of(text, now.Applicant, call.Applicants)
        );
    }

    /// <summary>Why an approved draft of this text is not released after all, or null.</summary>
    public async Task<Refusal?> OfReleaseAsync(Letter draft, DraftText? text, CancellationToken cancellationToken)
    {
        var (now, refusal) = await NowAsync(draft, cancellationToken);
        return now is null ? refusal : await ChangeAsync(draft, text, now, cancellationToken);
    }

    /// <summary>
    /// Why a letter to many is not sent again, or null: what it rests on does not stand any more. Any other letter
    /// tells what was so when it was written.
    /// </summary>
    public async Task<Refusal?> OfResendAsync(Letter sent, CancellationToken cancellationToken)
    {
        if (many.Find(sent.RoundKind) is null)
            return null;
        var (now, refusal) = await NowAsync(sent, cancellationToken);
        var reason = now is null
            ? refusal!.Title
            : (await GroundAsync(sent, cancellationToken))?.ChangedBy(now.Ground);
        return reason is null ? null : Refusal.Impossible(reason, NotAgain);
    }

    /// <summary>What an officer has written, of a draft or of a letter that was one; null for any other.</summary>
    public Task<DraftText?> TextAsync(Letter letter, CancellationToken cancellationToken) =>
        texts.FindAsync(AuditEntry.OfLetter(letter.Applicant, letter.Id), letter.Draft, cancellationToken);

    private Task<(LetterOccasion? Now, Refusal? Refusal)> NowAsync(Letter draft, CancellationToken cancellationToken) =>
        draft.Round is null
            ? occasions.OfAsync(Addressee.Of(draft), draft.Kind, cancellationToken)
            : many.Of(draft).LookAsync(draft.Matter, draft.Applicant, cancellationToken);

    private async Task<Refusal?> ChangeAsync(
        Letter draft,
        DraftText? text,
        LetterOccasion now,
        CancellationToken cancellationToken
    )
    {
        var ground = await GroundAsync(draft, cancellationToken);
        var changed =
            ground?.ChangedBy(now.Ground)
            ?? (
                text?.To == now.To && text.Copies.SequenceEqual(now.Copies)
                    ? null
                    : "宛先のアドレスが変わりました。"
            );
        return changed is not null
                ? Refusal.Impossible(changed, IsDecidedAnew(draft, ground, now) ? HowToBeginAgain : HowToGoOn)
            : draft.AnswerBy <= clock.GetUtcNow()
                ? Refusal.Impossible("回答の期限を過ぎています。", "「修正する」で期限を改めてください。")
            : null;
    }

    private static bool IsDecidedAnew(Letter draft, LetterGround? ground, LetterOccasion now) =>
        draft.Round is not null
        && ground is not null
        && (ground.Selection, ground.Providers) != (now.Ground.Selection, now.Ground.Providers);

    // The record tells it of a draft that was written before its row did.
    private async Task<LetterGround?> GroundAsync(Letter draft, CancellationToken cancellationToken) =>
        draft.Ground
        ?? (await audit.OfAsync(AuditEntry.OfLetter(draft.Applicant, draft.Id), cancellationToken))
            .LastOrDefault(act => act.Act == ActKind.Draft)
            ?.Arguments.Ground;
}
