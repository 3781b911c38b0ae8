using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>
/// The one way in which an act is done: look at its subject as the records leave it, decide, record, follow the record.
/// The record counts: what a crash cut off behind it is completed by the next act on the subject or by the timer, and
/// of two acts at once the later one is decided on what the earlier one left.
/// </summary>
public sealed class ActPerforming(
    AuditLog audit,
    IEnumerable<IActFollower> followers,
    TimeProvider clock,
    ILogger<ActPerforming> log
)
{
    /// <summary>Does an act.</summary>
    /// <param name="subject">What it is done to.</param>
    /// <param name="act">Who, why, and after which act.</param>
    /// <param name="decideAsync">Looks at the subject and says what the act comes to. Asked again where somebody else
    /// was faster.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done. An act that only asks is never done.</returns>
    public async Task<Refusal?> DoAsync(
        string subject,
        Act act,
        Func<CancellationToken, Task<Intent>> decideAsync,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var number = AuditEntry.IsSubject(subject) ? await audit.NumberAsync(subject, cancellationToken) : 0;
            if (act.After is { } seen && seen != number)
                return Refusal.Stale();
            if (number > 0)
                await FollowAsync(subject, cancellationToken);
            var (deed, refusal) = await decideAsync(cancellationToken);
            if (act.OnlyAsks)
                return refusal ?? (deed is null && act.MustChange ? Refusal.Stale() : Refusal.OnlyAsked);
            if (deed is null)
            {
                if (act.After is not null && await audit.NumberAsync(subject, cancellationToken) != number)
                    continue;
                return refusal ?? (act.MustChange ? Refusal.Stale() : null);
            }

            var entry = new AuditEntry(clock.GetUtcNow(), act.By, deed.Act, subject, act.Note, deed.Details)
            {
                Arguments = deed.Arguments,
                Version = act.Version,
                Number = number + 1,
                Also = deed.RestsOn is var (list, _) ? [.. deed.Also, list] : deed.Also,
            };
            if (!await audit.TryAddAsync(entry, cancellationToken, deed.RestsOn))
                continue;
            log.Acted(subject, deed.Act);
            await FinishAsync(entry, cancellationToken);
            return null;
        }
    }

    /// <summary>Completes the acts whose effect a crash has cut off.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await audit.UnfinishedAsync(cancellationToken).ToListAsync(cancellationToken))
            await FinishAsync(entry, cancellationToken);
    }

    private async Task FinishAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await FollowAsync(entry.Subject, cancellationToken);
        await audit.FinishAsync(entry, cancellationToken);
    }

    private async Task FollowAsync(string subject, CancellationToken cancellationToken)
    {
        var (kind, key) = subject.Split('-', 2) is [var first, var rest] ? (first, rest) : (subject, "");
        await followers.Single(follower => follower.Kind == kind).FollowAsync(key, cancellationToken);
    }
}
