using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Receiving;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving.Imap;

/// <summary>An intake whose mailbox is polled only when the test says so.</summary>
internal static class MailboxIntake
{
    private const string Never = "0 0 0 1 1 *";

    public static Task<RunningIntake> StartAsync(
        AzuriteServer azurite,
        Dictionary<string, string?> settings,
        string? account = null,
        DateTimeOffset? now = null,
        Action<IServiceCollection>? change = null
    )
    {
        settings["PollMailboxSchedule"] = Never;
        return RunningIntake.StartAsync(azurite, settings: settings, account: account, now: now, change: change);
    }

    /// <summary>One run of the timer function, to its end.</summary>
    public static Task PollAsync(this RunningIntake intake) =>
        ActivatorUtilities
            .CreateInstance<PollMailbox>(intake.Services)
            .RunAsync(new TimerInfo(), TestContext.Current.CancellationToken);

    /// <summary>
    /// What was taken from the mailbox: submissions, and mails without a form, which are correspondence.
    /// </summary>
    public static async Task<JsonArray> SubmissionsAsync(this RunningIntake intake)
    {
        var (submissions, correspondence) = (
            await intake.GetAsync("/api/submissions"),
            await intake.GetAsync("/api/correspondence")
        );
        return
        [
            .. submissions["items"]!
                .AsArray()
                .Concat(correspondence["items"]!.AsArray())
                .DistinctBy(item => (string?)item!["id"])
                .Select(item => item!.DeepClone()),
        ];
    }

    /// <summary>The state of the mailbox as <c>/api/summary</c> tells it.</summary>
    public static async Task<JsonNode> MailboxAsync(this RunningIntake intake) =>
        (await intake.GetAsync("/api/summary"))["mailbox"]!;
}
