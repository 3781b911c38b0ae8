using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What officers do about letters to many applicants at once: have those drafted that are missing, approve, stop or give
/// up all of them. What is done to one of them alone, <see cref="DraftActs"/> does.
/// </summary>
public sealed class RoundActs(
    LettersToMany many,
    RoundRegister rounds,
    LetterRegister letters,
    DraftActs drafts,
    DraftFaults faults,
    RoundRelease release,
    ActPerforming acts,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>Word for a release at once, where nothing said means what the letter proposes.</summary>
    public const string AtOnce = "now";

    /// <summary>
    /// Applicants that can be named one by one: their codes stand in the record of the act. Without names it is for all.
    /// </summary>
    public const int MostNamed = 500;

    // As many as the queues work on at once.
    private const int AtATime = 16;

    // There are a few dozen rounds in a call, of which few wait.
    private const int MostEnded = 100;

    /// <summary>
    /// Has the letters drafted that are missing, and says when they go out once they are approved. As long as a round
    /// has drafts that are not released, preparing the same again goes on with it.
    /// </summary>
    /// <param name="name">Which letter to many.</param>
    /// <param name="matter">What it is about, where there are several of its kind; or null.</param>
    /// <param name="releaseAt">When: <c>2026-04-02T14:00</c> in Japan's time, or with an offset; <see cref="AtOnce"/>;
    /// null for what stands, or what the letter proposes.</param>
    /// <param name="applicants">Codes of the applicants, or null for all whom it is for.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try, or the timer, completes what this one began.</param>
    /// <returns>The round, or why there is none.</returns>
    public async Task<(Round? Round, Refusal? Refusal)> PrepareAsync(
        string? name,
        string? matter,
        string? releaseAt,
        IReadOnlyList<string>? applicants,
        Act act,
        CancellationToken cancellationToken
    )
    {
        matter = MatterIn(matter);
        if (many.Find(name) is not { } kind)
            return (null, Refusal.Invalid("kind", $"{string.Join("、", many.Names)} から指定してください。"));
        if (kind.TitleOf(matter) is not { } title)
            return (null, Refusal.Invalid("matter", "この一斉通知にない件です。"));
        if (applicants?.Count > MostNamed || applicants?.Any(code => call.Applicant(code) is null) == true)
            return (null, Refusal.Invalid("applicants", $"申請者のコードを{MostNamed}件以内で指定してください。"));
        var (id, round) = await RoundOfAsync(kind, matter, cancellationToken);
        var instant = JapanTime.Read(releaseAt);
        if (!string.IsNullOrEmpty(releaseAt) && releaseAt != AtOnce && instant is null)
            return (null, Until($"2026-04-02T14:00 の形（日本時間）又は {AtOnce}（承認後直ちに）で指定してください。"));
        if (string.IsNullOrEmpty(releaseAt))
            instant = round is null ? ProposedBy(kind, matter) : round.ReleaseAt;
        if (instant != round?.ReleaseAt && instant <= clock.GetUtcNow())
            return (null, Until("送信日時には、これからの日時を指定してください。"));
        if (await NothingToDraftAsync(kind, matter, id, applicants, cancellationToken) is { } nothing)
            return (null, nothing);
        var refusal = await acts.DoAsync(
            AuditEntry.OfRound(id),
            act,
            async cancellation =>
                await HastensAsync(id, instant, cancellation)
                    ? Refusal.Impossible(
                        "承認済みの下書きがあるため、送信日時を早めることはできません。",
                        "先に「送信を中止する」で承認を取り消してから、送信日時を変えてください。"
                    )
                    : new Deed(
                        ActKind.Prepare,
                        new()
                        {
                            RoundKind = kind.Name,
                            Matter = matter,
                            ReleaseAt = instant,
                            Applicants = applicants,
                        },
                        $"{title}（{(instant is { } at ? JapanTime.ToMinuteText(at) + "に送信" : "承認後直ちに送信")}）"
                    ),
            cancellationToken
        );
        if (refusal is not null)
            return (null, refusal);
        await CompleteAsync((await rounds.FindAsync(id, cancellationToken))!, cancellationToken);
        return (await rounds.FindAsync(id, cancellationToken), null);
    }

    /// <summary>Id of the round that preparing this goes on with, or begins.</summary>
    public async Task<string> NextAsync(string? name, string? matter, CancellationToken cancellationToken) =>
        many.Find(name) is { } kind ? (await RoundOfAsync(kind, MatterIn(matter), cancellationToken)).Id : "";

    private static string? MatterIn(string? matter) => string.IsNullOrWhiteSpace(matter) ? null : matter.Trim();

    /// <summary>Approves all drafts of a round that are free of faults; those of the same officer are left out.</summary>
    /// <param name="id">The round.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try, or the timer, completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> ApproveAsync(string id, Act act, CancellationToken cancellationToken)
    {
        var refusal = await DoAsync(
            id,
            act,
            (kind, drafts) => ApprovalOfAsync(kind, drafts, act, cancellationToken),
            cancellationToken
        );
        if (refusal is null)
            await release.ReleaseAsync(cancellationToken);
        return refusal;
    }

    /// <summary>Takes the approvals of a round back before it goes out.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<Refusal?> StopAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            (_, drafts) =>
                Task.FromResult<Intent>(
                    drafts.Count(draft => draft.Approval is not null) is > 0 and var approved
                        ? new Deed(ActKind.Stop, ActArguments.None, $"承認済み{approved}通の送信の中止")
                        : Refusal.Impossible("承認された下書きがありません。", "承認していない下書きは、送信しません。")
                ),
            cancellationToken
        );

    /// <summary>Gives up all drafts of a round.</summary>
    /// <inheritdoc cref="ApproveAsync"/>
    public Task<Refusal?> DiscardAsync(string id, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            id,
            act,
            (_, drafts) =>
                Task.FromResult<Intent>(
                    new Deed(ActKind.Discard, ActArguments.None, $"下書き{drafts.Count}通の破棄")
                ),
            cancellationToken
        );

    /// <summary>Writes the drafts that rounds still lack after a crash.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var round in (await rounds.AllAsync(cancellationToken)).Where(round => round.IsBeingWritten))
            await CompleteAsync(round, cancellationToken);
    }

    /// <summary>
    /// Gives up what is left of the drafts of rounds that cannot go out any more: nobody can release or decide anything
    /// about them, so they are nobody's task.
    /// </summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await letters.UnreleasedRoundsAsync(MostEnded, cancellationToken))
        {
            if (
                await rounds.FindAsync(id, cancellationToken) is { } round
                && many.Find(round.Kind) is { } kind
                && await kind.IsOverAsync(round.Matter, cancellationToken)
            )
                await DoAsync(
                    id,
                    Act.OfMachine,
                    (_, drafts) =>
                        Task.FromResult<Intent>(
                            new Deed(ActKind.Discard, ActArguments.None, $"送らずに過ぎた下書き{drafts.Count}通の終了")
                        ),
                    cancellationToken
                );
        }
    }

    // What is corrected after the instant goes out at once.
    private DateTimeOffset? ProposedBy(ILetterToMany kind, string? matter) =>
        kind.ReleaseOf(matter) is { } proposed && proposed > clock.GetUtcNow() ? proposed : null;

    private static Refusal Until(string detail) => Refusal.Invalid("releaseAt", detail);

    // What a second officer has approved for an instant does not go out before it unless it is approved again.
    private async Task<bool> HastensAsync(string id, DateTimeOffset? instant, CancellationToken cancellationToken) =>
        (await rounds.FindAsync(id, cancellationToken))?.ReleaseAt is { } standing
        && (instant is null || instant < standing)
        && (await DraftsOfAsync(id, cancellationToken)).Any(draft => draft.Approval is not null);

    private async Task<Intent> ApprovalOfAsync(
        ILetterToMany kind,
        IReadOnlyList<Letter> drafts,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var waiting = drafts.Where(draft => draft.Approval is null).ToList();
        var others = waiting.Where(draft => many.MayApprove(draft, act.By)).ToList();
        return
            waiting.Count == 0
                ? Refusal.Impossible("承認を待つ下書きがありません。", "一覧を確認してください。")
            : many.Unproved(kind, act) is { } unproved ? unproved
            : others.Count == 0
                ? Refusal.Impossible(
                    "承認を待つ下書きは、すべてご自身が作成したものです。",
                    "この通知を承認できるのは、作成した方とは別の担当者です。"
                )
            : await OfAllAsync(others, cancellationToken) is { } refusal ? refusal
            : new Deed(ActKind.Approve, ActArguments.None, many.RemarkOn(kind, act, waiting));
    }

    // A round without a letter would say that something was done. Where there are drafts, their instant may be changed.
    private async Task<Refusal?> NothingToDraftAsync(
        ILetterToMany kind,
        string? matter,
        string id,
        IReadOnlyList<string>? applicants,
        CancellationToken cancellationToken
    )
    {
        if ((await DraftsOfAsync(id, cancellationToken)).Count > 0)
            return null;
        var reasons = new List<string>();
        foreach (var some in (applicants ?? await kind.ApplicantsAsync(matter, cancellationToken)).Chunk(AtATime))
        {
            var looked = await Task.WhenAll(some.Select(one => BeginAsync(kind, matter, one, cancellationToken)));
            if (looked.Any(one => one.Beginning is not null))
                return null;
            reasons.AddRange(looked.Select(one => one.Otherwise));
        }

        return Refusal.Impossible(
            "下書きを作成する申請者がありません。",
            reasons.Count == 0 ? "この一斉通知の対象となる申請者がありません。" : Counted(reasons, "件")
        );
    }

    private static string Counted(IEnumerable<string> reasons, string unit) =>
        string.Concat(reasons.CountBy(reason => reason).Select(one => $"{one.Key}（{one.Value}{unit}）"));

    // One that is free of faults is enough for an approval.
    private async Task<Refusal?> OfAllAsync(IReadOnlyList<Letter> waiting, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var some in waiting.Chunk(AtATime))
        {
            var found = await faults.LookAsync(some, cancellationToken);
            if (found.Values.Any(fault => fault is null))
                return null;
            reasons.AddRange(found.Values.OfType<Refusal>().Select(fault => fault.Title));
        }

        return Refusal.Impossible(
            $"承認を待つ下書き{waiting.Count}通は、いずれも送信できません。",
            Counted(reasons, "通")
        );
    }

    private async Task<Refusal?> DoAsync(
        string id,
        Act act,
        Func<ILetterToMany, IReadOnlyList<Letter>, Task<Intent>> decideAsync,
        CancellationToken cancellationToken
    ) =>
        await rounds.FindAsync(id, cancellationToken) is not { } round
            ? Refusal.NotFound("一斉通知")
            : await acts.DoAsync(
                AuditEntry.OfRound(id),
                act,
                async cancellation =>
                {
                    var drafts = await DraftsOfAsync(id, cancellation);
                    return drafts.Count == 0
                        ? Refusal.Impossible("送信していない下書きがありません。", "一覧を確認してください。")
                        : await decideAsync(many.Of(round), drafts);
                },
                cancellationToken
            );

    private async Task<IReadOnlyList<Letter>> DraftsOfAsync(string id, CancellationToken cancellationToken) =>
        [
            .. (await letters.OfRoundAsync(id, cancellationToken)).Where(letter => letter.State == LetterState.Draft),
        ];

    // The round of this matter that still has drafts, or the id of the next one.
    private async Task<(string Id, Round? Round)> RoundOfAsync(
        ILetterToMany kind,
        string? matter,
        CancellationToken cancellationToken
    )
    {
        for (var number = 0; ; number++)
        {
            var id = SubmissionId.Derive(
                string.Create(CultureInfo.InvariantCulture, $"{call.Id}\nround\n{kind.Name}\n{matter}\n{number}")
            );
            if (await rounds.FindAsync(id, cancellationToken) is not { } round)
                return (id, null);
            var all = await letters.OfRoundAsync(id, cancellationToken);
            if (all.Count == 0 || round.IsBeingWritten || all.Any(letter => letter.State == LetterState.Draft))
                return (id, round);
        }
    }

    private async Task CompleteAsync(Round round, CancellationToken cancellationToken)
    {
        var kind = many.Of(round);
        var act = new Act(round.PreparedBy, null);
        var applicants = round.Applicants ?? await kind.ApplicantsAsync(round.Matter, cancellationToken);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            applicants,
            atOnce,
            async (applicant, token) => await DraftAsync(kind, round, applicant, act, token)
        );
        foreach (var draft in await DraftsOfAsync(round.Id, cancellationToken))
            if (draft.ReleaseAt != round.ReleaseAt)
                await letters.ChangeAsync(
                    draft.Applicant,
                    draft.Id,
                    before =>
                        before.State == LetterState.Draft ? before with { ReleaseAt = round.ReleaseAt } : before,
                    cancellationToken
                );
        await rounds.ChangeAsync(
            round.Id,
            before => before is null || before.Written >= round.Prepared ? before : before with { Written = round.Prepared },
            cancellationToken
        );
    }

    private async Task DraftAsync(
        ILetterToMany kind,
        Round round,
        string applicant,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var (beginning, number, _) = await BeginAsync(kind, round.Matter, applicant, cancellationToken);
        if (beginning is null)
            return;
        var id = SubmissionId.Derive(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{call.Id}\n{kind.Name}\n{round.Matter}\n{applicant}\n{number}"
            )
        );
        await drafts.DraftAsync(round, id, beginning, act, cancellationToken);
    }

    // One that is not released is enough; and one that is, unless it says what is not so any more.
    private async Task<(LetterBeginning? Beginning, int Number, string Otherwise)> BeginAsync(
        ILetterToMany kind,
        string? matter,
        string applicant,
        CancellationToken cancellationToken
    )
    {
        var all = await letters.OfAsync(applicant, cancellationToken);
        var standing = LettersToMany.About(kind, matter, all);
        var last = standing.Count > 0 ? standing[^1] : null;
        if (standing.Any(letter => letter.State == LetterState.Draft))
            return (null, 0, "送信していない下書きがあります。");
        if (last is not null && !kind.IsCorrected)
            return (null, 0, "既に通知しています。");
        var (beginning, refusal) = await LetterBeginnings.BeginAsync(kind, matter, applicant, last, cancellationToken);
        if (beginning is null)
            return (null, 0, refusal!.Title);
        if (last is not null && last.Ground?.ChangedBy(beginning.Occasion.Ground) is null)
            return (null, 0, "既に通知しており、その後の変更はありません。");
        return (beginning, all.Count(letter => letter.RoundKind == kind.Name && letter.Matter == matter), "");
    }
}
