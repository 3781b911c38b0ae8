using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;
using Spectre.Console;

namespace SeisFunctions.Commands;

/// <summary>Plays a whole call through: sample mails, deadline on a rehearsal clock, closing, letters; then prints how each sample ended.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int port, string data, bool exit, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetFullPath(data), ".demo");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        await using var storage = await DemoStorage.StartAsync(folder, cancellationToken);
        var call = FormsCommand.Call() with { PastSelections = DemoSamples.PastSelections };
        var clock = new RehearsalClock(call.Deadline.AddDays(-3));
        using var host = ServeCommand.Build(OptionsFor(port, folder, storage.ConnectionString), services => services.AddSingleton(call).AddSingleton<TimeProvider>(clock));
        await host.StartAsync(cancellationToken);

        var outcomes = await PlayAsync(host.Services, call, clock, folder, cancellationToken);
        DemoTable.Print(outcomes, AnsiConsole.Console, Path.Combine(folder, "outbox"));
        if (exit)
        {
            await host.StopAsync(cancellationToken);
        }
        else
        {
            ServeCommand.PrintDeskLinks(host);
            await host.WaitForShutdownAsync(cancellationToken);
        }

        return outcomes.All(outcome => outcome.AsExpected) ? 0 : 1;
    }

    private static EmbeddedHostOptions OptionsFor(int port, string folder, string storage) => ServeCommand.OptionsFor(port, folder, new Dictionary<string, string?>
    {
        ["AzureWebJobsStorage"] = storage,
        ["Mailbox__Kind"] = nameof(MailboxKind.Folder),
        ["Sender__Kind"] = nameof(SenderKind.Pickup),
        ["PollMailboxSchedule"] = "* * * * * *",
        ["CloseIntakeSchedule"] = "* * * * * *",
        ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
    });

    private static async Task<IReadOnlyList<DemoOutcome>> PlayAsync(
        IServiceProvider services, CallDefinition call, RehearsalClock clock, string folder, CancellationToken cancellationToken)
    {
        var samples = DemoSamples.All(call);
        var inbox = new DemoInbox(Path.Combine(folder, "inbox"), services.GetRequiredService<IOptions<SenderOptions>>().Value.From);

        var ids = new Dictionary<DemoMail, string>(ReferenceEqualityComparer.Instance);

        // First what comes in the days before, then the minute of the deadline; each is taken in before time goes on.
        foreach (var moment in samples.SelectMany(sample => sample.Mails).GroupBy(mail => mail.ReceivedAt).OrderBy(group => group.Key))
        {
            clock.SetTo(moment.Key.AddSeconds(2));
            foreach (var mail in moment)
                ids[mail] = SubmissionId.Of(call.Id, await inbox.DeliverAsync(mail, cancellationToken));
            await UntilAsync(() => IsTakenInAsync(services, folder, cancellationToken), "taking the sample mails in", cancellationToken);
        }

        clock.SetTo(call.Deadline + call.ClosingGrace + TimeSpan.FromMinutes(1));
        await UntilAsync(() => IsFinishedAsync(services, cancellationToken), "closing the call", cancellationToken);
        return await OutcomesAsync(samples, ids, services, call, cancellationToken);
    }

    private static async Task<bool> IsTakenInAsync(IServiceProvider services, string folder, CancellationToken cancellationToken) =>
        !Directory.EnumerateFiles(Path.Combine(folder, "inbox")).Any()
        && !await services.GetRequiredService<SubmissionRegister>().UnreadAsync(cancellationToken).AnyAsync(cancellationToken);

    private static async Task<bool> IsFinishedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<CallRegister>().ReadAsync(cancellationToken) is { LettersWritten: true }
        && !await services.GetRequiredService<LetterRegister>().QueuedAsync(DateTimeOffset.MaxValue, cancellationToken).AnyAsync(cancellationToken);

    private static async Task<IReadOnlyList<DemoOutcome>> OutcomesAsync(
        IReadOnlyList<DemoSample> samples, Dictionary<DemoMail, string> ids, IServiceProvider services, CallDefinition call, CancellationToken cancellationToken)
    {
        var (applications, letters) = (services.GetRequiredService<ApplicationRegister>(), services.GetRequiredService<LetterRegister>());
        var register = services.GetRequiredService<SubmissionRegister>();
        var outcomes = new List<DemoOutcome>();
        foreach (var sample in samples)
        {
            var applicant = call.Places.Prefectures.FirstOrDefault(prefecture => prefecture.Name == sample.Applicant)?.Code ?? Letter.NoApplicant;
            var submissions = await Task.WhenAll(sample.Mails.Select(mail => register.FindAsync(ids[mail], cancellationToken)));
            outcomes.Add(await DemoOutcome.OfAsync(sample, applicant, [.. submissions.OfType<Submission>()], applications, letters, cancellationToken));
        }

        return outcomes;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            while (!await condition())
                await Task.Delay(TimeSpan.FromMilliseconds(100), timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"The demo gave up {what} after {Patience.TotalSeconds:0} s.");
        }
    }
}
