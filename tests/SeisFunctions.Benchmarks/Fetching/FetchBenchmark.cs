using System.Diagnostics;
using MimeKit;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Soaking;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Fetching;

/// <summary>
/// From a real mailbox into the register: messages a second, and the memory that the host takes beyond what it holds
/// when idle.
/// </summary>
internal sealed class FetchBenchmark(DovecotProcess dovecot, AzuritePorts ports, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        var script = await AzuriteInstallation.EnsureAsync([Environment.CurrentDirectory], Console.WriteLine, default);
        await using var azurite = await AzuriteProcess.StartAsync(
            script,
            AzuritePorts.Free(),
            location: null,
            "small:c2Vpcw==;large:c2Vpcw==;huge:c2Vpcw==",
            default
        );
        await using var dovecot = await DovecotProcess.StartNewAsync();
        var folder = Directory.CreateTempSubdirectory("seis-fetch").FullName;
        var benchmark = new FetchBenchmark(dovecot, azurite.Ports, folder);
        IReadOnlyList<Measure> measures =
        [
            .. await benchmark.FetchAsync("small", "10 KB", 10_000, 300),
            .. await benchmark.FetchAsync("large", "25 MB", 25_000_000, 10),
            .. await benchmark.FetchAsync("huge", "100 MB", 100_000_000, 1),
        ];
        Directory.Delete(folder, recursive: true);
        return measures;
    }

    private async Task<IReadOnlyList<Measure>> FetchAsync(string name, string size, int bytes, int count)
    {
        await dovecot.StopAsync();
        await dovecot.StartAsync(name);
        var maildir = new Maildir(dovecot, name);
        var storage = SoakStorage.Of(ports, name);
        var account = new SoakAccount(storage, folder);
        await account.PrepareAsync();
        await using var host = new SoakHost(folder, SoakStorage.Settings(dovecot, name, storage));
        // The first one warms the host up.
        maildir.Deliver(Mail(10_000), 0);
        host.Start();
        await UntilAsync(account, 1);
        var idle = host.ForgetPeak();
        for (var i = 1; i <= count; i++)
            maildir.Deliver(Mail(bytes), i);
        var watch = Stopwatch.StartNew();
        await UntilAsync(account, count + 1);
        var seconds = watch.Elapsed.TotalSeconds;
        host.Look();
        return
        [
            new($"mails of {size}", count / seconds, "per second"),
            new($"mails of {size}: memory beyond idle", host.PeakMemory - idle, "MB"),
        ];
    }

    private static async Task UntilAsync(SoakAccount account, int submissions)
    {
        for (var watch = Stopwatch.StartNew(); await account.CountAsync() != (submissions, 0); await Task.Delay(100))
        {
            if (watch.Elapsed > Patience)
                throw new InvalidOperationException($"The mails were not taken within {Patience}.");
        }
    }

    // Base64 adds a third.
    private static byte[] Mail(int bytes)
    {
        using var message = new MimeMessage
        {
            Subject = "推進体制構築支援",
            Date = new(2026, 3, 20, 9, 0, 0, TimeSpan.FromHours(9)),
        };
        message.From.Add(MailboxAddress.Parse("dx-mihon@pref.example.lg.jp"));
        var content = new byte[bytes / 4 * 3];
        Random.Shared.NextBytes(content);
        var body = new BodyBuilder();
        body.Attachments.Add("写真.bin", content);
        message.Body = body.ToMessageBody();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var raw = new MemoryStream();
        message.WriteTo(format, raw);
        return raw.ToArray();
    }
}
