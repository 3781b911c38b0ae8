using Azure;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Erasing;
using SeisFunctions.Proving;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Builds an empty register again from raw messages and records of acts, in the order of time and with the times and
/// names of then. Acts go through the same functions as when they were done. No letter is written: which ones there are
/// is a fact that is taken over, so that none is ever sent twice.
/// </summary>
public sealed class Replay(
    Receiver receiver,
    SubmissionPlacer placer,
    Recording recording,
    SubmissionRegister submissions,
    SubmissionLists listed,
    SubmissionFollower acted,
    ApplicationFollower judged,
    CollectionFolding collections,
    CallRegister calls,
    AuditLog audit,
    NoteTexts notes,
    FaqRegister faq,
    ContactRegister contacts,
    LetterRegister letters,
    LetterStore texts,
    RoundRegister rounds,
    BriefingRegister briefing,
    StatementStore statements,
    ProofStore proofs,
    PublicationStore publications,
    Eraser eraser,
    CallDefinition call,
    TimeProvider clock
)
{
    private const string NotSent =
        "台帳を再構築したときに送信を終えていなかったため、自動では送信していません。必要な場合は再送してください。";

    // The call as its acts have left it at the time that is played: its row may know already how it ended.
    private CallProgress _progress = new();

    /// <summary>Plays everything of <paramref name="source"/>, which may be the register's own storage.</summary>
    /// <exception cref="InvalidOperationException">The register is not empty.</exception>
    public async Task<Replayed> RunAsync(ReplaySource source, CancellationToken cancellationToken)
    {
        if (await listed.AllAsync(cancellationToken).AnyAsync(cancellationToken))
            throw new InvalidOperationException(
                $"The register of {call.Id} is not empty. Replay builds an empty one: name another storage in AzureWebJobsStorage, and this one with --from."
            );
        var known = await TakeLettersAsync(source, cancellationToken);
        // As they stand, with what acts have made of them: these acts change nothing when they are played.
        await OrNothingAsync(briefing.CopyAsync(source.Briefing, cancellationToken), 0);
        var messages = await source
            .Mail.AllAsync(cancellationToken)
            .OrderBy(one => one.Arrival.TakenAt ?? one.Arrival.ReceivedAt)
            .ToListAsync(cancellationToken);
        var acts = InOrder(await OrNothingAsync(source.Audit.AllAsync(cancellationToken), []));
        var next = 0;
        foreach (var (sha256, arrival) in messages)
        {
            while (next < acts.Count && acts[next].At < (arrival.TakenAt ?? arrival.ReceivedAt))
                await PlayAsync(acts[next++].Entry, source, cancellationToken);
            await using var raw = await source.Mail.FetchAsync(sha256, cancellationToken);
            await receiver.RecordAsync(raw, arrival, cancellationToken);
            await ReadAllAsync(cancellationToken);
        }

        while (next < acts.Count)
            await PlayAsync(acts[next++].Entry, source, cancellationToken);
        await TakeClosingAsync(source, cancellationToken);
        return new(messages.Count, acts.Count, known) { Receipts = await CompareAsync(cancellationToken) };
    }

    // By their times, and those on one subject by their numbers even where the clocks of two hosts differed.
    private static IReadOnlyList<(DateTimeOffset At, AuditEntry Entry)> InOrder(IReadOnlyList<AuditEntry> acts)
    {
        var latest = new Dictionary<string, DateTimeOffset>();
        return
        [
            .. acts.OrderBy(act => act.Number)
                .Select(act =>
                {
                    var at = latest.TryGetValue(act.Subject, out var before) && before > act.At ? before : act.At;
                    return (At: latest[act.Subject] = at, Entry: act);
                })
                .OrderBy(act => act.At),
        ];
    }

    private async Task PlayAsync(AuditEntry act, ReplaySource source, CancellationToken cancellationToken)
    {
        if (act.Arguments.Text is { } text)
            await notes.CopyAsync(source.Notes, act.Subject, text, cancellationToken);
        if (act.Arguments.Publication is { } publication)
            await publications.CopyAsync(source.Publications, publication, cancellationToken);
        var isNew = await audit.TryAddAsync(act, cancellationToken);
        switch (act.Subject.Split('-', 2))
        {
            case ["submission", var id]:
                await acted.ChangeRowsAsync(id, cancellationToken);
                break;
            case ["application", var code] when act.Act == ActKind.Erase:
                await eraser.EraseApplicantAsync(code, cancellationToken);
                break;
            case ["application", var code]:
                await judged.FollowAsync(code, cancellationToken);
                break;
            case [ContactList.Subject] when act.Arguments.Text is { } list:
                await contacts.CopyAsync(source.Contacts, list, cancellationToken);
                await contacts.FollowAsync("", cancellationToken);
                break;
            case [FaqEntry.Kind, var id]:
                await faq.FollowAsync(id, cancellationToken);
                break;
            case ["round", var id]:
                // Its letters are taken over.
                await rounds.ChangeAsync(
                    id,
                    before => ActFold.Of(before, id, [act]) is { } after ? after with { Written = after.Prepared } : null,
                    cancellationToken
                );
                break;
            case ["collections", var code]:
                await collections.FoldAsync(code, cancellationToken);
                break;
            case [AuditEntry.OfCall] when act.Act == ActKind.Erase:
                await eraser.EraseCallAsync(cancellationToken);
                break;
            case [AuditEntry.OfCall]:
                await PlayOnCallAsync(act, cancellationToken);
                break;
        }

        if (isNew)
            await audit.FinishAsync(act, cancellationToken);
        await ReadAllAsync(cancellationToken);
    }

    private async Task PlayOnCallAsync(AuditEntry act, CancellationToken cancellationToken)
    {
        _progress = ActFold.Of(_progress, [act]);
        await calls.ChangeAsync(before => ActFold.Of(before, [act]), cancellationToken);
        if (act.Act != ActKind.Extend)
            return;
        await foreach (var late in listed.LateAsync(_progress.Of(call.Schedule).Deadline, cancellationToken))
            await submissions.ChangeAsync(late.Id, before => before.ToBeReadAgain(), cancellationToken);
    }

    // What one reading has others read again for is found at the next look.
    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        while (
            await listed.UnreadAsync(cancellationToken).ToListAsync(cancellationToken) is { Count: > 0 } waiting
        )
        {
            foreach (var submission in waiting.OrderBy(one => one.ReceivedAt))
                await ReadAsync(submission.Id, cancellationToken);
        }
    }

    private async Task ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { WaitsToBeRead: true } submission)
            return;
        try
        {
            var placed = await placer.PlaceAsync(submission, _ => Task.FromResult(_progress), cancellationToken);
            // Nothing else is read meanwhile, so that no other sender is the first.
            var recorded = await recording.RecordAsync(placed, cancellationToken);
            await submissions.RecordStateAsync(recorded!.Placed, cancellationToken);
        }
        catch (ReadingStoppedException)
        {
            await submissions.RecordFailureAsync(id, clock.GetUtcNow(), cancellationToken);
        }
    }

    private async Task<int> TakeLettersAsync(ReplaySource source, CancellationToken cancellationToken)
    {
        var all = await OrNothingAsync(
            source.Letters.AllAsync(cancellationToken).ToListAsync(cancellationToken).AsTask(),
            []
        );
        foreach (var letter in all)
        {
            if (await source.Texts.FindAsync(letter.Id, cancellationToken) is { } text)
                await texts.KeepAsync(letter.Id, text, cancellationToken);
            var isOpen = letter.State is LetterState.Queued or LetterState.Sending;
            await letters.AddAsync(
                isOpen
                    ? letter with
                    {
                        State = LetterState.Suppressed,
                        Reason = NotSent,
                        SendingSince = null,
                        NextTryAt = null,
                    }
                    // What was approved for the register before is approved anew for this one.
                    : letter with { Approval = null },
                cancellationToken
            );
        }

        return all.Count;
    }

    // The letters of the closing that were left are written by the register, the others by nobody.
    private async Task TakeClosingAsync(ReplaySource source, CancellationToken cancellationToken)
    {
        if (_progress.StatementHash is not { } hash)
            return;
        await OrNothingAsync(TakeStatementAsync(), "");
        var left = await OrNothingAsync(source.Calls.ReadAsync(cancellationToken), new());
        await calls.ChangeAsync(
            before =>
                before.LettersWritten
                    ? before
                    : before with
                    {
                        LettersWritten = left.LettersLeft.Count == 0,
                        LettersLeft = left.LettersLeft,
                    },
            cancellationToken
        );
        // Of what was erased no mail is left to be played and counted.
        await calls.ChangeAsync(
            before => before with { ErasedSubmissions = left.ErasedSubmissions },
            cancellationToken
        );
        if (_progress.ReceiptsHead is { } head)
            await OrNothingAsync(TakeReceiptsAsync(source.Proofs, head, left.StampedAt, cancellationToken), null);

        async Task<string> TakeStatementAsync() =>
            await source.Statements.ReadAsync(call.Id, hash, cancellationToken) is { } statement
                ? await statements.KeepAsync(statement, cancellationToken)
                : "";
    }

    private async Task<ReceiptTree?> TakeReceiptsAsync(
        ProofStore source,
        string head,
        DateTimeOffset? stampedAt,
        CancellationToken cancellationToken
    )
    {
        if (await source.FindAsync(call.Id, head, cancellationToken) is not { } tree)
            return null;
        await proofs.KeepAsync(tree, cancellationToken);
        if (await source.FindTokenAsync(call.Id, head, cancellationToken) is not { } token)
            return tree;
        await proofs.KeepTokenAsync(call.Id, head, token, cancellationToken);
        await calls.ChangeAsync(before => before with { StampedAt = stampedAt }, cancellationToken);
        return tree;
    }

    private async Task<ReceiptComparison?> CompareAsync(CancellationToken cancellationToken) =>
        _progress.ReceiptsHead is { } head && await proofs.FindAsync(call.Id, head, cancellationToken) is { } tree
            ? ReceiptComparison.Of(
                tree,
                _progress,
                call.Schedule,
                await listed.AllAsync(cancellationToken).ToListAsync(cancellationToken)
            )
            : null;

    // A storage that holds nothing but raw messages has none of the tables.
    private static async Task<T> OrNothingAsync<T>(Task<T> reading, T nothing)
    {
        try
        {
            return await reading;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return nothing;
        }
    }
}
