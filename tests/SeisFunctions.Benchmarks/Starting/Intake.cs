using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MimeKit;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;
using SeisFunctions.WorkerHost;

namespace SeisFunctions.Benchmarks.Starting;

/// <summary>The intake on an Azurite in memory that stays up for the whole benchmark.</summary>
internal sealed class Intake(AzuriteProcess azurite, string folder) : IAsyncDisposable
{
    /// <summary>The account that earlier starts have used.</summary>
    public const string UsedAccount = "used";
    private const string AccountKey = "c2Vpcw==";

    /// <summary>The app as a build leaves it.</summary>
    public static readonly string Built = Path.Combine(
        "functions",
        "SeisFunctions",
        "bin",
        "Release",
        "net10.0",
        "SeisFunctions.dll"
    );

    /// <summary>The app as it is published, compiled ahead of time.</summary>
    public static readonly string Published = Path.Combine("artifacts", "bench", "app", "SeisFunctions.dll");

    private readonly SeisForms _forms = new(Readers.Call());
    private int _mails;
    private int _fresh;

    public static async Task<Intake> StartAsync(int freshAccounts)
    {
        var script = await AzuriteInstallation.EnsureAsync([Environment.CurrentDirectory], Console.WriteLine, default);
        var accounts = Enumerable
            .Range(1, freshAccounts)
            .Select(FreshAccount)
            .Append(UsedAccount)
            .Select(name => $"{name}:{AccountKey}");
        var azurite = await AzuriteProcess.StartAsync(
            script,
            AzuritePorts.Free(),
            location: null,
            string.Join(';', accounts),
            default
        );
        return new(azurite, Directory.CreateTempSubdirectory("seis-start").FullName);
    }

    /// <summary>An account in which nothing has been made yet.</summary>
    public string NextFreshAccount() => FreshAccount(++_fresh);

    /// <summary>Starts an app on an account and sends it a complete application until it is accepted.</summary>
    public async Task<Cost> TimeAsync(string app, string account)
    {
        var port = FreePorts.One();
        var mail = Compose();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        return await StartedProcess.TimeAsync(
            app,
            ["--port", $"{port}", "--data", folder],
            Settings(account),
            async () =>
            {
                using var content = new ByteArrayContent(mail)
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") },
                };
                using var request = new HttpRequestMessage(HttpMethod.Post, "api/mail")
                {
                    Content = content,
                    Headers = { { "x-functions-key", Key() } },
                };
                using var answer = await client.SendAsync(request);
                return answer.StatusCode == HttpStatusCode.Accepted;
            }
        );
    }

    /// <summary>Starts an app as a worker until all its functions are loaded.</summary>
    public async Task<Cost> TimeWorkerAsync(string app, string account)
    {
        var settings = Settings(account).ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["Mailbox__Folder"] = settings["Sender__Folder"] = folder;
        var watch = Stopwatch.StartNew();
        await using var worker = await WorkerApp.StartAsync(Path.GetFullPath(app), settings, default);
        return new(watch.Elapsed.TotalMilliseconds, null, worker.Functions.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string FreshAccount(int number) => $"fresh{number:00}";

    private Dictionary<string, string> Settings(string account) =>
        new()
        {
            ["Call__Definition"] = TrialCall.Write(Path.Combine(folder, "call")),
            ["AzureWebJobsStorage"] =
                $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};"
                + $"BlobEndpoint=http://127.0.0.1:{azurite.Ports.Blob}/{account};QueueEndpoint=http://127.0.0.1:{azurite.Ports.Queue}/{account};"
                + $"TableEndpoint=http://127.0.0.1:{azurite.Ports.Table}/{account};",
        };

    // Made by the first start, and read by whoever runs on the same folder. Until then any key is refused.
    private string Key()
    {
        var file = Path.Combine(folder, ".keys", "host.json");
        if (!File.Exists(file))
            return "";
        try
        {
            using var keys = JsonDocument.Parse(File.ReadAllBytes(file));
            return keys.RootElement.GetProperty("functionKey").GetString()!;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return ""; // still being written
        }
    }

    private byte[] Compose()
    {
        using var message = new MimeMessage
        {
            Subject = "推進体制構築支援（北海道）",
            MessageId = $"start-{++_mails}@pref.example.lg.jp",
        };
        message.From.Add(new MailboxAddress("見本 花子", "dx-mihon@pref.example.lg.jp"));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var body = new BodyBuilder();
        body.Attachments.Add("様式1.docx", _forms.Form1("北海道"));
        body.Attachments.Add("様式2.xlsx", _forms.Form2("北海道", SampleApplications.Rows));
        message.Body = body.ToMessageBody();
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }
}
