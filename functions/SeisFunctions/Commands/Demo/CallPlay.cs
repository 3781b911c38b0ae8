using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Plays a whole call through on storage of its own: sample mails, deadline on a rehearsal clock, closing, letters;
/// then prints how each sample ended.
/// </summary>
/// <param name="Name">What is played, for messages.</param>
/// <param name="Folder">Folder of its data, which is emptied first.</param>
/// <param name="Call">The call.</param>
/// <param name="Samples">Who sends what, and how it must end.</param>
internal sealed record CallPlay(string Name, string Folder, CallDefinition Call, IReadOnlyList<DemoSample> Samples)
{
    /// <summary>Whether the selection, its results and what is collected then are played too.</summary>
    public bool WithResults { get; init; }

    // Invented; the letters go into a folder.
    private const string OfficerOnDuty = "touban@secretariat.example.jp";

    // A busy machine takes ten times as long as an idle one for the letters of 47 prefectures.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Plays, prints the table, and goes on serving until Ctrl-C unless <paramref name="exit"/>.</summary>
    /// <returns>0 if every sample ended as it should.</returns>
    public async Task<int> RunAsync(int port, bool exit, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        OwnersOnly.Folder(Folder);
        await using var storage = await DemoStorage.StartAsync(Folder, cancellationToken);
        var clock = new RehearsalClock(Call.Schedule.Deadline.AddDays(-3));
        using var host = ServeCommand.Build(OptionsFor(port, Folder, storage.ConnectionString), services =>
            services.AddSingleton(Call).AddSingleton<TimeProvider>(clock)
        );
        await host.StartAsync(cancellationToken);

        var inbox = new DemoInbox(
            Path.Combine(Folder, "inbox"),
            host.Services.GetRequiredService<IOptions<SenderOptions>>().Value.From
        );
        var outcomes = await PlayAsync(host.Services, clock, inbox, cancellationToken);
        var asExpected = outcomes.All(outcome => outcome.AsExpected);
        DemoTable.Print(outcomes, AnsiConsole.Console, Path.Combine(Folder, "outbox"));
        AnsiConsole.WriteLine(await OnDutyAsync(host.Services, cancellationToken));
        AnsiConsole.WriteLine($"Closing statement: {await SaveStatementAsync(host.Services, cancellationToken)}");
        if (
            WithResults && await ResultPlay.RunAsync(host.Services, clock, Call, cancellationToken) is { } round
        )
        {
            await UntilAsync(
                () => ResultPlay.IsReleasedAsync(host.Services, round, cancellationToken),
                "releasing the results",
                cancellationToken
            );
            AnsiConsole.WriteLine(await ResultPlay.TellAsync(host.Services, round, cancellationToken));
            asExpected &= await CollectAsync(host.Services, clock, inbox, cancellationToken);
        }

        if (exit)
        {
            await host.StopAsync(cancellationToken);
        }
        else
        {
            ServeCommand.PrintDeskLinks(host);
            await host.WaitForShutdownAsync(cancellationToken);
        }

        return asExpected ? 0 : 1;
    }

