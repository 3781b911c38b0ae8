using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class OutageLogTests
{
    [Fact]
    public async Task An_outage_of_storage_is_one_line_for_each_service_and_one_more_when_it_is_over()
    {
        await using var storage = new OwnAzurite();
        await storage.StartAsync();
        await using var host = await RunningHost.StartAsync(
            storage.Connection,
            [typeof(QueueFunctions), typeof(TimerFunctions)],
            settings =>
                (settings["TickSchedule"], settings["TextQueue"], settings["OtherStorage"]) = (
                    "0 0 0 1 1 *",
                    "texts",
                    storage.Connection
                ),
            builder => builder.Services.AddSingleton(TimeProvider.System)
        );

        await storage.StopAsync();
        await Eventually.TrueAsync(
            () => Lines(host, "cannot be reached").Count == 2,
            "both services should be told of",
            TimeSpan.FromMinutes(1)
        );
        await storage.StartAsync();
        await Eventually.TrueAsync(
            () => Lines(host, "answers again").Count == 2,
            "both services should be told to be back",
            TimeSpan.FromMinutes(1)
        );

        Assert.Equal(2, Lines(host, "cannot be reached").Count);
        Assert.All(Lines(host, "cannot be reached"), line =>
            Assert.Contains("SocketException ConnectionRefused", line, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(Lines(host, ""), line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    private static List<string> Lines(RunningHost host, string text) =>
        [.. host.Log.Text.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal))];
}
