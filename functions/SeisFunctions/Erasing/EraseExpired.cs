using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Erasing;

/// <summary>
/// Timer, every night: erases personal data once <c>Retention__Days</c> have passed since the closing statement and the
/// last date of what is collected afterwards. A call that is not closed is never touched.
/// </summary>
public sealed class EraseExpired(
    CallDefinition call,
    CallRegister calls,
    Eraser eraser,
    CollectionRegister collections,
    AuditLog audit,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<EraseExpired> log
)
{
    /// <summary>One night.</summary>
    [Function(nameof(EraseExpired))]
    public async Task RunAsync(
        [TimerTrigger("%EraseExpiredSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var progress = await calls.ReadAsync(cancellationToken);
        if (
            options.Value.Days == 0
            || progress.ClosedAt is not { } closedAt
            || clock.GetUtcNow() < closedAt.AddDays(options.Value.Days)
            || clock.GetUtcNow() < (await LastDateAsync(closedAt, cancellationToken)).AddDays(options.Value.Days)
        )
            return;
        var erased = await eraser.EraseCallAsync(cancellationToken);
        if (erased is { Submissions: 0, Letters: 0, Registrations: 0 })
            return;
        var details =
            $"提出{erased.Submissions}件、通知{erased.Letters}件{(
                erased.Registrations > 0 ? $"、説明会の参加申込{erased.Registrations}件" : ""
            )}を消去しました。保護中の原本：{erased.ProtectedMails}件";
        await audit.WriteAsync(
            new(clock.GetUtcNow(), AuditEntry.Machine, ActKind.Erase, AuditEntry.OfCall, null, details),
            cancellationToken
        );
        log.Erased(call.Id, erased.Submissions, erased.Letters, erased.ProtectedMails);
    }

    // An officer may have set a later date than the call.
    private async Task<DateTimeOffset> LastDateAsync(DateTimeOffset closedAt, CancellationToken cancellationToken)
    {
        var last = call.Collections.Select(collection => collection.Due).Append(closedAt).Max();
        await foreach (var entry in collections.AllAsync(cancellationToken))
            last = entry.Due > last ? entry.Due : last;
        return last;
    }
}
