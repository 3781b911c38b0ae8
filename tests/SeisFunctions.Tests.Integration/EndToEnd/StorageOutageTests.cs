using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>What whoever sends or looks is told while storage is down.</summary>
public sealed class StorageOutageTests(AzuriteServer azurite)
{
    private static readonly Dictionary<string, string?> Impatient = new() { ["Storage__GiveUpAfter"] = "00:00:02" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_storage_is_down_or_silent_every_request_is_answered_503_in_time_and_nothing_is_recorded(
        bool silent
    )
    {
        await using var storage = new OwnAzurite();
        await storage.StartAsync();
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            account: storage.Connection,
            settings: Impatient
        );
        using var browser = await intake.SignInAsync();
        await storage.StopAsync();
        using (silent ? new Silence(storage.Ports.Blob, storage.Ports.Queue, storage.Ports.Table) : null)
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(
                RefusedAsync(intake.PostMailAsync(Mails.Complete("東京都")), "同じ内容をもう一度送信してください"),
                RefusedAsync(UploadAsync(intake), "同じ内容をもう一度送信してください"),
                RefusedAsync(intake.Http.GetAsync("/api/summary"), "しばらくしてから"),
                RefusedAsync(intake.Http.GetAsync("/api/submissions"), "しばらくしてから"),
                RefusedAsync(intake.Http.GetAsync("/api/applications/13"), "しばらくしてから"),
                RefusedAsync(intake.Http.GetAsync("/api/applications.csv"), "しばらくしてから"),
                PageAsync(browser.GetAsync("/")),
                PageAsync(intake.Anonymous.GetAsync("/apply"))
            );
            // Two tries that are given up, and a busy machine; without limits of ours it takes several minutes.
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
        }

        await storage.StartAsync();
        Assert.Empty((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Accepted, (await intake.PostMailAsync(Mails.Complete("東京都"))).StatusCode);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
    }

    [Fact]
    public async Task A_request_that_is_lost_with_its_connection_is_sent_again()
    {
        var account = azurite.NewAccount();
        var port = new BlobServiceClient(account).Uri.Port;
        await using var proxy = new TcpProxy(port);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = account.Replace($":{port}/", $":{proxy.Port}/", StringComparison.Ordinal),
                    ["Storage:GiveUpAfter"] = "00:00:30",
                }
            )
            .Build();
        await using var services = new ServiceCollection().AddStorageClients(configuration).BuildServiceProvider();
        var lost = proxy.HoldAsync("restype=container");

        await services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("mail").CreateIfNotExistsAsync();

        Assert.True(lost.IsCompleted);
    }

    private static Task<HttpResponseMessage> UploadAsync(RunningIntake intake)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("a@pref.example.lg.jp"), "email" },
            { new StringContent("担当"), "name" },
            { new StringContent("東京都"), "prefecture" },
        };
        form.Add(new ByteArrayContent(Sample.Forms.Form1("東京都")), "files", "form1.docx");
        return intake.Anonymous.PostAsync("/api/submissions", form);
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> request, string detail)
    {
        using var response = await request;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(
            ("storage.unavailable", "保管先に接続できません。"),
            ((string?)problem["code"], (string?)problem["title"])
        );
        Assert.Contains(detail, (string?)problem["detail"], StringComparison.Ordinal);
    }

    private static async Task PageAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "保管先に接続できません。",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Takes connections and never says a word.</summary>
    private sealed class Silence : IDisposable
    {
        private readonly List<TcpListener> _listeners;

        public Silence(params int[] ports)
        {
            _listeners = [.. ports.Select(port => new TcpListener(IPAddress.Loopback, port))];
            _listeners.ForEach(listener => listener.Start());
        }

        public void Dispose() => _listeners.ForEach(listener => listener.Dispose());
    }
}
