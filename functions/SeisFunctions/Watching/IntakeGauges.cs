using System.Diagnostics;
using System.Diagnostics.Metrics;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Watching;

/// <summary>
/// The last look at the intake as metrics. Only the host that looked lately tells them: an old figure of another host
/// must not raise an alert.
/// </summary>
internal static class IntakeGauges
{
    // MeasureIntake looks every minute; after three, another host does.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private static readonly Meter Meter = new(Instruments.Name);
    private static Look? _last;

    static IntakeGauges()
    {
        Meter.CreateObservableGauge(
            "seis.call.state",
            () => Tell(status => [new((int)status.State)]),
            description: "0 upcoming, 1 open, 2 closing, 3 closed."
        );
        Meter.CreateObservableGauge(
            "seis.closing.overdue",
            () => Tell(status => [new(status.ClosingOverdueSeconds)]),
            "s",
            "Since the deadline, while the call is not closed."
        );
        Meter.CreateObservableGauge(
            "seis.letters.overdue",
            () => Tell(status => [new(status.LettersOverdueSeconds)]),
            "s",
            "Since letters to many should have gone out, while some have not."
        );
        Meter.CreateObservableGauge(
            "seis.mailbox.age",
            () => Tell(status => Maybe(status.MailboxAgeSeconds)),
            "s",
            "Since a poll of the mailbox last succeeded."
        );
        Meter.CreateObservableGauge(
            "seis.collections.overdue",
            () => Tell(status => [new(status.CollectionsOverdue)]),
            "{item}",
            "Things that are collected after the closing and have not come by their dates."
        );
        Meter.CreateObservableGauge(
            "seis.queue.length",
            () => Tell(status => status.Queues.Select(queue => new Measurement<double>(queue.Length, Of(queue)))),
            "{message}"
        );
        Meter.CreateObservableGauge(
            "seis.queue.age",
            () =>
                Tell(status =>
                    status.Queues.Select(queue => new Measurement<double>(queue.OldestSeconds ?? 0, Of(queue)))
                ),
            "s"
        );
    }

    /// <summary>Tells this look until it is old.</summary>
    public static void Show(IntakeStatus status) => Volatile.Write(ref _last, new(status, Stopwatch.GetTimestamp()));

    private static IEnumerable<Measurement<double>> Tell(
        Func<IntakeStatus, IEnumerable<Measurement<double>>> measure
    ) => Volatile.Read(ref _last) is { } look && Stopwatch.GetElapsedTime(look.At) < Fresh ? measure(look.Status) : [];

    private static IEnumerable<Measurement<double>> Maybe(double? value) => value is { } known ? [new(known)] : [];

    private static KeyValuePair<string, object?> Of(QueueStatus queue) => new("queue", queue.Name);

    private sealed record Look(IntakeStatus Status, long At);
}
