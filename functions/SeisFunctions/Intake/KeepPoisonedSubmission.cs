using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>Poison queue: a submission that could not be read in repeated tries is listed for a person, with the reason.</summary>
public sealed class KeepPoisonedSubmission(SubmissionRegister submissions, TimeProvider clock, ILogger<KeepPoisonedSubmission> log)
{
    /// <summary>Writes the failure onto the submission's row.</summary>
    [Function(nameof(KeepPoisonedSubmission))]
    public async Task RunAsync([QueueTrigger("submissions-poison")] string message, CancellationToken cancellationToken)
    {
        if (SubmissionIdOf(message) is { } id && await submissions.RecordFailureAsync(id, clock.GetUtcNow(), cancellationToken))
            log.Poisoned(id);
        else
            log.PoisonWithoutSubmission(message.Length);
    }

    private static string? SubmissionIdOf(string message)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize<SubmissionReceived>(message, System.Text.Json.JsonSerializerOptions.Web)?.SubmissionId;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
