using System.Collections.Concurrent;
using Azure;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Sends letters. A letter is claimed on its row before it is handed over and marked after it, so that of two hosts one
/// sends it. What cannot be sent now goes back to the queue with a wait: a failing mail server must not use up the
/// tries that the queue has for a failing program.
/// </summary>
public sealed class Dispatch(
    LetterRegister letters,
    ReleasedTexts texts,
    ConfirmationLinks links,
    LettersOfActs acts,
    ToldResults told,
    ISender sender,
    SendingTurns turns,
    LetterQueue queue,
    IOptions<SenderOptions> options,
    TimeProvider clock,
    ILogger<Dispatch> log
)
{
    /// <summary>
    /// How long a host that died while sending a letter keeps others from sending it: longer than a hand-over takes,
    /// with room for clocks that differ.
    /// </summary>
    internal static readonly TimeSpan ClaimLease = TimeSpan.FromMinutes(10);

    // Long enough that the letters behind a slow one do not keep the queue busy, and no wait that anybody notices.
    private static readonly TimeSpan BehindAnother = TimeSpan.FromSeconds(2);

    // Together a quarter of a minute, beside the tries of the storage client: an outage that is longer is worth the
    // risk of a second copy.
    private const int TriesToMark = 6;

    private const string CalledBack = "担当者の操作が取り消されたため、送信していません。";
    private const string Settled = "送信する前に送信者の確認が済んだため、送信していません。";

    // Mail servers look up some recipients for minutes before they take a letter, and allow few connections: the letters
    // to one recipient take one of them, and the others are left to everybody else.
    private readonly ConcurrentDictionary<string, bool> _recipients = new(StringComparer.OrdinalIgnoreCase);

    private static readonly LetterTurn[] Limits = [LetterTurn.OfApplicant, LetterTurn.OfAll];

    /// <summary>
    /// Sends one letter if it is its turn. A letter that is sent already, or is not to be sent, is left alone.
    /// </summary>
    public async Task SendAsync(LetterQueued message, CancellationToken cancellationToken)
    {
        if (await FindAsync(message, cancellationToken) is not { } letter)
            return;
        var recipient = letter.To ?? letter.Id;
        if (!_recipients.TryAdd(recipient, true))
        {
            await queue.SendAsync(letter, BehindAnother, cancellationToken);
            return;
        }

        try
        {
            await SendAsync(letter, cancellationToken);
        }
        finally
        {
            _recipients.TryRemove(recipient, out _);
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (
            await IsElsewhereAsync(letter, cancellationToken)
            || await IsCalledBackAsync(letter, cancellationToken)
            || await MustWaitAsync(letter, cancellationToken)
        )
            return;
        if (letter is { State: LetterState.Sending, MayBeDoubled: true })
        {
            await MarkAsync(letter, SendOutcome.Unanswered);
            return;
        }

        if (await texts.FindAsync(letter, cancellationToken) is not { } kept)
        {
            await MarkAsync(letter, SendOutcome.Lost);
            return;
        }

        var text = await links.CompleteAsync(letter, kept, cancellationToken);
        using var step = Instruments.Step("send", letter.SubmissionId ?? letter.Id);
        if (await ClaimAsync(letter, cancellationToken) is { } claimed)
            await MarkAsync(claimed, await HandOverAsync(claimed, text, cancellationToken));
    }

    // Of a result it is noted first which letters tell what stands: here, since the message comes until the letter has gone
    // out, wherever the host that released it has died.
    private async Task<Letter?> FindAsync(LetterQueued message, CancellationToken cancellationToken)
    {
        var letter = await WaitingAsync();
        if (letter is null || !ToldSelections.IsResult(letter))
            return letter;
        await told.FollowAsync(letter.Applicant, cancellationToken);
        return await WaitingAsync();

        async Task<Letter?> WaitingAsync() =>
            await letters.FindAsync(message.Applicant, message.LetterId, cancellationToken)
                is { State: LetterState.Queued or LetterState.Sending } waiting
                ? waiting
                : null;
    }

    // Somebody else is at it. If that one dies, this message finds the letter when the claim has run out.
    private async Task<bool> IsElsewhereAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (letter is not { State: LetterState.Sending, SendingSince: { } since })
            return false;
        var left = since + ClaimLease - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return false;
        await queue.SendAsync(letter, left, cancellationToken);
        return true;
    }

    // What an officer has taken back before the letter's turn is told nobody.
    private async Task<bool> IsCalledBackAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (
            letter is not { State: LetterState.Queued, Basis: not null, Attempts: 0 }
            && letter is not { State: LetterState.Queued, Basis: null, Kind: LetterKind.Held }
        )
            return false;
        if (!await acts.StandAsync(letter, cancellationToken))
        {
            if (
                await letters.TryMarkAsync(
                    letter with
                    {
                        State = LetterState.Suppressed,
                        NextTryAt = null,
                        Reason = letter.Basis is null ? Settled : CalledBack,
                    },
                    cancellationToken
                )
                is not null
            )
                Instruments.Letter(letter.Kind, LetterState.Suppressed);
            return true;
        }

        var left = letter.NextTryAt - clock.GetUtcNow();
        if (letter.Basis is null || !(left > TimeSpan.Zero))
            return false;
        await queue.SendAsync(letter, left.Value, cancellationToken);
        return true;
    }

    private async Task<bool> MustWaitAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (letter.State == LetterState.Sending)
            return false;
        var now = clock.GetUtcNow();
        foreach (var limit in Limits.Where(limit => limit > letter.Turn))
        {
            var turn = await turns.TakeAsync(letter, limit, now, cancellationToken);
            if (turn <= now)
                continue;
            if (
                await letters.TryMarkAsync(
                    letter with
                    {
                        NextTryAt = turn,
                        Turn = limit,
                        Reason = "送信数の上限のため、順番を待っています。",
                    },
                    cancellationToken
                )
                is not null
            )
                await queue.SendAsync(letter, turn - now, cancellationToken);
            log.LetterWaits(letter.Id, turn - now);
            return true;
        }

        return false;
    }

    private async Task<Letter?> ClaimAsync(Letter letter, CancellationToken cancellationToken)
    {
        var unanswered = letter.State == LetterState.Sending;
        if (unanswered)
            log.LetterMayBeDoubled(letter.Id);
        var claimed = letter with
        {
            State = LetterState.Sending,
            SendingSince = clock.GetUtcNow(),
            Attempts = letter.Attempts + 1,
            Turn = LetterTurn.None,
            MayBeDoubled = letter.MayBeDoubled || unanswered,
        };
        // Where doing it twice is doing it once, the claim is not worth its write.
        return sender.IsRepeatable ? claimed : await letters.TryMarkAsync(claimed, cancellationToken);
    }

    private async Task<SendOutcome> HandOverAsync(Letter letter, byte[] text, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(letter.Id, text, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The host stops before anything was handed over: the next one need not wait for the claim to run out.
            await letters.ChangeAsync(
                letter.Applicant,
                letter.Id,
                before => before with { State = LetterState.Queued, SendingSince = null },
                CancellationToken.None
            );
            throw;
        }
    }

    private async Task MarkAsync(Letter letter, SendOutcome outcome)
    {
        if (outcome.MayBeTaken && letter.MayBeDoubled)
            outcome = SendOutcome.Unanswered;
        var now = clock.GetUtcNow();
        var wait = Wait(letter.Attempts, outcome.RetryAfter);
        var isLast =
            outcome.Result == SendResult.Refused
            || (outcome.Result == SendResult.Postponed && now + wait - letter.CreatedAt > options.Value.GiveUpAfter);
        await MarkAsync(letter, before =>
            (
                before with
                {
                    SendingSince = null,
                    NextTryAt = null,
                    Turn = outcome.IsHandedOver ? LetterTurn.OfAll : LetterTurn.None,
                    Attempts = letter.Attempts,
                    Reason = outcome.Reason,
                    MayBeDoubled = letter.MayBeDoubled || outcome.MayBeTaken,
                }
            ) switch
            {
                // A notice that it came back can be faster than this mark.
                var sent when outcome.Result == SendResult.Taken => sent with
                {
                    State = sent.Report is { Failed: true } ? LetterState.Bounced : LetterState.Sent,
                    SentAt = now,
                },
                var failed when isLast => failed with
                {
                    State = LetterState.Failed,
                    Reason = $"{outcome.Reason}電話等でご連絡ください。",
                },
                var later => later with { State = LetterState.Queued, NextTryAt = now + wait },
            }
        );
        if (outcome.Result == SendResult.Taken)
        {
            log.LetterSent(letter.Id, letter.Kind);
            Instruments.Letter(letter.Kind, LetterState.Sent);
        }
        else if (isLast)
        {
            log.LetterFailed(letter.Id, letter.Kind);
            Instruments.Letter(letter.Kind, LetterState.Failed);
        }
        else
        {
            // After the row: a message that is lost is sent again by the reconciling timer, which looks at rows.
            await queue.SendAsync(letter, wait, CancellationToken.None);
            log.LetterPostponed(letter.Id, wait, letter.Attempts, outcome.Status);
        }
    }

    // Not cancelled, and not given up at the first fault: a letter that has gone out and is not marked goes out again.
    private async Task MarkAsync(Letter letter, Func<Letter, Letter> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await letters.TryMarkAsync(change(letter), CancellationToken.None) is null)
                    await letters.ChangeAsync(letter.Applicant, letter.Id, change, CancellationToken.None);
                return;
            }
            catch (RequestFailedException) when (attempt < TriesToMark)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250 << attempt)); // Storage recovers by the machine's clock, not by a rehearsal's.
            }
        }
    }

    // Twice as long after every try, up to the longest.
    private TimeSpan Wait(int attempts, TimeSpan? asked)
    {
        var wait = options.Value.RetryAfter * Math.Pow(2, Math.Min(attempts - 1, 20));
        wait = wait < options.Value.LongestRetry ? wait : options.Value.LongestRetry;
        return asked > wait ? asked.Value : wait;
    }
}
