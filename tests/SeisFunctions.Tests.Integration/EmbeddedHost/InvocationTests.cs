using System.Diagnostics;
using System.Net.Http.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class InvocationTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_surrounds_the_function_in_its_order_and_object_and_scope_end_with_the_invocation()
    {
        await using var host = await StartAsync();

        await host.Client.GetAsync("/api/surroundings", Cancel);

        await Eventually.TrueAsync(() => host.Journal.Count("scope ends") == 1, "the scope should end");
        Assert.Equal(
            [
                "outer before Surroundings",
                "inner before",
                "function middleware one scope",
                "function object ends",
                "inner after",
                "outer after",
                "scope ends",
            ],
            host.Journal.Entries.Where(entry =>
                !entry.StartsWith("scope ", StringComparison.Ordinal) || entry == "scope ends"
            )
        );
    }

    [Fact]
    public async Task Every_invocation_has_a_scope_of_its_own()
    {
        await using var host = await StartAsync();
        var queue = await host.QueueAsync("surroundings");

        for (var i = 0; i < 3; i++)
            await host.Client.GetAsync("/api/surroundings", Cancel);
        for (var i = 0; i < 3; i++)
            await queue.SendMessageAsync("x", Cancel);

        await Eventually.TrueAsync(() => host.Journal.Count("scope ends") == 6, "six scopes should end");
        Assert.Equal(
            6,
            host.Journal.Entries.Where(entry =>
                    entry.StartsWith("scope ", StringComparison.Ordinal) && entry != "scope ends"
                )
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public async Task An_invocation_is_an_activity_with_the_functions_name_and_the_invocations_id()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SeisFunctions.EmbeddedHost",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await StartAsync();

        var told = (await host.Client.GetFromJsonAsync<string>("/api/surroundings", Cancel))!.Split(' ');

        Assert.Equal([told[0], "Surroundings", "Surroundings", told[0]], told);
        Assert.True(Guid.TryParse(told[0], out _));
    }

    [Fact]
    public async Task A_host_that_stops_lets_running_functions_end_and_takes_nothing_new()
    {
        var account = azurite.NewAccount();
        var host = await StartQueueHostAsync(account, grace: "00:00:20");
        await (await host.QueueAsync("long")).SendMessageAsync("1.5", Cancel);
        await Eventually.TrueAsync(() => host.Journal.Count("long begins") == 1, "the function should run");

        var stopping = host.StopAsync();
        await (await host.QueueAsync("texts")).SendMessageAsync("too late", Cancel);
        await stopping;

        Assert.Equal(["long begins", "long ends"], host.Journal.Entries);
        Assert.Empty(await PeekAsync(host, "long"));
        Assert.Single(await PeekAsync(host, "texts"));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task After_the_grace_period_running_functions_are_cancelled_and_their_messages_wait_for_the_next_host()
    {
        var account = azurite.NewAccount();
        var host = await StartQueueHostAsync(account, grace: "00:00:00.2");
        await (await host.QueueAsync("long")).SendMessageAsync("60", Cancel);
        await Eventually.TrueAsync(() => host.Journal.Count("long begins") == 1, "the function should run");

        await host.StopAsync();

        Assert.Equal(["long begins", "long cancelled"], host.Journal.Entries);
        Assert.Equal(1, Assert.Single(await PeekAsync(host, "long")).DequeueCount);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_request_under_way_is_cancelled_after_the_grace_period_with_503()
    {
        await using var host = await RunningHost.StartAsync(azurite.NewAccount(), [typeof(HttpFunctions)], settings =>
            settings["EmbeddedHost__ShutdownGrace"] = "00:00:00.2"
        );
        var request = host.Client.GetAsync("/api/waits", Cancel);
        await Eventually.TrueAsync(() => host.Journal.Count("waiting") == 1, "the function should run");

        await host.StopAsync();

        using var answer = await request;
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1, host.Journal.Count("cancelled"));
    }

    private Task<RunningHost> StartAsync() =>
        RunningHost.StartAsync(azurite.NewAccount(), [typeof(InvocationFunctions)], configure: builder =>
        {
            builder.UseMiddleware<InvocationFunctions.Outer>().UseMiddleware<InvocationFunctions.Inner>();
            builder.Services.AddScoped<InvocationFunctions.Scoped>();
        });

    private static Task<RunningHost> StartQueueHostAsync(string account, string grace) =>
        RunningHost.StartAsync(account, [typeof(QueueFunctions)], settings =>
            (settings["TextQueue"], settings["OtherStorage"], settings["EmbeddedHost__ShutdownGrace"]) = (
                "texts",
                account,
                grace
            )
        );

    private static async Task<PeekedMessage[]> PeekAsync(RunningHost host, string queue) =>
        await (await host.QueueAsync(queue)).PeekMessagesAsync(10, CancellationToken.None);
}
