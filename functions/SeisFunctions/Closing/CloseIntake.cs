namespace SeisFunctions.Closing;

/// <summary>
/// Timer, every minute on every instance: asks whether the deadline is past and the intake not closed yet.
/// </summary>
public sealed class CloseIntake(IntakeCloser closer)
{
    /// <summary>One tick. When it fires never decides who was on time.</summary>
    [Function(nameof(CloseIntake))]
    public Task RunAsync(
        [TimerTrigger("%CloseIntakeSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    ) => closer.TickAsync(cancellationToken);
}
