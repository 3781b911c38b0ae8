namespace SeisFunctions.Watching.Duty;

/// <summary>Timer, every minute: asks whether the officers on duty have to be told something.</summary>
public sealed class TellOfficers(OfficersOnDuty officers)
{
    /// <summary>One look. When it fires decides nothing but how soon.</summary>
    [Function(nameof(TellOfficers))]
    public Task RunAsync(
        [TimerTrigger("%TellOfficersSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    ) => officers.TellAsync(cancellationToken);
}
