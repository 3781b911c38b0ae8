using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SeisFunctions.Telemetry;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching;

namespace SeisFunctions.Tests.Infra;

/// <summary>
/// The queries of alerts and workbook against what the code writes: a metric that is renamed must not leave an alert
/// blind.
/// </summary>
public sealed partial class QueryTests
{
    private static readonly string[] Queries = Directory.GetFiles(Repository.Path("infra", "queries"), "*.kql");

    [Fact]
    public void Every_metric_that_a_query_asks_for_is_written()
    {
        var asked = Queries
            .SelectMany(file => Metric().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Instruments()));
    }

    [Fact]
    public void Every_event_that_a_query_asks_for_is_logged()
    {
        var asked = Queries
            .SelectMany(file => Events().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups[1].Value.Split(','))
            .Select(id => int.Parse(id, null))
            .ToList();
        var logged = typeof(Log)
            .GetMethods()
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(message => message.EventId);

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(logged));
    }

    [Fact]
    public void The_runbook_says_what_to_do_about_every_alert()
    {
        var alerts = AlertName()
            .Matches(File.ReadAllText(Repository.Path("infra", "modules", "alerts.bicep")))
            .Select(match => match.Groups[1].Value)
            .ToList();
        var runbook = File.ReadAllText(Repository.Path("docs", "operations.md"));

        Assert.Contains("mailbox-silent", alerts);
        Assert.All(alerts, alert => Assert.Contains($"| `{alert}` |", runbook, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_query_is_used_or_named_in_the_runbook()
    {
        var users = string.Concat(
            Directory
                .GetFiles(Repository.Path("infra", "modules"))
                .Append(Repository.Path("docs", "operations.md"))
                .Select(File.ReadAllText)
        );

        Assert.All(Queries, file => Assert.Contains(Path.GetFileName(file), users, StringComparison.Ordinal));
    }

    private static HashSet<string> Instruments()
    {
        var names = new HashSet<string>();
        RuntimeHelpers.RunClassConstructor(typeof(Instruments).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(IntakeGauges).TypeHandle);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                lock (names)
                    names.Add(instrument.Name);
            },
        };
        listener.Start();
        return names;
    }

    [GeneratedRegex(@"^    name: '([a-z-]+)'", RegexOptions.Multiline)]
    private static partial Regex AlertName();

    [GeneratedRegex("\"(seis\\.[a-z.]+)\"")]
    private static partial Regex Metric();

    [GeneratedRegex(@"EventId\) in \(([\d, ]+)\)")]
    private static partial Regex Events();
}
