using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Storing;
using Spectre.Console;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Plays a whole call through on storage of its own: sample mails, deadline on a rehearsal clock, closing, letters;
/// then prints how each sample ended.
/// </summary>
/// <param name="Folder">Folder of its data, which is emptied first.</param>
/// <param name="Call">The call.</param>
/// <param name="Samples">Who sends what, and how it must end.</param>
internal sealed record CallPlay(string Folder, CallDefinition Call, IReadOnlyList<DemoSample> Samples)
{
    /// <summary>Whether the selection, its results and what is collected then are played too.</summary>
    public bool WithResults { get; init; }

    /// <summary>Plays, prints the tables, and goes on serving until Ctrl-C unless <paramref name="exit"/>.</summary>
    /// <returns>0 if every sample ended as it should.</returns>
    public async Task<int> RunAsync(int port, bool exit, CancellationToken cancellationToken)
    {
        await using var storage = await DemoStorage.StartAsync(Emptied(Folder), cancellationToken);
        await using var host = await StartAsync(storage, port, cancellationToken);
        var asExpected = await PlayAsync(host, cancellationToken);
        if (WithResults)
            asExpected &= await CollectAsync(host, cancellationToken);
        if (!exit)
            await host.ServeAsync(cancellationToken);
        return asExpected ? 0 : 1;
    }

    /// <summary>The folder without what an earlier play has left in it.</summary>
    public static string Emptied(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return OwnersOnly.Folder(folder);
    }

    /// <summary>Starts a host some days before the deadline.</summary>
    public Task<PlayedHost> StartAsync(DemoStorage storage, int port, CancellationToken cancellationToken) =>
        PlayedHost.StartAsync(
            Call,
            Folder,
            storage.ConnectionString,
            Call.Schedule.Deadline.AddDays(-3),
            port,
            cancellationToken
        );

    /// <summary>Plays the call on a host up to its final letters, or its results, and prints how it ended.</summary>
    /// <returns>Whether every sample ended as it should, and every result was sent.</returns>
    public async Task<bool> PlayAsync(PlayedHost host, CancellationToken cancellationToken)
    {
        var outcomes = await SendAsync(host, cancellationToken);
        DemoTable.Print(outcomes, AnsiConsole.Console, Path.Combine(Folder, "outbox"));
        AnsiConsole.WriteLine(await OnDutyAsync(host.Services, cancellationToken));
        AnsiConsole.WriteLine($"Closing statement: {await SaveStatementAsync(host.Services, cancellationToken)}");
        var asExpected = outcomes.All(outcome => outcome.AsExpected);
        if (!WithResults)
            return asExpected;
        await ResultPlay.SelectAsync(host, cancellationToken);
        if (await ResultPlay.ReleaseAsync(host, ResultLetters.Word, cancellationToken) is not { } results)
            return asExpected;
        AnsiConsole.WriteLine(results.Told);
        return asExpected && results.AllSent;
    }

    /// <summary>
    /// Plays what selected applicants send in after the results, and prints the board once the first date has passed.
    /// </summary>
    /// <returns>Whether it stands as it should.</returns>
    public async Task<bool> CollectAsync(PlayedHost host, CancellationToken cancellationToken)
    {
        if (Call.Collections.Count == 0)
            return true;
        await DeliverAsync(host, Samples.SelectMany(sample => sample.Collected?.Mails ?? []), cancellationToken);
        var end = Call.Collections.Min(collection => collection.Due).AddMinutes(1);
        if (host.Clock.GetUtcNow() < end)
            host.Clock.SetTo(end);
        var outcomes = await BoardOutcome.AllAsync(
            Samples,
            Call,
            host.Services,
            host.Clock.GetUtcNow(),
            cancellationToken
        );
        BoardTable.Print(outcomes, AnsiConsole.Console);
        return outcomes.All(outcome => outcome.AsExpected);
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
        return $"To the officer on duty, {PlayedHost.OfficerOnDuty}: {mornings} 受付状況のお知らせ, {alerts} 至急確認のお願い";
    }

    private async Task<string> SaveStatementAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var hash = (await services.GetRequiredService<CallRegister>().ReadAsync(cancellationToken)).StatementHash!;
        var path = Path.Combine(Folder, "締切確定書.json");
        var statement = await services
            .GetRequiredService<StatementStore>()
            .FindAsync(Call.Id, hash, cancellationToken);
        await File.WriteAllBytesAsync(path, statement!, cancellationToken);
        return path;
    }

    // Hour by hour, so that what comes after the deadline finds it passed; each hour is taken in and answered before time
    // goes on, or a slow machine would play another call than a fast one.
    private async Task<Dictionary<DemoMail, string>> DeliverAsync(
        PlayedHost host,
        IEnumerable<DemoMail> mails,
        CancellationToken cancellationToken
    )
    {
        var inbox = new DemoInbox(
            Path.Combine(Folder, "inbox"),
            host.Services.GetRequiredService<IOptions<SenderOptions>>().Value.From
        );
        var ids = new Dictionary<DemoMail, string>(ReferenceEqualityComparer.Instance);
        foreach (
            var hour in mails
                .GroupBy(mail => mail.ReceivedAt.UtcTicks / TimeSpan.TicksPerHour)
                .OrderBy(group => group.Key)
        )
        {
            host.Clock.SetTo(hour.Max(mail => mail.ReceivedAt).AddSeconds(2));
            foreach (var mail in hour)
                ids[mail] = SubmissionId.Of(Call.Id, await inbox.DeliverAsync(mail, cancellationToken));
            await PlayedHost.UntilAsync(
                () => IsAnsweredAsync(host.Services, host.Clock, cancellationToken),
                "taking the sample mails in",
                cancellationToken
            );
        }

        return ids;
    }

    private async Task<IReadOnlyList<DemoOutcome>> SendAsync(PlayedHost host, CancellationToken cancellationToken)
    {
        var ids = await DeliverAsync(host, Samples.SelectMany(sample => sample.Mails), cancellationToken);

        // Never back, which timers would sit out: the last late mail may come after the grace.
        var closing = Call.Schedule.Deadline + Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);
        if (host.Clock.GetUtcNow() < closing)
            host.Clock.SetTo(closing);
        await PlayedHost.UntilAsync(
            () => IsFinishedAsync(host.Services, host.Clock, cancellationToken),
            "closing the call",
            cancellationToken
        );
        return await OutcomesAsync(ids, host.Services, cancellationToken);
    }

    // A letter is written before the submission counts as read.
    private async Task<bool> IsAnsweredAsync(
        IServiceProvider services,
        RehearsalClock clock,
        CancellationToken cancellationToken
    ) =>
        !Directory.EnumerateFiles(Path.Combine(Folder, "inbox")).Any()
        && !await services
            .GetRequiredService<SubmissionLists>()
            .UnreadAsync(cancellationToken)
            .AnyAsync(cancellationToken)
        && !await services
            .GetRequiredService<LetterRegister>()
            .QueuedAsync(clock.GetUtcNow(), cancellationToken)
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
}
