using SeisFunctions.Storing;

namespace SeisFunctions.Watching;

/// <summary>
/// Timer, every minute: what alerts and workbook look at, and the counts of a register too large to be counted at every
/// request.
/// </summary>
public sealed class MeasureIntake(IntakeWatch watch, RegisterCounter counter)
{
    /// <summary>One look.</summary>
    [Function(nameof(MeasureIntake))]
    public async Task RunAsync(
        [TimerTrigger("%MeasureIntakeSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        IntakeGauges.Show(await watch.LookAsync(cancellationToken));
        await counter.RefreshAsync(cancellationToken);
    }
}
