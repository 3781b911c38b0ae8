using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Soaking;

/// <summary>
/// Delivers mixed messages into a real Dovecot while the intake's process is killed and started again, and the mail
/// server is stopped and started again, at random. Every message must then be accounted for once.
/// </summary>
internal sealed class SoakRun(DovecotProcess dovecot, SoakHost host, SoakAccount account, Random random)
{
    private const int Kills = 10;
    private const int Restarts = 2;
    private const string User = "soak";

    // As many as one poll lists: the host is never idle when it is killed, and the mailbox never runs far ahead of it.
    private const int Backlog = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly SoakMails _mails = new(random);
    private readonly Maildir _inbox = new(dovecot, User);
    private readonly List<string> _delivered = [];

    /// <summary>Arguments: messages (2,000), seed (by the clock). Status 1 if any message is lost or doubled.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var messages = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2000;
        var seed = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var script = await AzuriteInstallation.EnsureAsync([Environment.CurrentDirectory], Console.WriteLine, default);
        await using var azurite = await AzuriteProcess.StartAsync(
            script,
            AzuritePorts.Free(),
            location: null,
            "soak:c2Vpcw==",
            default
        );
        await using var dovecot = await DovecotProcess.StartNewAsync(User);
        var folder = Directory.CreateTempSubdirectory("seis-soak").FullName;
        var storage = SoakStorage.Of(azurite.Ports, "soak");
        await using var host = new SoakHost(folder, SoakStorage.Settings(dovecot, User, storage));
        var status = await new SoakRun(dovecot, host, new(storage, Path.Combine(folder, "outbox")), new(seed)).RunAsync(
            messages
        );
        if (status == 0)
        {
            await host.KillAsync();
            Directory.Delete(folder, recursive: true);
        }

        return status;
    }

    private async Task<int> RunAsync(int messages)
    {
        var watch = Stopwatch.StartNew();
        var killAt = Points(messages, Kills);
        var restartAt = Points(messages, Restarts);
        await account.PrepareAsync();
        host.Start();
        while (_delivered.Count < messages)
        {
            foreach (var mail in _mails.Next())
            {
                for (var copy = 0; copy < mail.Copies && _delivered.Count < messages; copy++)
                {
                    Deliver(mail.Content);
                    if (killAt.Contains(_delivered.Count))
                        await KillAsync(watch);
                    if (restartAt.Contains(_delivered.Count))
                        await RestartServerAsync(watch);
                }
            }

            if (_delivered.Count % 10 == 0)
                await UntilAsync(async () =>
                    (await account.CountAsync()).Total >= _delivered.Distinct().Count() - Backlog
                );
        }

        var expected = _delivered.Distinct().Count();
        var complete = await UntilAsync(async () => await account.CountAsync() == (expected, 0));
        Console.WriteLine(
            $"{watch.Elapsed.TotalSeconds:0} s, {_delivered.Count / watch.Elapsed.TotalSeconds:0.0} messages a second{(complete ? "" : ", and not finished")}"
        );
        // Once more from the beginning: nothing that was finished may be done again.
        await KillAsync(watch);
        await Task.Delay(TimeSpan.FromSeconds(25));
        host.Look();
        Console.WriteLine($"most memory of a host: {host.PeakMemory:0} MB");
        var (accounted, lost, doubled) = await account.SettleAsync(_delivered);
        Console.WriteLine($"sent {_delivered.Count}, accounted {accounted}, lost {lost}, doubled {doubled}");
        return lost + doubled == 0 && complete ? 0 : 1;
    }

    private void Deliver(byte[] content)
    {
        _inbox.Deliver(content, _delivered.Count);
        _delivered.Add(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private async Task KillAsync(Stopwatch watch)
    {
        // Anywhere between two polls, or in the middle of one.
        await Task.Delay(random.Next(500, 4000));
        await host.KillAsync();
        var (total, unread) = await account.CountAsync();
        Console.WriteLine(
            $"{watch.Elapsed.TotalSeconds,4:0} s: host killed after {_delivered.Count} deliveries, {total} in the register, {unread} unread"
        );
        host.Start();
    }

    private async Task RestartServerAsync(Stopwatch watch)
    {
        await Task.Delay(random.Next(500, 2000));
        await dovecot.StopAsync();
        Console.WriteLine(
            $"{watch.Elapsed.TotalSeconds,4:0} s: mail server stopped after {_delivered.Count} deliveries"
        );
        await Task.Delay(random.Next(500, 5000));
        await dovecot.StartAsync(User);
    }

    private HashSet<int> Points(int messages, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Math.Max(1, (messages * i + random.Next(messages)) / count))];

    private static async Task<bool> UntilAsync(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(500))
        {
            if (await condition())
                return true;
        }

        return false;
    }
}
