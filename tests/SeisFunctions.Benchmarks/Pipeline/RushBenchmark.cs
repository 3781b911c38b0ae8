using System.Diagnostics;
using System.Globalization;
using MimeKit;
using SeisFunctions.Benchmarks.Attacking;
using SeisFunctions.Benchmarks.Measuring;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>
/// The last minutes of a call, faster than they will ever be. Three mails of each of the 47 prefectures, that may take
/// ten minutes, come in one; and as many applications as Grants.gov has had in a day (3,555), that may take an hour,
/// come at several times that rate, for as long as <c>SEIS_RUSH</c> says (APPLICATIONS/SECONDS; 3555/3600 is all of it
/// in real time).
/// </summary>
internal static class RushBenchmark
{
    private const int MailsOfEach = 3;
    private static readonly TimeSpan LastMinutes = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private static readonly string App = Path.GetFullPath(
        Path.Combine("functions", "SeisFunctions", "bin", "Release", "net10.0", "SeisFunctions.dll")
    );

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("seis-rush").FullName;
        await using var storage = await BenchStorage.StartAsync();
        var ground = new AttackGround(App, storage.NewAccount, folder);
        var (minutes, hour) = (await LastMinutesAsync(ground), await LastHourAsync(ground));
        Directory.Delete(folder, recursive: true);
        return [.. minutes, .. hour];
    }

    private static async Task<IReadOnlyList<Measure>> LastMinutesAsync(AttackGround ground)
    {
        await using var host = ground.Host(
            ground.NewAccount(),
            null,
            Grace.ToString("c", CultureInfo.InvariantCulture)
        );
        var deadline = ground.Call.Schedule.Deadline;
        var mails = Enumerable
            .Range(0, MailsOfEach)
            .SelectMany(_ => ground.Call.Applicants.All)
            .Select(place => ground.Application(place.Name))
            .ToList();
        // So that the last mail has come just before the deadline.
        await host.StartAsync(deadline - LastMinutes - TimeSpan.FromSeconds(15));
        var rush = await RushAsync(host, mails, LastMinutes, untilAnswered: false);
        await AttackedHost.UntilAsync(
            async () => (string?)(await host.GetAsync("api/summary"))["call"]!["state"] == "closed",
            "the call has not closed",
            TimeSpan.FromMinutes(5)
        );
        // By the clock of the host, which began a moment before it answered.
        var closed = (DateTimeOffset)(await host.GetAsync("api/summary"))["call"]!["closedAt"]! - (deadline + Grace);
        rush = await AnsweredAsync(host, rush);
        return
        [
            new(
                $"{mails.Count} mails in {LastMinutes.TotalSeconds:0} s, without a receipt",
                rush.Missing,
                "",
                "none",
                rush.Missing,
                0
            ),
            Within("the same, the slowest receipt after arrival", rush.Delays.Max(), 60),
            Within("the call closes after the grace", closed.TotalSeconds, 120),
        ];
    }

    private static async Task<IReadOnlyList<Measure>> LastHourAsync(AttackGround ground)
    {
        var parts = (Environment.GetEnvironmentVariable("SEIS_RUSH") ?? "500/100").Split('/');
        var (count, seconds) = (
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture)
        );
        // 47 prefectures stand for as many applicants as there are mails: how many letters one of them may get in an hour
        // (20) is no limit here.
        await using var host = ground.Host(ground.NewAccount(), null, null, ("Sender__PerApplicantPerHour", "0"));
        var places = ground.Call.Applicants.All;
        await host.StartAsync(ground.Midway);
        var mails = Enumerable.Range(0, count).Select(i => ground.Application(places[i % places.Count].Name)).ToList();
        var rush = await AnsweredAsync(
            host,
            await RushAsync(host, mails, TimeSpan.FromSeconds(seconds), untilAnswered: true)
        );
        var lost = count - await KeptAsync(host, count);
        var delays = rush.Delays.Order().ToList();
        return
        [
            new(
                $"{count} applications in {seconds} s ({3600.0 / 3555 * count / seconds:0.0} times the record rate), lost",
                lost + rush.Missing,
                "",
                "none",
                lost + rush.Missing,
                0
            ),
            new("the same, receipt after arrival, median", delays[delays.Count / 2], "s"),
            Within(
                "the same, receipt after arrival, 99th percentile",
                delays[(int)Math.Ceiling(delays.Count * 0.99) - 1],
                300
            ),
        ];
    }

    private static Measure Within(string what, double seconds, double aim) =>
        new(what, seconds, "s", $"{aim:0} s", seconds / aim, 1);

    // Mails arrive at even distances, as they are answered 202. Whoever comes while others are being taken does not
    // wait for them to come.
    private static async Task<Rush> RushAsync(
        AttackedHost host,
        List<byte[]> mails,
        TimeSpan within,
        bool untilAnswered
    )
    {
        var arrivals = new Dictionary<string, DateTime>();
        var watch = Stopwatch.StartNew();
        var posting = new List<Task>();
        for (var i = 0; i < mails.Count; i++)
        {
            var wait = within * ((double)i / mails.Count) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            using var message = MimeMessage.Load(new MemoryStream(mails[i]));
            arrivals[message.MessageId!] = DateTime.UtcNow;
            posting.Add(PostAsync(host, mails[i]));
        }

        await Task.WhenAll(posting);
        Console.WriteLine(
            $"{mails.Count} mails taken in {watch.Elapsed.TotalSeconds:0.0} s{(untilAnswered ? ", waiting for receipts" : "")}"
        );
        return new(arrivals, [], mails.Count);
    }

    private static async Task PostAsync(AttackedHost host, byte[] mail)
    {
        try
        {
            await host.MailAsync(mail);
        }
        catch (AttackFailedException)
        {
            // What is never taken is counted among what is lost.
        }
    }

    // A register of this size is counted once a minute, not at each request.
    private static async Task<int> KeptAsync(AttackedHost host, int expected)
    {
        var kept = 0;
        try
        {
            await AttackedHost.UntilAsync(
                async () =>
                    (kept = (int)(await host.GetAsync("api/summary"))["submissions"]!["total"]!) >= expected,
                "submissions are missing",
                TimeSpan.FromMinutes(3)
            );
        }
        catch (AttackFailedException)
        {
            // Told by their number.
        }

        return kept;
    }

    private static async Task<Rush> AnsweredAsync(AttackedHost host, Rush rush)
    {
        try
        {
            await AttackedHost.UntilAsync(
                () => Task.FromResult(Receipts(host).Count >= rush.Arrivals.Count),
                "receipts are missing",
                TimeSpan.FromMinutes(6)
            );
        }
        catch (AttackFailedException)
        {
            // Told by their number.
        }

        var receipts = Receipts(host);
        return rush with
        {
            Delays =
            [
                .. receipts
                    .Where(receipt => rush.Arrivals.ContainsKey(receipt.Key))
                    .Select(receipt => Math.Max(0, (receipt.Value - rush.Arrivals[receipt.Key]).TotalSeconds)),
            ],
            Missing = rush.Arrivals.Keys.Count(id => !receipts.ContainsKey(id)),
        };
    }

    private static Dictionary<string, DateTime> Receipts(AttackedHost host) =>
        host.Letters()
            .Where(letter => letter.Subject.StartsWith("【受付連絡】", StringComparison.Ordinal))
            .GroupBy(letter => letter.Answers)
            .ToDictionary(group => group.Key, group => group.Min(one => one.At));

    private sealed record Rush(
        IReadOnlyDictionary<string, DateTime> Arrivals,
        IReadOnlyList<double> Delays,
        int Missing
    );
}
