namespace SeisFunctions.Briefing;

/// <summary>Timer, every minute: asks whether joining instructions for the briefing are due.</summary>
public sealed class SendJoiningInstructions(JoiningInstructions instructions)
{
    /// <summary>One look. When it fires decides nothing but how soon.</summary>
    [Function(nameof(SendJoiningInstructions))]
    public Task RunAsync(
        [TimerTrigger("%SendJoiningInstructionsSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    ) => instructions.WriteAsync(cancellationToken);
}
