using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>Attacks on a running intake. Each tells what others noticed of it.</summary>
internal static class Attacks
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<(string Name, Func<AttackGround, Task<AttackOutcome>> RunAsync)> All { get; } =
    [
        ("slow bodies", ground => SlowBodiesAsync(ground, senders: 16, seconds: 40)),
        ("flood of uploads", ground => FloodAsync(ground, uploads: 60)),
        ("bombs in parallel", ground => BombsAsync(ground, copies: 3)),
        ("damaged items", DamagedItemsAsync),
        ("killed whenever it reads one", KilledByOneAsync),
        ("19 kills", ground => KillsAsync(ground, kills: 19, mails: 38)),
        ("two hosts", ground => TwoHostsAsync(ground, mails: 20)),
    ];

    /// <summary>Open uploads at 300 bytes a second from one client, while another one uploads.</summary>
    public static async Task<AttackOutcome> SlowBodiesAsync(AttackGround ground, int senders, int seconds)
    {
        await using var host = ground.Host(ground.NewAccount());
        await host.StartAsync(ground.Midway);
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        using var begun = new SemaphoreSlim(0);
        var slow = Enumerable
            .Range(0, senders)
            .Select(_ => SendSlowlyAsync(host.Port, watch, begun, stop.Token))
            .ToList();
        foreach (var _ in slow)
            await begun.WaitAsync(stop.Token);
        var first = await UploadAsync(host, ground, "127.0.0.2", "大阪府", "osaka-dx@pref.example.lg.jp");
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, seconds - watch.Elapsed.TotalSeconds)));
        var second = await UploadAsync(host, ground, "127.0.0.2", "京都府", "kyoto-dx@pref.example.lg.jp");
        await stop.CancelAsync();
        var ends = (await Task.WhenAll(slow))
            .Where(end => end is not null)
            .Select(end => end!.Value.TotalSeconds)
            .ToList();
        return new(
            first.Status == HttpStatusCode.Accepted
                && second.Status == HttpStatusCode.Accepted
                && first.Took < Soon / 6
                && (seconds < 35 || ends.Count == senders),
            $"{senders} uploads at 300 B/s from one client; another client's uploads were answered {(int)first.Status} in {first.Took.TotalSeconds:0.00} s and {(int)second.Status} in {second.Took.TotalSeconds:0.00} s; "
                + $"{ends.Count(end => end < 5)} were refused at once, {ends.Count(end => end >= 5)} ended by the server after {ends.DefaultIfEmpty().Max():0} s, {senders - ends.Count} still open"
        );
    }

    /// <summary>
    /// Uploads for one prefecture, while another one's receipt and final letter are waited for. Letters go out as
    /// slowly as Azure allows.
    /// </summary>
    public static async Task<AttackOutcome> FloodAsync(AttackGround ground, int uploads)
    {
        await using var host = ground.Host(
            ground.NewAccount(),
            null,
            "00:00:10",
            ("Sender__PerHour", "100"),
            ("Upload__SubmissionsPerMinute", "1000")
        );
        await host.StartAsync(ground.Call.Schedule.Deadline.AddSeconds(-60));
        var answers = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForAsync(0, uploads, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            answers.Add(
                (
                    await UploadAsync(
                        host,
                        ground,
                        $"127.0.1.{1 + (i % 8)}",
                        "東京都",
                        $"dx{i}@{SeisForms.SenderDomain}"
                    )
                ).Status
            )
        );
        const string other = $"osaka-dx@{SeisForms.SenderDomain}";
        await host.MailAsync(ground.Application("大阪府", other));
        var receipt = await LetterAsync(host, other, "【受付連絡】");
        await AttackedHost.UntilAsync(
            async () => (string?)(await host.GetAsync("api/summary"))["call"]!["state"] == "closed",
            "the call has not closed"
        );
        var final = await LetterAsync(host, other, "【受付完了通知】");
        return new(
            receipt < Soon && final < Soon,
            $"{answers.Count(answer => answer == HttpStatusCode.Accepted)} of {uploads} uploads for 東京都 accepted, at most 100 letters an hour; 大阪府's receipt went out after {receipt.TotalSeconds:0.0} s, its final letter {final.TotalSeconds:0.0} s after the closing"
        );
    }

    /// <summary>
    /// Files and messages that inflate, nest or backtrack, all at once, while a good mail is waited for.
    /// </summary>
    public static async Task<AttackOutcome> BombsAsync(AttackGround ground, int copies)
    {
        await using var host = ground.Host(ground.NewAccount());
        await host.StartAsync(ground.Midway);
        var bombs = Enumerable.Range(0, copies).SelectMany(_ => Bombs(ground)).ToList();
        var watch = Stopwatch.StartNew();
        var posting = Task.WhenAll(bombs.Select(host.MailAsync));
        var good = await host.MailAsync(ground.Application("大阪府"));
        await ReadAsync(host, good);
        var took = watch.Elapsed;
        foreach (var bomb in await posting)
            await ReadAsync(host, bomb);
        var state = (string?)(await host.GetAsync($"api/submissions/{good}"))["state"];
        return new(
            state == "read" && took < Soon && host.PeakMemory() < 1500,
            $"{bombs.Count} bombs of {bombs.Count / copies} kinds were done with after {watch.Elapsed.TotalSeconds:0.0} s, a good mail between them was {state} after {took.TotalSeconds:0.0} s; at most {host.PeakMemory():0} MB"
        );
    }

    /// <summary>A row and a reading that nobody can read any more, among others.</summary>
    public static async Task<AttackOutcome> DamagedItemsAsync(AttackGround ground)
    {
        var account = ground.NewAccount();
        await using var host = ground.Host(account);
        await host.StartAsync(ground.Midway);
        var ids = new List<string>();
        foreach (var prefecture in new[] { "東京都", "大阪府", "京都府" })
            ids.Add(await host.MailAsync(ground.Application(prefecture)));
        foreach (var id in ids)
            await ReadAsync(host, id);
        await new BlobContainerClient(account, StorageNames.Results)
            .GetBlobClient($"submissions/{ids[0]}.json")
            .UploadAsync(BinaryData.FromString("{"), overwrite: true);
        await new TableClient(account, StorageNames.Submissions).UpsertEntityAsync(
            new TableEntity(ground.Call.Id, ids[1])
            {
                [nameof(Submission.Attachments)] = "{",
                [nameof(Submission.State)] = "?",
            }
        );
        using var client = host.Client(withKey: true);
        string[] paths =
        [
            "api/submissions",
            "api/applications",
            "api/applications/13",
            "api/applications/27",
            "api/applications.csv",
            "api/applications.xlsx",
            "api/summary",
            $"api/submissions/{ids[0]}",
            $"api/submissions/{ids[1]}",
        ];
        var statuses = new List<int>();
        foreach (var path in paths)
            statuses.Add((int)(await client.GetAsync(path)).StatusCode);
        foreach (var id in ids.Take(2))
            (
                await client.PostAsJsonAsync(
                    $"api/submissions/{id}/retry",
                    new { by = "事務局 見本", note = "読み直し" }
                )
            ).EnsureSuccessStatusCode();
        var mended = await AttackedHost.UntilAsync(
            async () =>
                (await Task.WhenAll(ids.Take(2).Select(id => host.GetAsync($"api/submissions/{id}")))).All(item =>
                    (string?)item["state"] == "read" && item["attachments"]!.AsArray().Count == 2
                ),
            "damaged items are not mended"
        );
        return new(
            statuses.All(status => status == 200),
            $"{statuses.Count(status => status == 200)} of {paths.Length} lists and items answered 200 with a damaged row and a damaged reading; both mended {mended.TotalSeconds:0.0} s after an officer asked"
        );
    }

    /// <summary>A submission whose reading ends the process each time, beside good ones.</summary>
    public static async Task<AttackOutcome> KilledByOneAsync(AttackGround ground)
    {
        var account = ground.NewAccount();
        await using var host = ground.Host(account);
        await host.StartAsync(ground.Midway);
        // Long enough to be read that the end can be brought about in the middle.
        var sheet = ground.Forms.Form2("北海道", 179);
        var victim = await host.MailAsync(
            ground.Mail(
                $"dx@{SeisForms.SenderDomain}",
                "推進体制構築支援（北海道）",
                [.. Enumerable.Range(0, 48).Select(i => ($"様式2-{i}.xlsx", Padded(sheet, i)))]
            )
        );
        var queue = new QueueClient(account, StorageNames.SubmissionQueue);
        await AttackedHost.UntilAsync(
            async () => (await queue.PeekMessagesAsync(1)).Value.Length == 0,
            "nobody takes the message"
        );
        await host.KillAsync();
        string[] prefectures = ["東京都", "大阪府", "京都府"];
        var sending = prefectures.Select(prefecture => host.MailAsync(ground.Application(prefecture))).ToList();
        var (kills, watch) = (1, Stopwatch.StartNew());
        var row = await RowAsync(account, ground, victim);
        while (kills < 10 && watch.Elapsed < TimeSpan.FromMinutes(3) && row.State is "Received")
        {
            await host.StartAsync(ground.Midway, wait: false);
            var before = row.Beginnings;
            for (
                var life = Stopwatch.StartNew();
                life.Elapsed < TimeSpan.FromSeconds(40) && row.State == "Received" && row.Beginnings <= before;
                await Task.Delay(10)
            )
                row = await RowAsync(account, ground, victim);
            if (row.State != "Received")
                break;
            await host.KillAsync();
            kills++;
        }

        var others = await Task.WhenAll(sending);
        foreach (var other in others)
            await ReadAsync(host, other);
        var states = await Task.WhenAll(
            others.Select(async other => (string?)(await host.GetAsync($"api/submissions/{other}"))["state"])
        );
        var left = await host.GetAsync($"api/submissions/{victim}");
        using var client = host.Client(withKey: true);
        var raw = await client.GetAsync($"api/submissions/{victim}/mail");
        return new(
            (string?)left["state"] == "needsReview"
                && (bool?)left["failure"]?["givenUp"] == true
                && states.All(state => state == "read")
                && raw.IsSuccessStatusCode
                && kills <= 5,
            $"after {kills} ends of the process it is {left["state"]} with its raw mail ({(int)raw.StatusCode}), {states.Count(state => state == "read")} of {states.Length} others are read; {watch.Elapsed.TotalSeconds:0} s"
        );
    }

    /// <summary>Kills at any moment under load.</summary>
    public static async Task<AttackOutcome> KillsAsync(AttackGround ground, int kills, int mails)
    {
        var account = ground.NewAccount();
        await using var host = ground.Host(account);
        await host.StartAsync(ground.Midway);
        var random = new Random(20260326);
        var prefectures = ground.Call.Applicants.All.Take(mails).Select(place => place.Name).ToList();
        var watch = Stopwatch.StartNew();
        var sending = new List<Task<string>>();
        for (var kill = 0; kill < kills; kill++)
        {
            sending.AddRange(
                prefectures
                    .Where((_, i) => i % kills == kill)
                    .Select(prefecture => host.MailAsync(ground.Application(prefecture)))
            );
            await Task.Delay(random.Next(1500, 4500));
            await host.KillAsync();
            await host.StartAsync(ground.Midway, wait: false);
        }

        var took = watch.Elapsed;
        var ids = await Task.WhenAll(sending);
        foreach (var id in ids)
            await ReadAsync(host, id);
        var states = await Task.WhenAll(
            ids.Select(async id => (string?)(await host.GetAsync($"api/submissions/{id}"))["state"])
        );
        var waiting = states.Count(state => state != "read");
        // What waits for a person has no letter.
        await AttackedHost.UntilAsync(
            () => Task.FromResult(Answered(host).Distinct().Count() >= mails - waiting),
            "letters are missing"
        );
        var letters = Answered(host);
        return new(
            waiting == 0 && letters.Count == mails,
            $"{kills} kills in {took.TotalSeconds:0} s; {mails} mails, {states.Length - waiting} read, {waiting} wait for a person, {letters.Count} letters, {letters.Count - letters.Distinct().Count()} doubled"
        );
    }

    /// <summary>The same mails given to two hosts at once, of which one is killed.</summary>
    public static async Task<AttackOutcome> TwoHostsAsync(AttackGround ground, int mails)
    {
        var account = ground.NewAccount();
        await using var one = ground.Host(account, "shared");
        await using var other = ground.Host(account, "shared");
        await one.StartAsync(ground.Midway);
        await other.StartAsync(ground.Midway);
        var all = ground.Call.Applicants.All.Take(mails).Select(place => ground.Application(place.Name)).ToList();
        var sending = all.SelectMany(mail => new[] { one.MailAsync(mail), other.MailAsync(mail) }).ToList();
        await AttackedHost.UntilAsync(
            () => Task.FromResult(sending.Count(task => task.IsCompleted) > mails / 2),
            "nothing is accepted"
        );
        await other.KillAsync();
        await other.StartAsync(ground.Midway);
        var ids = (await Task.WhenAll(sending)).Distinct().ToList();
        foreach (var id in ids)
            await ReadAsync(one, id);
        await AttackedHost.UntilAsync(
            () => Task.FromResult(Answered(one).Distinct().Count() >= mails),
            "letters are missing"
        );
        var letters = Answered(one);
        var total = (int)(await one.GetAsync("api/summary"))["submissions"]!["total"]!;
        return new(
            ids.Count == mails && total == mails && letters.Count == mails,
            $"{mails} mails given to both at once, one host killed: {total} submissions, {letters.Count} letters, {letters.Count - letters.Distinct().Count()} doubled"
        );
    }

    private static async Task<TimeSpan?> SendSlowlyAsync(
        int port,
        Stopwatch watch,
        SemaphoreSlim begun,
        CancellationToken cancellationToken
    )
    {
        using var client = new TcpClient(AddressFamily.InterNetwork);
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /api/submissions HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.docx\"\r\n\r\n"
                ),
                cancellationToken
            );
            begun.Release();
            var answered = stream.ReadAsync(new byte[1], cancellationToken).AsTask();
            while (!answered.IsCompleted)
            {
                await stream.WriteAsync(new byte[300], cancellationToken);
                await Task.WhenAny(answered, Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));
            }

            return cancellationToken.IsCancellationRequested ? null : watch.Elapsed;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return watch.Elapsed;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Took)> UploadAsync(
        AttackedHost host,
        AttackGround ground,
        string from,
        string prefecture,
        string email
    )
    {
        using var client = host.Client(from);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(email), "email" },
            { new StringContent("見本 花子"), "name" },
            { new StringContent(prefecture), "prefecture" },
        };
        form.Add(new ByteArrayContent(ground.Forms.Form1(prefecture)), "files", "form1.docx");
        form.Add(new ByteArrayContent(ground.Forms.Form2(prefecture, 2)), "files", "form2.xlsx");
        var watch = Stopwatch.StartNew();
        using var answer = await client.PostAsync("api/submissions", form);
        return (answer.StatusCode, watch.Elapsed);
    }

    private static Task<TimeSpan> ReadAsync(AttackedHost host, string id) =>
        AttackedHost.UntilAsync(
            async () => (string?)(await host.GetAsync($"api/submissions/{id}"))["state"] is not (null or "received"),
            $"submission {id} is not read"
        );

    private static Task<TimeSpan> LetterAsync(AttackedHost host, string to, string subject) =>
        AttackedHost.UntilAsync(
            () =>
                Task.FromResult(
                    host.Letters().Any(one => one.To == to && one.Subject.StartsWith(subject, StringComparison.Ordinal))
                ),
            $"{subject} to {to} has not gone out"
        );

    private static List<string> Answered(AttackedHost host) => [.. host.Letters().Select(letter => letter.Answers)];

    private static async Task<(string State, int Beginnings)> RowAsync(string account, AttackGround ground, string id)
    {
        var row = (
            await new TableClient(account, StorageNames.Submissions).GetEntityAsync<TableEntity>(ground.Call.Id, id)
        ).Value;
        var failure = row.GetString(nameof(Submission.Failure)) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<ReadingFailure>(json, JsonSerializerOptions.Web)
            : null;
        return (row.GetString(nameof(Submission.State)), failure?.Beginnings ?? 0);
    }

    // Another file for each, so that none counts as the same again.
    private static byte[] Padded(byte[] file, int number)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = new StreamWriter(zip.CreateEntry($"docProps/{number}.txt").Open()))
            entry.Write(number);
        return stream.ToArray();
    }

    private static IEnumerable<byte[]> Bombs(AttackGround ground)
    {
        const string from = $"dx@{SeisForms.SenderDomain}";
        const string subject = "推進体制構築支援（東京都）";
        yield return ground.Mail(
            from,
            subject,
            ("様式1.zip", Zipped("様式1.docx", stream => Repeat(stream, new byte[1024 * 1024], 300)))
        );
        yield return ground.Mail(
            from,
            subject,
            ("様式1.docx", Document(stream => Repeat(stream, "<w:p>"u8.ToArray(), 40_000)))
        );
        yield return ground.Mail(
            from,
            subject,
            ("様式1.docx", Document(stream => Repeat(stream, "<w:tbl><w:tr><w:tc>"u8.ToArray(), 10_000)))
        );
        yield return ground.Mail(
            from,
            subject,
            (
                "様式1.docx",
                ground.Forms.Form1("東京都", ("email", string.Concat(Enumerable.Repeat("a.a-", 2_000)) + "@"))
            )
        );
        yield return Encoding.ASCII.GetBytes(
            $"From: {from}\r\nSubject: x{string.Concat(Enumerable.Repeat("\r\n " + new string('a', 900), 280))}\r\n\r\nx{Guid.NewGuid()}"
        );
        yield return Encoding.ASCII.GetBytes(
            $"From: {from}\r\nSubject: {Guid.NewGuid()}\r\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 400)
                        .Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")
                )
        );
    }

    private static byte[] Document(Action<Stream> body) => Zipped("word/document.xml", stream =>
        {
            stream.Write(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8
            );
            body(stream);
        });

    private static byte[] Zipped(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
            write(entry);
        return stream.ToArray();
    }

    private static void Repeat(Stream stream, byte[] bytes, int times)
    {
        for (var i = 0; i < times; i++)
            stream.Write(bytes);
    }
}
