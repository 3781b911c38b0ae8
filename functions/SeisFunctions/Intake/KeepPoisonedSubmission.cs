using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>
/// Poison queue: a submission that could not be read in repeated tries is listed for a person, with the reason. One
/// that was merely taken by processes that ended is asked for again: the one that ends them is found by reading it
/// alone.
/// </summary>
public sealed class KeepPoisonedSubmission(
    SubmissionRegister submissions,
    SubmissionQueue queue,
    TimeProvider clock,
    ILogger<KeepPoisonedSubmission> log
)
{
    /// <summary>
    /// Tries before the queue puts a message aside (host.json): as many failures as that are noted where reading itself
    /// fails.
    /// </summary>
    public const int Tries = 5;

    // Where not even a failure can be noted, a person shall learn of it within the hour.
    private const int MostReturns = 10;

    /// <summary>Writes the failure onto the submission's row, or has it read again.</summary>
    [Function(nameof(KeepPoisonedSubmission))]
    public async Task RunAsync([QueueTrigger("submissions-poison")] string message, CancellationToken cancellationToken)
    {
        var read = Read(message);
        if (read is not null && await WasOnlyCutOffAsync(read, cancellationToken))
            await queue.SendAsync(read with { Returned = read.Returned + 1 }, cancellationToken);
        else if (
            read is not null
            && await submissions.RecordFailureAsync(read.SubmissionId, clock.GetUtcNow(), cancellationToken)
        )
            log.Poisoned(read.SubmissionId);
        else
            log.PoisonWithoutSubmission(message.Length);
    }

    private async Task<bool> WasOnlyCutOffAsync(SubmissionReceived message, CancellationToken cancellationToken) =>
        message.Returned < MostReturns
        && await submissions.FindAsync(message.SubmissionId, cancellationToken) is { WaitsToBeRead: true } submission
        && (submission.Failure?.Tries ?? 0) < Tries;

    private static SubmissionReceived? Read(string message)
    {
        try
        {
            return
                System.Text.Json.JsonSerializer.Deserialize<SubmissionReceived>(
                    message,
                    System.Text.Json.JsonSerializerOptions.Web
                )
                    is { SubmissionId: not null } read
                ? read
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
