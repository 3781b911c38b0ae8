using Microsoft.Azure.Functions.Worker;
using NCrontab;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Discovery;

/// <summary>What makes a function run, with all <c>%settings%</c> put in.</summary>
internal abstract record Trigger;

/// <summary>
/// Requests to <paramref name="Pattern"/> (with the route prefix, without a leading slash); no methods means any.
/// </summary>
internal sealed record HttpTrigger(string Pattern, IReadOnlyList<string> Methods, AuthorizationLevel Level) : Trigger;

/// <summary>Messages of a queue, whose bodies are written in the given encoding.</summary>
internal sealed record QueueTrigger(string Queue, string ConnectionString, MessageEncoding Encoding) : Trigger
{
    /// <summary>What is put after a queue's name for the queue of what failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Whether it is such a queue.</summary>
    public bool IsPoison => Queue.EndsWith(PoisonSuffix, StringComparison.Ordinal);
}

/// <summary>A schedule in UTC; <paramref name="Expression"/> is how it was written.</summary>
internal sealed record TimerTrigger(string Expression, CrontabSchedule Schedule, bool UseMonitor, bool RunOnStartup)
    : Trigger;
