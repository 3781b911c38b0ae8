using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>
/// The intake as its users start it, in a process of its own that can be killed at any moment and started again on the
/// same storage and data.
/// </summary>
/// <param name="app">Path of <c>SeisFunctions.dll</c>.</param>
/// <param name="account">Connection string of its storage.</param>
/// <param name="folder">Its data.</param>
/// <param name="definition">Path of the call.</param>
/// <param name="settings">Settings beside the usual ones.</param>
internal sealed class AttackedHost(
    string app,
    string account,
    string folder,
    string definition,
    IReadOnlyDictionary<string, string> settings
) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly HttpClient _client = new();
    private readonly Dictionary<string, SentLetter> _letters = [];
    private Process? _process;

    public int Port { get; private set; }

    public string Inbox => Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName;

    /// <summary>Starts it; it believes that it is <paramref name="now"/>.</summary>
    public async Task StartAsync(DateTimeOffset now, bool wait = true)
    {
        Port = FreePorts.One();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                app,
                "--port",
                $"{Port}",
                "--data",
                Directory.CreateDirectory(folder).FullName,
                "--now",
                now.ToString("O", CultureInfo.InvariantCulture),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(app)!,
        };
        start.Environment["AzureWebJobsStorage"] = account;
        start.Environment["Call__Definition"] = definition;
        start.Environment["PollMailboxSchedule"] = start.Environment["CloseIntakeSchedule"] = "* * * * * *";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (wait)
            await UntilAsync(
                async () => (await _client.GetAsync($"http://127.0.0.1:{Port}/api/health")).IsSuccessStatusCode,
                "the host is not up"
            );
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>The most memory that the process has held, in MB; 0 where the system does not tell.</summary>
    public double PeakMemory() =>
        File.Exists($"/proc/{_process!.Id}/status")
        && File.ReadLines($"/proc/{_process.Id}/status")
            .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            is { } line
            ? double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024
            : 0;

    /// <summary>A client whose requests come from an address of the loopback net.</summary>
    public HttpClient Client(string from = "127.0.0.1", bool withKey = false)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellationToken) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new Uri($"http://127.0.0.1:{Port}/"),
            Timeout = Patience,
        };
        if (withKey)
        {
            using var keys = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ".keys", "host.json")));
            client.DefaultRequestHeaders.Add(
                "x-functions-key",
                keys.RootElement.GetProperty("functionKey").GetString()
            );
        }

        return client;
    }

    /// <summary>Posts a mail as a relay does: again and again until it is answered.</summary>
    /// <returns>Id of its submission.</returns>
    public async Task<string> MailAsync(byte[] mail)
    {
        string? id = null;
        await UntilAsync(
            async () => (id = await TryMailAsync(mail)) is not null,
            "a mail is not accepted, however often it is sent"
        );
        return id!;
    }

    /// <summary>GETs JSON with the key.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var client = Client(withKey: true);
        return JsonNode.Parse(await client.GetStringAsync(path))!;
    }

    /// <summary>The letters that went out.</summary>
    public IReadOnlyList<SentLetter> Letters()
    {
        var outbox = Path.Combine(folder, "outbox");
        if (!Directory.Exists(outbox))
            return [];
        foreach (
            var file in Directory.EnumerateFiles(outbox, "*.eml").Where(file => !Path.GetFileName(file).StartsWith('.'))
        )
        {
            if (!_letters.ContainsKey(file))
                _letters[file] = SentLetter.Of(file);
        }

        return [.. _letters.Values];
    }

    /// <summary>Waits until something holds, and tells how long that took.</summary>
    public static async Task<TimeSpan> UntilAsync(
        Func<Task<bool>> condition,
        string otherwise,
        TimeSpan? patience = null
    )
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                if (await condition())
                    return watch.Elapsed;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
            {
                // Not up, or killed meanwhile.
            }

            if (watch.Elapsed > (patience ?? Patience))
                throw new AttackFailedException($"{otherwise} within {(patience ?? Patience).TotalSeconds:0} s");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _client.Dispose();
    }

    private async Task<string?> TryMailAsync(byte[] mail)
    {
        using var client = Client(withKey: true);
        using var content = new ByteArrayContent(mail)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") },
        };
        using var answer = await client.PostAsync("api/mail", content);
        return answer.IsSuccessStatusCode
            ? (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["submissionId"]
            : null;
    }
}
