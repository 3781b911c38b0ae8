using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>A timer function whose schedule is a setting.</summary>
public sealed class TimerFunctions(Journal journal, TimeProvider time)
{
    [Function("Tick")]
    public void Tick([TimerTrigger("%TickSchedule%")] TimerInfo timer) =>
        journal.Add(
            $"{time.GetUtcNow():HH:mm:ss}{(timer.IsPastDue ? " late" : "")} next {timer.ScheduleStatus?.Next:HH:mm:ss}"
        );
}