    // What the officers on duty were told: mornings in numbers, and what waited in the last hours.
    private static async Task<string> OnDutyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var letters = await services
            .GetRequiredService<LetterRegister>()
            .OfAsync(Letter.NoApplicant, cancellationToken);
        var (mornings, alerts) = (
            letters.Count(letter => letter.Kind == LetterKind.Digest),
            letters.Count(letter => letter.Kind == LetterKind.Alert)
        );
        return $"To the officer on duty, {OfficerOnDuty}: {mornings} 受付状況のお知らせ, {alerts} 至急確認のお願い";
    }

    private async Task<string> SaveStatementAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var hash = (await services.GetRequiredService<CallRegister>().ReadAsync(cancellationToken)).StatementHash!;
        var path = Path.Combine(Folder, "締切確定書.json");
        await using var statement = await services
            .GetRequiredService<StatementStore>()
            .OpenAsync(Call.Id, hash, cancellationToken);
        await using var file = File.Create(path);
        await statement.CopyToAsync(file, cancellationToken);
        return path;
    }

    private static EmbeddedHostOptions OptionsFor(int port, string folder, string storage) =>
        ServeCommand.OptionsFor(
            port,
            folder,
            new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = storage,
                ["Mailbox__Kind"] = nameof(MailboxKind.Folder),
                ["Mailbox__AuthenticationServer"] = DemoInbox.AuthenticationServer,
                ["Sender__Kind"] = nameof(SenderKind.Pickup),
                ["Duty__To"] = OfficerOnDuty,
                ["PollMailboxSchedule"] = "* * * * * *",
                ["TellOfficersSchedule"] = "* * * * * *",
                ["SendJoiningInstructionsSchedule"] = "* * * * * *",
                ["ReleaseLettersSchedule"] = "* * * * * *",
                ["CloseIntakeSchedule"] = "* * * * * *",
                ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
            }
        );

    // What selected applicants send in after the results, and the board once the first date has passed.
    private async Task<bool> CollectAsync(
        IServiceProvider services,
        RehearsalClock clock,
        DemoInbox inbox,
        CancellationToken cancellationToken
    )
    {
        if (Call.Collections.Count == 0)
            return true;
        await DeliverAsync(
            Samples.SelectMany(sample => sample.Collected?.Mails ?? []),
            services,
            clock,
            inbox,
            cancellationToken
        );
        var end = Call.Collections.Min(collection => collection.Due).AddMinutes(1);
        if (clock.GetUtcNow() < end)
            clock.SetTo(end);
        var outcomes = await BoardOutcome.AllAsync(Samples, Call, services, clock.GetUtcNow(), cancellationToken);
        BoardTable.Print(outcomes, AnsiConsole.Console);
        return outcomes.All(outcome => outcome.AsExpected);
    }

    // Hour by hour, so that what comes after the deadline finds it passed; each hour is taken in before time goes on.
    private async Task<Dictionary<DemoMail, string>> DeliverAsync(
        IEnumerable<DemoMail> mails,
        IServiceProvider services,
        RehearsalClock clock,
        DemoInbox inbox,
        CancellationToken cancellationToken
    )
    {
        var ids = new Dictionary<DemoMail, string>(ReferenceEqualityComparer.Instance);
        foreach (
            var hour in mails
                .GroupBy(mail => mail.ReceivedAt.UtcTicks / TimeSpan.TicksPerHour)
                .OrderBy(group => group.Key)
        )
        {
            clock.SetTo(hour.Max(mail => mail.ReceivedAt).AddSeconds(2));
            foreach (var mail in hour)
                ids[mail] = SubmissionId.Of(Call.Id, await inbox.DeliverAsync(mail, cancellationToken));
            await UntilAsync(
                () => IsTakenInAsync(services, cancellationToken),
                "taking the sample mails in",
                cancellationToken
            );
        }

        return ids;
    }

    private async Task<IReadOnlyList<DemoOutcome>> PlayAsync(
        IServiceProvider services,
        RehearsalClock clock,
        DemoInbox inbox,
        CancellationToken cancellationToken
    )
    {
        var ids = await DeliverAsync(
            Samples.SelectMany(sample => sample.Mails),
            services,
            clock,
            inbox,
            cancellationToken
        );

        // Never back, which timers would sit out: the last late mail may come after the grace.
        var closing = Call.Schedule.Deadline + Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);
        if (clock.GetUtcNow() < closing)
            clock.SetTo(closing);
        await UntilAsync(
            () => IsFinishedAsync(services, clock, cancellationToken),
            "closing the call",
            cancellationToken
        );
        return await OutcomesAsync(ids, services, cancellationToken);
    }

    private async Task<bool> IsTakenInAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        !Directory.EnumerateFiles(Path.Combine(Folder, "inbox")).Any()
        && !await services
            .GetRequiredService<SubmissionLists>()
            .UnreadAsync(cancellationToken)
            .AnyAsync(cancellationToken);

    private async Task<bool> IsFinishedAsync(
        IServiceProvider services,
        RehearsalClock clock,
        CancellationToken cancellationToken
    )
    {
        var progress = await services.GetRequiredService<CallRegister>().ReadAsync(cancellationToken);
        // Nobody settles in a play what a letter waits for.
        if (
            progress.LettersLeft.Count > 0
            && progress.ClosedAt + Call.Schedule.ClosingWaitsForPeople is { } until
            && clock.GetUtcNow() < until
        )
            clock.SetTo(until);
        return progress.LettersWritten
            && !await services
                .GetRequiredService<LetterRegister>()
                .QueuedAsync(DateTimeOffset.MaxValue, cancellationToken)
                .AnyAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DemoOutcome>> OutcomesAsync(
        Dictionary<DemoMail, string> ids,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var (applications, letters) = (
            services.GetRequiredService<ApplicationRegister>(),
            services.GetRequiredService<LetterRegister>()
        );
        var register = services.GetRequiredService<SubmissionRegister>();
        var outcomes = new List<DemoOutcome>();
        foreach (var sample in Samples)
        {
            var applicant = Call.Applicants.Meant(sample.Applicant)?.Code ?? Letter.NoApplicant;
            var submissions = await Task.WhenAll(
                sample.Mails.Select(mail => register.FindAsync(ids[mail], cancellationToken))
            );
            outcomes.Add(
                await DemoOutcome.OfAsync(
                    sample,
                    applicant,
                    [.. submissions.OfType<Submission>()],
                    applications,
                    letters,
                    cancellationToken
                )
            );
        }

        return outcomes;
    }

    private async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
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
            throw new InvalidOperationException($"The {Name} gave up {what} after {Patience.TotalSeconds:0} s.");
        }
    }
}
