using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>A timer function that also runs at start, keeps no status and fails.</summary>
public sealed class StartupTimerFunctions(Journal journal)
{
    [Function("AtStart")]
    public void AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer)
    {
        journal.Add($"started {timer.IsPastDue} {timer.ScheduleStatus is null}");
        throw new InvalidOperationException("the schedule goes on all the same");
    }
}
