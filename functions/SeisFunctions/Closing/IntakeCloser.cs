using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Recording;

namespace SeisFunctions.Closing;

/// <summary>
/// Closes the intake: <c>open → closing → closed</c>, then the letters. Who was on time is a fact of each submission; closing only waits until all of
/// them are accounted for. Every step may run twice and on two hosts at once.
/// </summary>
public sealed class IntakeCloser(
    CallDefinition call, CallRegister calls, SubmissionRegister submissions, ApplicationRegister applications, StatementStore statements, Outbox outbox,
    MailboxRegister mailbox, TimeProvider clock, ILogger<IntakeCloser> log)
{
    /// <summary>Does what can be done now.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (call.IsOnTime(now))
            return;
        var progress = await calls.ChangeAsync(before => before with { ClosingSince = before.ClosingSince ?? now }, cancellationToken);
        if (progress.ClosedAt is null)
            progress = await CloseAsync(progress, now, cancellationToken);
        if (progress is { ClosedAt: not null, LettersWritten: false })
            await WriteLettersAsync(cancellationToken);
    }

    private async Task<CallProgress> CloseAsync(CallProgress progress, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waitingFor = await WaitingForAsync(progress, now, cancellationToken);
        if (waitingFor is not null)
        {
            log.ClosingWaits(call.Id);
            return await calls.ChangeAsync(before => before.ClosedAt is null ? before with { WaitingFor = waitingFor } : before, cancellationToken);
        }

        var rows = new List<ApplicationRow>();
        await foreach (var row in applications.AllAsync(cancellationToken))
            rows.Add(row);
        var hash = await statements.KeepAsync(ClosingStatement.Of(call.Id, call.Deadline, progress.ClosingSince!.Value, rows), cancellationToken);
        log.Closed(call.Id, rows.Count);
        return await calls.ChangeAsync(
            before => before.ClosedAt is null ? before with { ClosedAt = now, StatementHash = hash, WaitingFor = null } : before, cancellationToken);
    }

    private async Task<string?> WaitingForAsync(CallProgress progress, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now <= call.Deadline + call.ClosingGrace)
            return "締切前に始まった送信の完了を待っています。";
        // As long again for the mailbox, whose server's clock may be behind ours.
        if (!(progress.MailboxReadUntil > call.Deadline + call.ClosingGrace))
            return (await mailbox.ReadAsync(cancellationToken)).WaitingFor(call.Deadline);
        await foreach (var submission in submissions.UnreadAsync(cancellationToken))
        {
            if (submission.OnTime)
                return "締切までに到着した書類の読み取りを待っています。";
        }

        return null;
    }

    private async Task WriteLettersAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in applications.AllAsync(cancellationToken))
            await outbox.AddFinalAsync(row, cancellationToken);
        await calls.ChangeAsync(before => before with { LettersWritten = true }, cancellationToken);
    }
}
