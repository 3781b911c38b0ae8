using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Commands;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// A running host with all functions, as production wires them: real storage, real HTTP, a folder as mailbox, a clock
/// that the test sets.
/// </summary>
internal sealed partial class RunningIntake : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _folder;

    private RunningIntake(IHost host, string folder, RehearsalClock clock)
    {
        (_host, _folder, Clock) = (host, folder, clock);
        var info = host.Services.GetRequiredService<EmbeddedHostInfo>();
        (Http, Anonymous) = (Client(info, info.FunctionKey), Client(info, null));
        Admin = Client(info, info.MasterKey);
    }

    /// <summary>What the host believes the time is.</summary>
    public RehearsalClock Clock { get; }

    /// <summary>With the function key, without a key, with the master key.</summary>
    public HttpClient Http { get; }

    /// <inheritdoc cref="Http"/>
    public HttpClient Anonymous { get; }

    /// <inheritdoc cref="Http"/>
    public HttpClient Admin { get; }

    /// <summary>Services of the host, for what has no front door.</summary>
    public IServiceProvider Services => _host.Services;

    public string Inbox => Directory.CreateDirectory(Path.Combine(_folder, "inbox")).FullName;

    /// <summary>Starts a host on a storage account of its own.</summary>
    public static async Task<RunningIntake> StartAsync(
        AzuriteServer azurite,
        CallDefinition? call = null,
        DateTimeOffset? now = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        string? account = null,
        Action<IServiceCollection>? change = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("seis").FullName;
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>());
        all.TryAdd("AzureWebJobsStorage", account ?? azurite.NewAccount());
        all.TryAdd("PollMailboxSchedule", "* * * * * *");
        all.TryAdd("CloseIntakeSchedule", "* * * * * *");
        all.TryAdd("ReleaseLettersSchedule", "* * * * * *");
        // Nobody takes back in a test what an officer has done, unless the test says so.
        all.TryAdd("Acknowledge__AfterAct", "00:00:00");
        all.TryAdd("AzureFunctionsJobHost__extensions__queues__maxPollingInterval", "00:00:00.200");
        all.TryAdd("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00.200");
        var clock = new RehearsalClock(now ?? Sample.Midway);
        var options = ServeCommand.OptionsFor(0, folder, all) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };
        var host = ServeCommand.Build(options, services =>
        {
            services.AddSingleton(call ?? Sample.Call).AddSingleton<TimeProvider>(clock);
            // A host on a busy machine may stop more slowly than an operator waits for it.
            services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
            change?.Invoke(services);
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, folder, clock);
    }

    /// <summary>Posts a raw message.</summary>
    public async Task<HttpResponseMessage> PostMailAsync(
        byte[] message,
        string contentType = "message/rfc822",
        HttpClient? client = null
    )
    {
        using var content = new ByteArrayContent(message);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await (client ?? Http).PostAsync("/api/mail", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a raw message that must be accepted.</summary>
    public async Task<JsonNode> AcceptAsync(byte[] message)
    {
        using var response = await PostMailAsync(message);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await JsonAsync(response);
    }

    /// <summary>Posts a raw message, and waits until it has been read.</summary>
    public async Task<JsonNode> ReadAsync(byte[] message)
    {
        var receipt = await AcceptAsync(message);
        return await SubmissionAsync((string)receipt["submissionId"]!);
    }

    /// <summary>Drops a raw message into the folder mailbox, received at <paramref name="receivedAt"/>.</summary>
    public async Task DropAsync(string name, byte[] message, DateTimeOffset receivedAt)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, message);
        File.SetLastWriteTimeUtc(path, receivedAt.UtcDateTime);
        File.Move(path, Path.Combine(Inbox, name + ".eml"));
    }

    /// <summary>The submission, once it has been read.</summary>
    public async Task<JsonNode> SubmissionAsync(string id)
    {
        JsonNode? submission = null;
        await Eventually.TrueAsync(
            async () =>
            {
                submission = await GetAsync($"/api/submissions/{id}");
                return (string)submission["state"]! != "received";
            },
            $"submission {id} has not been read"
        );
        return submission!;
    }

    /// <summary>The application, once it has been folded from so many submissions.</summary>
    public async Task<JsonNode> ApplicationAsync(string code, int revision = 1)
    {
        JsonNode? application = null;
        await Eventually.TrueAsync(
            async () =>
            {
                using var response = await Http.GetAsync($"/api/applications/{code}");
                application = response.IsSuccessStatusCode ? await JsonAsync(response) : null;
                return (int?)application?["revision"] >= revision;
            },
            $"application {code} has not come to revision {revision}"
        );
        return application!;
    }

    /// <summary>GETs a path that must succeed.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync()}");
        return await JsonAsync(response);
    }

    /// <summary>The letters in the outbox, once there are so many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LettersAsync(int count)
    {
        var outbox = Directory.CreateDirectory(Path.Combine(_folder, "outbox")).FullName;
        await Eventually.TrueAsync(
            () => Directory.GetFiles(outbox, "*.eml").Length >= count,
            $"there are not {count} letters in the outbox"
        );
        return [.. Directory.GetFiles(outbox, "*.eml").Select(file => MimeMessage.Load(file))];
    }

    /// <summary>
    /// Path of the link in the newest letter that asks an address to confirm an upload, with its code behind the
    /// <c>#</c>.
    /// </summary>
    public async Task<string> ConfirmationPathAsync(string address)
    {
        string? path = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    path = (await LettersAsync(0))
                        .Where(letter => letter.To.Mailboxes.Single().Address == address)
                        .OrderByDescending(letter => letter.Date)
                        .Select(letter => ConfirmationLink().Match(letter.TextBody!))
                        .FirstOrDefault(link => link.Success)
                        ?.Groups["path"]
                        .Value
                )
                    is not null,
            $"no link has been mailed to {address}"
        );
        return path!;
    }

    /// <summary>Follows the link that was mailed to an address and presses the button.</summary>
    public async Task ConfirmAsync(string submissionId, string address = Mails.Sender)
    {
        var link = await ConfirmationPathAsync(address);
        using var form = ConfirmationForm(link, submissionId);
        using var response = await Anonymous.PostAsync(link, form, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The form of the page that a link leads to, with the button pressed.</summary>
    public static FormUrlEncodedContent ConfirmationForm(string link, params IEnumerable<string> submissionIds) =>
        new([
            new("code", link.Split('#')[^1]),
            new("confirm", "yes"),
            .. submissionIds.Select(id => KeyValuePair.Create("upload", id)),
        ]);

    [System.Text.RegularExpressions.GeneratedRegex(@"https?://[^/\s]+(?<path>/confirm/\S+)")]
    private static partial System.Text.RegularExpressions.Regex ConfirmationLink();

    /// <summary>Path of a new link that opens the desk, as the console shows it.</summary>
    public string NewDeskLink(string? name = null) =>
        Services.GetRequiredService<SeisFunctions.Desk.SigningIn.OneTimeLinks>().NewPath(name);

    /// <summary>
    /// A browser without scripts in which somebody has signed in at the desk; follows no redirect by itself.
    /// </summary>
    /// <param name="name">Whose link opened the desk, or null for one that names nobody.</param>
    public async Task<HttpClient> SignInAsync(string? name = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = Http.BaseAddress,
        };
        using var response = await client.GetAsync(NewDeskLink(name), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        return client;
    }

    /// <summary>Goes past the deadline and waits until the call is closed and every letter has gone out.</summary>
    public async Task CloseAsync()
    {
        Clock.SetTo(Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () => (string)(await GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
        // Nobody settles in a test what a letter waits for, unless the test says so.
        Clock.SetTo(
            Sample.Call.Schedule.Deadline
                + Sample.Call.Schedule.ClosingGrace
                + Sample.Call.Schedule.ClosingWaitsForPeople
                + TimeSpan.FromMinutes(2)
        );
        var letters = Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () =>
                (await Services.GetRequiredService<CallRegister>().ReadAsync(default)).LettersWritten
                && !await letters.QueuedAsync(DateTimeOffset.MaxValue, default).AnyAsync(),
            "the final letters have not gone out"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        foreach (var client in new[] { Http, Anonymous, Admin })
            client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new JsonException("The answer is null.");

    private static HttpClient Client(EmbeddedHostInfo info, string? key)
    {
        var client = new HttpClient { BaseAddress = info.BaseAddress };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-functions-key", key);
        return client;
    }
}
