using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Benchmarks.Measuring;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>
/// Mails of 10 KB, 25 MB and 100 MB: how many a second, and how much memory over idle, opened alone and through the
/// whole intake.
/// </summary>
internal static class MailBenchmark
{
    private const double MostMegabytes = 96;
    private static readonly (string Name, long Bytes, int Count)[] Sizes =
    [
        ("10 KB", 10 * 1024, 100),
        ("25 MB", 25 * 1024 * 1024, 4),
        ("100 MB", 100 * 1024 * 1024, 2),
    ];

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("seis-mail").FullName;
        try
        {
            var measures = new List<Measure>();
            foreach (var size in Sizes)
                measures.AddRange(await OpenAsync(folder, size.Name, size.Bytes));
            foreach (var size in Sizes)
                measures.AddRange(await PostAsync(folder, size.Name, size.Bytes, size.Count));
            return measures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Measure>> OpenAsync(string folder, string size, long bytes)
    {
        var (small, mail) = (Path.Combine(folder, "small.eml"), Path.Combine(folder, "mail.eml"));
        MailFile.Write(small, 10 * 1024, 0);
        MailFile.Write(mail, bytes, 1);
        var start = new ProcessStartInfo("dotnet", [typeof(MailBenchmark).Assembly.Location, "open", small, mail])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var figures = (await process.StandardOutput.ReadToEndAsync())
            .Split(' ')
            .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))
            .ToArray();
        await process.WaitForExitAsync();
        return Of($"opening and reading {size}", figures[0], figures[1]);
    }

    private static async Task<IEnumerable<Measure>> PostAsync(string folder, string size, long bytes, int count)
    {
        // A host for each size, so that the most memory it has held is that size's.
        var data = Directory.CreateDirectory(Path.Combine(folder, size.Replace(' ', '-'))).FullName;
        await using var host = await MailHost.StartAsync(data);
        for (var i = 0; i < 20; i++)
            await host.ReadAsync(await host.PostAsync(Write(data, 10 * 1024, 1000 + i)));
        var mails = Enumerable.Range(0, count).Select(i => Write(data, bytes, i)).ToList();
        var idle = Memory.Now(host.Id);
        var watch = Stopwatch.StartNew();
        var submissions = new List<string>();
        foreach (var mail in mails)
            submissions.Add(await host.PostAsync(mail));
        foreach (var submission in submissions)
            await host.ReadAsync(submission);
        return Of(
            $"POST /api/mail until read, {size}",
            count / watch.Elapsed.TotalSeconds,
            Memory.Peak(host.Id) - idle
        );
    }

    private static string Write(string folder, long bytes, int number)
    {
        var path = Path.Combine(folder, $"{number}.eml");
        MailFile.Write(path, bytes, number);
        return path;
    }

    private static Measure[] Of(string what, double perSecond, double megabytes) =>
        [
            new($"{what}: mails a second", perSecond, "/s"),
            new($"{what}: most memory over idle", megabytes, "MB", $"{MostMegabytes} MB", megabytes / MostMegabytes, 1),
        ];
}
