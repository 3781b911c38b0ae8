namespace SeisFunctions.Watching;

/// <summary>Timer, every minute: what alerts and workbook look at.</summary>
public sealed class MeasureIntake(IntakeWatch watch)
{
    /// <summary>One look.</summary>
    [Function(nameof(MeasureIntake))]
    public async Task RunAsync([TimerTrigger("%MeasureIntakeSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        IntakeGauges.Show(await watch.LookAsync(cancellationToken));
}
