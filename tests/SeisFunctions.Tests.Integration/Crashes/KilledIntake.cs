using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using SeisFunctions.Commands;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// The intake as a process of its own, which can be killed and started again on the same storage and data.
/// </summary>
internal sealed class KilledIntake(string account, DateTimeOffset now) : IDisposable
{
    private static readonly TimeSpan AcceptedWithin = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("seis").FullName;
    private readonly EditedCall _call = new EditedCall().WithSenderDomain();
    private readonly HttpClient _client = new();
    private Process? _process;
    private int _port;

    /// <summary>The letters that went out, by file name.</summary>
    public IReadOnlyList<string> Outbox =>
        Directory.Exists(Path.Combine(_folder, "outbox"))
            ? [.. Directory.GetFiles(Path.Combine(_folder, "outbox"), "*.eml")]
            : [];

    /// <summary>Starts the process.</summary>
    /// <param name="later">How much later than before it believes it is.</param>
    public void Start(TimeSpan later = default)
    {
        _port = FreePorts.One();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(CommandLine).Assembly.Location,
                "--port",
                $"{_port}",
                "--data",
                _folder,
                "--now",
                $"{now + later:O}",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["AzureWebJobsStorage"] = account;
        start.Environment["Call__Definition"] = _call.Definition;
        start.Environment["PollMailboxSchedule"] = start.Environment["CloseIntakeSchedule"] = "* * * * * *";
        start.Environment["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01";
        start.Environment["EmbeddedHost__MessageLease"] = "00:00:02";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends the process as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(); // SIGKILL
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the process to stop, as a service manager or Ctrl-C does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>Its status.</returns>
    public async Task<int> EndedAsync()
    {
        await _process!.WaitForExitAsync(TestContext.Current.CancellationToken);
        var status = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return status;
    }

    /// <summary>Sizes of the raw mails of all submissions, read from storage.</summary>
    public async Task<IReadOnlyList<int>> RawMailsAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{_port}/") };
        client.DefaultRequestHeaders.Add("x-functions-key", Key());
        using var list = JsonDocument.Parse(
            await client.GetStringAsync(new Uri("api/submissions", UriKind.Relative), cancel)
        );
        List<int> sizes = [];
        foreach (var one in list.RootElement.GetProperty("items").EnumerateArray())
        {
            Uri raw = new($"api/submissions/{one.GetProperty("id").GetString()}/mail", UriKind.Relative);
            sizes.Add((await client.GetByteArrayAsync(raw, cancel)).Length);
        }

        return sizes;
    }

    /// <summary>Sends a mail in two parts, between which something happens.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<System.Net.HttpStatusCode> SendInPartsAsync(byte[] mail, Func<Task> betweenAsync)
    {
        using var content = new Parts(mail, betweenAsync);
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{_port}/api/mail")
        {
            Content = content,
        };
        request.Headers.Add("x-functions-key", Key());
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class Parts(byte[] content, Func<Task> betweenAsync) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, content.Length / 2));
            await stream.FlushAsync();
            await betweenAsync();
            await stream.WriteAsync(content.AsMemory(content.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Length;
            return true;
        }
    }

    /// <summary>Sends a mail as a relay does: again and again until it is answered.</summary>
    public Task SendAsync(byte[] mail) =>
        Eventually.TrueAsync(
            () => TrySendAsync(mail),
            "a mail is not accepted, however often it is sent",
            AcceptedWithin
        );

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _client.Dispose();
        _call.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> TrySendAsync(byte[] mail)
    {
        try
        {
            using var content = new ByteArrayContent(mail);
            content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
            using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{_port}/api/mail")
            {
                Content = content,
            };
            request.Headers.Add("x-functions-key", Key());
            using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            return false; // not up, or killed meanwhile
        }
    }

    private string Key()
    {
        using var keys = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, ".keys", "host.json")));
        return keys.RootElement.GetProperty("functionKey").GetString()!;
    }
}
