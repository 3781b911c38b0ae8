using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>
/// Queue: opens one submission, reads its forms, folds its applicant's application again, and writes the letter of
/// receipt.
/// </summary>
public sealed class ReadSubmission(
    SubmissionRegister submissions,
    SubmissionQueue queue,
    SubmissionPlacer placer,
    Recording recording,
    CallRegister calls,
    AuditLog audit,
    Outbox outbox,
    DeliveryReports reports,
    LetterAnswers answers,
    Receiver receiver,
    ReadingRoom room,
    TimeProvider clock,
    ILogger<ReadSubmission> log
)
{
    /// <summary>Takes one message.</summary>
    [Function(nameof(ReadSubmission))]
    public Task TakeAsync(
        [QueueTrigger("submissions")] SubmissionReceived message,
        FunctionContext? context,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            message,
            cancellationToken,
            int.TryParse($"{context?.BindingContext.BindingData.GetValueOrDefault("DequeueCount")}", out var taken)
                ? taken
                : 1
        );

    /// <summary>Reads one submission. Doing it again changes nothing.</summary>
    /// <param name="message">Names it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="taken">How often the message has been taken, this time included.</param>
    public async Task RunAsync(SubmissionReceived message, CancellationToken cancellationToken, int taken = 1)
    {
        using var step = Instruments.Step("read", message.SubmissionId);
        try
        {
            // Again if somebody has acted on it meanwhile: what a person ruled while it was being read must not be
            // written over.
            while (!await TryReadAsync(message, taken, cancellationToken))
                log.ReadAgain(message.SubmissionId);
        }
        catch (ReadingStoppedException e)
        {
            // The last net: another try would take as long, and closing must not wait for it. A person is told, and can
            // have it read again.
            await LeaveToPersonAsync(message.SubmissionId, Fault.Of(e), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the queue tries again; the row tells a person why it takes long.
            await submissions.ChangeAsync(
                message.SubmissionId,
                before => before.AfterFailedTry(Fault.Of(e), clock.GetUtcNow()),
                cancellationToken
            );
            throw;
        }
    }

    private async Task LeaveToPersonAsync(string id, string reason, CancellationToken cancellationToken)
    {
        await submissions.ChangeAsync(
            id,
            before => before.AfterFailedTry(reason, clock.GetUtcNow()),
            cancellationToken
        );
        if (await submissions.RecordFailureAsync(id, clock.GetUtcNow(), cancellationToken))
            log.ReadingStopped(id);
    }

    private async Task<bool> TryReadAsync(SubmissionReceived message, int taken, CancellationToken cancellationToken)
    {
        var id = message.SubmissionId;
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
        {
            log.SubmissionUnknown(id);
            return true;
        }

        var beginnings = submission.Failure?.Beginnings ?? 0;
        if (beginnings >= ReadingRoom.MostBeginnings)
        {
            await LeaveToPersonAsync(
                id,
                "読み取りの途中で処理が異常終了することが続いたため、読み取りを中止しました。",
                cancellationToken
            );
            return true;
        }

        if (beginnings > 0 && room.UntilCalm is var wait && wait > TimeSpan.Zero)
        {
            await queue.SendAsync(message, cancellationToken, wait);
            return true;
        }

        if (submission.IsDamaged)
        {
            // What people did is known from the records of it, whatever the row still tells.
            var acts = await audit.OfAsync(AuditEntry.OfSubmission(id), cancellationToken);
            await receiver.RestoreAsync(ActFold.Of(submission.WithoutActs(), acts), cancellationToken);
            submission = await submissions.FindAsync(id, cancellationToken) ?? submission;
        }
        else if (submission.LacksMessage)
        {
            // It was not opened when it was received, and there was a reason.
            (submission, _) = await room.ReadAloneAsync(
                submission,
                async () =>
                    await submissions.FindAsync(id, cancellationToken) is { } now
                    && await receiver.RestoreAsync(now, cancellationToken),
                cancellationToken
            );
        }

        // Each failure that was noted explains one time that the message came back; a process that ended notes nothing.
        var alone = beginnings > 0 || taken - 1 > (submission.Failure?.Tries ?? 0);
        var progress = new CallProgress();
        var placed = await placer.PlaceAsync(
            submission,
            async cancellation => progress = await calls.ReadAsync(cancellation),
            cancellationToken,
            alone
        );
        if (await recording.RecordAsync(placed, cancellationToken) is not { } recorded)
            return false;
        placed = recorded.Placed;
        foreach (var other in recorded.Others)
            await queue.SendAsync(new(other), cancellationToken);
        await outbox.AnswerAsync(placed, recorded.Folded, recorded.Left, submission, cancellationToken);
        if (placed.Reading.Notice is { } notice)
            await reports.RecordAsync(notice, submission, cancellationToken);
        await answers.RecordAsync(placed, progress, cancellationToken);
        // Last, so that closing waits for everything above and a crash on the way is mended by doing it again.
        if (!await submissions.RecordStateAsync(placed, cancellationToken))
            return false;
        log.Read(submission.Id, placed.Submission.State, placed.Reading.Forms.Count, placed.Reading.Findings.Count);
        Instruments.Read(placed, clock.GetUtcNow() - submission.ReceivedAt);
        return true;
    }
}
