using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>
/// The intake as a process of its own on an Azurite in memory, with the limits raised, taking mails over HTTP.
/// </summary>
internal sealed class MailHost : IAsyncDisposable
{
    private const string Account = "mail";
    private const string AccountKey = "c2Vpcw==";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly string App = Path.GetFullPath(
        Path.Combine("functions", "SeisFunctions", "bin", "Release", "net10.0", "SeisFunctions.dll")
    );
    private readonly AzuriteProcess _azurite;
    private readonly Process _process;
    private readonly HttpClient _client;

    private MailHost(AzuriteProcess azurite, Process process, HttpClient client) =>
        (_azurite, _process, _client) = (azurite, process, client);

    public int Id => _process.Id;

    public static async Task<MailHost> StartAsync(string folder)
    {
        var script = await AzuriteInstallation.EnsureAsync([Environment.CurrentDirectory], Console.WriteLine, default);
        var azurite = await AzuriteProcess.StartAsync(
            script,
            AzuritePorts.Free(),
            location: null,
            $"{Account}:{AccountKey}",
            default
        );
        var port = FreePorts.One();
        var start = new ProcessStartInfo(
            "dotnet",
            [App, "--port", $"{port}", "--data", folder, "--now", "2026-03-20T10:00:00+09:00"]
        )
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(App)!,
            Environment =
            {
                ["Call__Definition"] = MailCall.Write(Path.Combine(folder, "call")),
                ["EmbeddedHost__MaxRequestBodyBytes"] = $"{256 * 1024 * 1024}",
                ["AzureWebJobsStorage"] =
                    $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};"
                    + $"BlobEndpoint=http://127.0.0.1:{azurite.Ports.Blob}/{Account};QueueEndpoint=http://127.0.0.1:{azurite.Ports.Queue}/{Account};"
                    + $"TableEndpoint=http://127.0.0.1:{azurite.Ports.Table}/{Account};",
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = Patience };
        var host = new MailHost(azurite, process, client);
        await UntilAsync(async () => (await client.GetAsync("api/health")).IsSuccessStatusCode);
        using var keys = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, ".keys", "host.json")));
        client.DefaultRequestHeaders.Add("x-functions-key", keys.RootElement.GetProperty("functionKey").GetString());
        return host;
    }

    /// <summary>Posts a mail without holding it in memory.</summary>
    /// <returns>Id of its submission.</returns>
    public async Task<string> PostAsync(string mail)
    {
        await using var file = File.OpenRead(mail);
        using var content = new StreamContent(file)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") },
        };
        using var answer = await _client.PostAsync("api/mail", content);
        answer.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["submissionId"]!;
    }

    /// <summary>Waits until a submission has been read.</summary>
    public Task ReadAsync(string submission) =>
        UntilAsync(async () =>
            (string)JsonNode.Parse(await _client.GetStringAsync($"api/submissions/{submission}"))!["state"]!
            != "received"
        );

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        await _azurite.DisposeAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await HoldsAsync(condition))
        {
            if (watch.Elapsed > Patience)
                throw new InvalidOperationException(
                    $"The intake did not come so far within {Patience.TotalMinutes:0} minutes."
                );
            await Task.Delay(Pause);
        }
    }

    private static async Task<bool> HoldsAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
