using System.Net;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class TimerTests(AzuriteServer azurite)
{
    private static readonly string HostId = typeof(TimerTests).Assembly.GetName().Name!.ToLowerInvariant();

    private readonly WatchedClock _time = new(new(2026, 3, 26, 7, 59, 30, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_follows_its_schedule_in_the_time_of_the_given_clock()
    {
        await using var host = await StartAsync(azurite.NewAccount());

        await AdvanceUntilAsync(host, "08:00:00", TimeSpan.FromSeconds(30), runs: 1);
        await AdvanceUntilAsync(host, "08:01:00", TimeSpan.FromSeconds(60), runs: 2);

        Assert.Equal(["08:00:00 next 08:00:00", "08:01:00 next 08:01:00"], host.Journal.Entries);
    }

    [Fact]
    public async Task Ticks_missed_while_no_host_was_up_are_made_good_once_and_marked_as_late()
    {
        var account = azurite.NewAccount();
        await using (var before = await StartAsync(account))
            await WaitsAsync(account);
        _time.SetUtcNow(new(2026, 3, 26, 9, 30, 10, TimeSpan.Zero));
        _time.SomebodyWaits = false;

        await using var after = await StartAsync(account);

        await Eventually.TrueAsync(() => after.Journal.Entries.Count == 1, "the missed run should be made good");
        await AdvanceUntilAsync(after, "09:31:00", TimeSpan.FromSeconds(50), runs: 2);
        Assert.Equal(["09:30:10 late next 08:00:00", "09:31:00 next 09:31:00"], after.Journal.Entries);
    }

    [Fact]
    public async Task A_restart_between_two_ticks_makes_nothing_good()
    {
        var account = azurite.NewAccount();
        await using (var before = await StartAsync(account))
            await WaitsAsync(account);
        _time.Advance(TimeSpan.FromSeconds(29));
        _time.SomebodyWaits = false;

        await using var after = await StartAsync(account);
        await AdvanceUntilAsync(after, "08:00:00", TimeSpan.FromSeconds(1), runs: 1);

        Assert.Equal(["08:00:00 next 08:00:00"], after.Journal.Entries);
    }

    [Fact]
    public async Task Of_two_hosts_one_runs_each_tick_and_the_other_takes_over_when_it_stops()
    {
        var account = azurite.NewAccount();
        var first = await StartAsync(account);
        await WaitsAsync(account);
        await using var second = await StartAsync(account);
        await AdvanceUntilAsync(first, "08:00:00", TimeSpan.FromSeconds(30), runs: 1);
        await AdvanceUntilAsync(first, "08:01:00", TimeSpan.FromSeconds(60), runs: 2);
        Assert.Empty(second.Journal.Entries);

        await first.DisposeAsync();

        _time.Advance(TimeSpan.FromSeconds(60));
        await Eventually.TrueAsync(() => second.Journal.Entries.Count == 1, "the second host should take over");
        Assert.StartsWith("08:02:00", Assert.Single(second.Journal.Entries));
    }

    [Fact]
    public async Task A_timer_whose_holder_died_is_taken_over_when_the_lease_ends()
    {
        var account = azurite.NewAccount();
        await using (var before = await StartAsync(account))
            await WaitsAsync(account);
        // What a host leaves behind that is killed: a lease that nobody renews.
        await Lock(account).GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15), cancellationToken: Cancel);
        _time.Advance(TimeSpan.FromSeconds(30));

        await using var host = await StartAsync(account);

        Assert.Empty(host.Journal.Entries);
        await Eventually.TrueAsync(
            () => host.Journal.Entries.Count == 1,
            "the tick should run once the lease has ended"
        );
        Assert.Equal(["08:00:00 late next 08:00:00"], host.Journal.Entries);
    }

    [Fact]
    public async Task A_timer_may_run_at_start_and_without_a_kept_status()
    {
        await using var host = await RunningHost.StartAsync(azurite.NewAccount(), [typeof(StartupTimerFunctions)]);

        await Eventually.TrueAsync(() => host.Journal.Count("started False True") == 1, "it should run at start");
        await Eventually.TrueAsync(() => host.Log.Text.Contains("AtStart failed"), "the failure should be logged");
    }

    [Theory]
    [InlineData("Tick", "master", HttpStatusCode.Accepted, 1)]
    [InlineData("tick", "master", HttpStatusCode.Accepted, 1)]
    [InlineData("Tick", "function", HttpStatusCode.Unauthorized, 0)]
    [InlineData("Tick", "", HttpStatusCode.Unauthorized, 0)]
    [InlineData("Tock", "master", HttpStatusCode.NotFound, 0)]
    public async Task A_timer_runs_now_for_the_master_key(string name, string which, HttpStatusCode status, int runs)
    {
        await using var host = await StartAsync(azurite.NewAccount());
        var key = which switch
        {
            "master" => host.Info.MasterKey,
            "function" => host.Info.FunctionKey,
            _ => "",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/functions/{name}");
        request.Headers.Add("x-functions-key", key);

        using var answer = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(status, answer.StatusCode);
        if (runs > 0)
            await Eventually.TrueAsync(() => host.Journal.Entries.Count == runs, "the timer should run");
        await host.StopAsync();
        Assert.Equal(runs, host.Journal.Entries.Count);
    }

    private Task<RunningHost> StartAsync(string account) =>
        RunningHost.StartAsync(
            account,
            [typeof(TimerFunctions)],
            settings => settings["TickSchedule"] = "0 * * * * *",
            builder => builder.Services.AddSingleton<TimeProvider>(_time)
        );

    private static BlobClient Lock(string account) =>
        new(account, "azure-webjobs-hosts", $"locks/{HostId}/Tick.Listener");

    /// <summary>Waits until a host holds the timer and has kept its first status.</summary>
    private static Task WaitsAsync(string account)
    {
        var status = new BlobClient(account, "azure-webjobs-hosts", $"timers/{HostId}/Tick/status");
        return Eventually.TrueAsync(async () => await status.ExistsAsync(Cancel), "the host should hold the timer");
    }

    /// <summary>Sets the clock forward once the host waits by it, and then waits for what the tick does.</summary>
    private async Task AdvanceUntilAsync(RunningHost host, string tick, TimeSpan by, int runs)
    {
        await Eventually.TrueAsync(() => _time.SomebodyWaits, "the host should wait for the next tick");
        _time.SomebodyWaits = false;
        _time.Advance(by);
        await Eventually.TrueAsync(() => host.Journal.Entries.Count == runs, $"{runs} runs until {tick}");
    }

    /// <summary>
    /// A clock set by hand that tells whether somebody waits by it: one set forward too early is not noticed.
    /// </summary>
    private sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private volatile bool _somebodyWaits;

        public bool SomebodyWaits
        {
            get => _somebodyWaits;
            set => _somebodyWaits = value;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            SomebodyWaits = true;
            return timer;
        }
    }
}
