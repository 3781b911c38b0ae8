using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using SeisFunctions.Tests.Testing;
using SeisFunctions.WorkerHost;

namespace SeisFunctions.Tests.Worker;

/// <summary>
/// The app as it was built, as a worker process of a small Functions host: requests come in by HTTP, queues and timers
/// run when they are told to.
/// </summary>
internal sealed partial class RunningWorker : IAsyncDisposable
{
    private readonly WorkerFront _front;
    private readonly string _account;
    private readonly List<string> _invoked = [];

    private RunningWorker(WorkerApp app, WorkerFront front, string account)
    {
        (App, _front, _account) = (app, front, account);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = front.Address };
    }

    public WorkerApp App { get; }

    /// <summary>Keeps cookies, follows no redirect. The host asks for keys, which this one does not.</summary>
    public HttpClient Http { get; }

    /// <summary>The functions that queues and timers have run.</summary>
    public IEnumerable<string> Invoked => _invoked;

    /// <summary>Settings of a worker on an account, with the mailbox and the outbox in a folder.</summary>
    public static Dictionary<string, string?> Settings(
        string account,
        string folder,
        DateTimeOffset now,
        string call
    ) =>
        new()
        {
            ["AzureWebJobsStorage"] = account,
            ["Call__Definition"] = call,
            ["Mailbox__Folder"] = Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName,
            ["Sender__Folder"] = Path.Combine(folder, "outbox"),
            ["Rehearsal__StartsAt"] = $"{now:O}",
            ["Desk__Address"] = "https://seis.example.lg.jp",
            // Nobody takes back what an officer has done before a letter tells of it.
            ["Acknowledge__AfterAct"] = "00:00:00",
        };

    public static async Task<RunningWorker> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var app = await WorkerApp.StartAsync(
            Build("SeisFunctions.dll"),
            settings,
            TestContext.Current.CancellationToken
        );
        return new(
            app,
            await WorkerFront.StartAsync(app, TestContext.Current.CancellationToken),
            settings["AzureWebJobsStorage"]!
        );
    }

    /// <summary>A file of the app's own build.</summary>
    public static string Build(string file) =>
        Repository.Path(
            "functions",
            "SeisFunctions",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0",
            file
        );

    /// <summary>Runs a timer, which must succeed, and then what it has queued.</summary>
    public async Task RunTimerAsync(string name)
    {
        Succeeded(name, await App.RunTimerAsync(name));
        await DrainAsync();
    }

    /// <summary>
    /// Hands messages to their functions until all queues are empty; each must be taken at its first try.
    /// </summary>
    public async Task DrainAsync()
    {
        while (
            await Task.WhenAll(App.Functions.Where(function => function.Type == "queueTrigger").Select(TakeAsync))
                is var taken
            && taken.Any(any => any)
        ) { }
    }

    /// <summary>Opens the desk by the link that the worker wrote to its console last.</summary>
    public async Task SignInAsync()
    {
        string? Link() =>
            App.Log.Select(line => DeskLink().Match(line)).LastOrDefault(match => match.Success)?.Groups[1].Value;
        await Eventually.TrueAsync(() => Link() is not null, "the worker has written no link to the desk");
        using var response = await Http.GetAsync(Link(), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _front.DisposeAsync();
        await App.DisposeAsync();
    }

    private async Task<bool> TakeAsync(WorkerFunction function)
    {
        // Decoded as the host does: what is not Base64 comes as it is.
        var queue = new QueueClient(_account, function.Queue);
        var messages = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5))).Value;
        foreach (var message in messages)
        {
            var text = message.Body.ToString();
            var bytes = new byte[text.Length];
            var body = Convert.TryFromBase64String(text, bytes, out var length)
                ? System.Text.Encoding.UTF8.GetString(bytes, 0, length)
                : text;
            Succeeded(
                function.Name,
                await App.RunQueueAsync(function.Name, body, message.MessageId, message.DequeueCount)
            );
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return messages.Length > 0;
    }

    private void Succeeded(string name, InvocationOutcome outcome)
    {
        Assert.True(outcome.Succeeded, $"{name}: {outcome.Fault}");
        lock (_invoked)
            _invoked.Add(name);
    }

    [GeneratedRegex(@"https?://[^/\s]+(/sign-in\?token=\S+)")]
    private static partial Regex DeskLink();
}
