using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>Queue: opens one submission, reads its forms, folds its applicant's application again, and writes the letter of receipt.</summary>
public sealed class ReadSubmission(
    SubmissionRegister submissions, SubmissionQueue queue, SubmissionPlacer placer, Recording recording, CallRegister calls, AuditLog audit, Outbox outbox, DeliveryReports reports,
    ReceivingDesk desk, TimeProvider clock, ILogger<ReadSubmission> log)
{
    /// <summary>Reads one submission. Doing it again changes nothing.</summary>
    [Function(nameof(ReadSubmission))]
    public async Task RunAsync([QueueTrigger("submissions")] SubmissionReceived message, CancellationToken cancellationToken)
    {
        using var step = Instruments.Step("read", message.SubmissionId);
        try
        {
            // Again if somebody has acted on it meanwhile: what a person ruled while it was being read must not be written over.
            while (!await TryReadAsync(message.SubmissionId, cancellationToken))
                log.ReadAgain(message.SubmissionId);
        }
        catch (ReadingStoppedException e)
        {
            // The last net: another try would take as long, and closing must not wait for it. A person is told, and can have it read again.
            await submissions.ChangeAsync(message.SubmissionId, before => before.AfterFailedTry(Fault.Of(e), clock.GetUtcNow()), cancellationToken);
            if (await submissions.RecordFailureAsync(message.SubmissionId, clock.GetUtcNow(), cancellationToken))
                log.ReadingStopped(message.SubmissionId);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the queue tries again; the row tells a person why it takes long.
            await submissions.ChangeAsync(message.SubmissionId, before => before.AfterFailedTry(Fault.Of(e), clock.GetUtcNow()), cancellationToken);
            throw;
        }
    }

    private async Task<bool> TryReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
        {
            log.SubmissionUnknown(id);
            return true;
        }

        if (submission.IsDamaged || submission.LacksMessage)
        {
            // What people did is known from the records of it, whatever the row still tells.
            var acts = await audit.OfAsync(AuditEntry.OfSubmission(id), cancellationToken);
            await desk.RestoreAsync(submission.IsDamaged ? ActFold.Of(submission.WithoutActs(), acts) : submission, cancellationToken);
            submission = await submissions.FindAsync(id, cancellationToken) ?? submission;
        }

        var placed = await placer.PlaceAsync(submission, calls.ReadAsync, cancellationToken);
        (placed, var folded, var others) = await recording.RecordAsync(placed, cancellationToken);
        foreach (var other in others)
            await queue.SendAsync(new(other), cancellationToken);
        await outbox.AnswerAsync(placed, folded.Result, folded.Decision, cancellationToken);
        if (placed.Reading.Notice is { } notice)
            await reports.RecordAsync(notice, submission, cancellationToken);
        // Last, so that closing waits for everything above and a crash on the way is mended by doing it again.
        if (!await submissions.RecordStateAsync(placed, cancellationToken))
            return false;
        log.Read(submission.Id, placed.Submission.State, placed.Reading.Forms.Count, placed.Reading.Findings.Count);
        Instruments.Read(placed, clock.GetUtcNow() - submission.ReceivedAt);
        return true;
    }
}
