using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>
/// What an officer does about the call itself: extend the deadline, have it closed although something is waited for.
/// Each needs a reason.
/// </summary>
public sealed class CallActs(
    CallDefinition definition,
    CallRegister calls,
    ClosingWaits waits,
    ActPerforming acts,
    TimeProvider clock
)
{
    /// <summary>
    /// Extends the deadline. What was late by the old one and is on time by the new one is read again. A slip is mended
    /// by another extension, also to an earlier instant that is still to come: nobody was late by it.
    /// </summary>
    /// <param name="deadline">The last instant from then on: <c>2026-03-27T17:00</c> in Japan's time, or with an
    /// offset. Neither before the deadline of the call's definition nor more than
    /// <see cref="CallSchedule.LongestExtension"/> after it.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> ExtendAsync(string? deadline, Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "延長する理由を指定してください。");
        if (JapanTime.Read(deadline) is not { } until)
            return Refusal.Invalid("deadline", "新しい締切を 2026-03-27T17:00 の形（日本時間）で指定してください。");
        return await acts.DoAsync(
            AuditEntry.OfCall,
            act,
            async cancellation =>
            {
                var progress = await calls.ReadAsync(cancellation);
                var now = progress.Of(definition.Schedule).Deadline;
                if (progress.SealedAt is not null)
                    return Refusal.Impossible(
                        "締切処理が終わっているため、延長できません。",
                        "個別の提出を受理する場合は、その提出の「受理」を使ってください。"
                    );
                if (until == now)
                    return Intent.Nothing;
                return WhyNotUntil(until, now) is { } reason
                    ? Refusal.Invalid("deadline", reason)
                    : new Deed(
                        ActKind.Extend,
                        new() { Deadline = until },
                        $"{JapanTime.ToText(now)} → {JapanTime.ToText(until)}"
                    );
            },
            cancellationToken
        );
    }

    private string? WhyNotUntil(DateTimeOffset until, DateTimeOffset now)
    {
        var (published, last) = (definition.Schedule.Deadline, definition.Schedule.LatestDeadline);
        return until < published ? $"公募の締切（{JapanTime.ToText(published)}）より前には戻せません。"
            : until > last ? $"延長できるのは{JapanTime.ToText(last)}までです。年月日を確かめてください。"
            : until < now && until <= clock.GetUtcNow()
                ? $"現在の締切（{JapanTime.ToText(now)}）より後か、これから来る日時を指定してください。"
            : null;
    }

    /// <summary>Has the call closed at the next tick, whatever closing waits for.</summary>
    /// <inheritdoc cref="ExtendAsync"/>
    public async Task<Refusal?> CloseAnywayAsync(Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "待たずに締め切る理由を指定してください。");
        return await acts.DoAsync(
            AuditEntry.OfCall,
            act,
            async cancellation =>
            {
                var now = clock.GetUtcNow();
                var progress = await calls.ReadAsync(cancellation);
                if (progress.SealedAt is not null || progress.Override is not null)
                    return Intent.Nothing;
                if (progress.StateAt(now, definition.Schedule) != CallState.Closing)
                    return Refusal.Impossible("締切前のため、締め切れません。", "締切を過ぎてから操作してください。");
                var disregarded = await waits.OfAsync(progress, now, cancellation);
                return new Deed(
                    ActKind.CloseAnyway,
                    new() { Disregarded = disregarded },
                    string.Join(' ', disregarded)
                );
            },
            cancellationToken
        );
    }
}
