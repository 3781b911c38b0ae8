using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Real processes killed under load. <c>SEIS_KILLS</c> sets how often (3); <c>eng/crash.sh</c> kills more often.
/// </summary>
public sealed class KillTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SEIS_KILLS"), out var kills)
        ? kills
        : 3;

    [Fact]
    public async Task An_intake_that_is_killed_again_and_again_loses_no_mail_and_sends_each_letter_once()
    {
        var account = azurite.NewAccount();
        await using var watcher = await HandTurnedIntake.StartAsync(account);
        using var intake = new KilledIntake(account, Sample.Midway);
        var prefectures = Sample.Call.Applicants.All.Take(Math.Max(12, Kills)).ToList();
        byte[][] mails = [.. prefectures.Select(prefecture => Mails.Complete(prefecture.Name))];
        var random = new Random(20260326);

        intake.Start();
        await intake.SendAsync(mails[0]);
        for (var kill = 0; kill < Kills; kill++)
        {
            var sending = Task.WhenAll(mails.Where((_, i) => i % Kills == kill).Select(intake.SendAsync));
            // The moment is left to chance.
            await Task.Delay(random.Next(20, 1500), TestContext.Current.CancellationToken);
            await intake.KillAsync();
            intake.Start();
            await sending;
        }

        var submissions = watcher.Services.GetRequiredService<SubmissionLists>();
        await UntilAsync(
            async () =>
                await submissions.AllAsync(default).CountAsync(submission => submission.State == SubmissionState.Read)
                == mails.Length,
            "not every mail is read"
        );
        await intake.KillAsync();
        intake.Start(Sample.Call.Schedule.Deadline.AddMinutes(6) - Sample.Midway);
        await UntilAsync(
            async () => (await watcher.Services.GetRequiredService<CallRegister>().ReadAsync(default)).LettersWritten,
            "the call has not closed"
        );
        await UntilAsync(
            async () =>
                !await watcher
                    .Services.GetRequiredService<LetterRegister>()
                    .QueuedAsync(DateTimeOffset.MaxValue, default)
                    .AnyAsync(),
            "letters wait"
        );

        var letters = intake.Outbox.Select(file => MimeMessage.Load(file)).ToList();
        Assert.Equal(2 * mails.Length, letters.Select(letter => letter.MessageId).Distinct().Count());
        Assert.Equal(2 * mails.Length, letters.Count);
        output.WriteLine(
            $"{Kills + 1} kills survived: {mails.Length} mails, {letters.Count} letters, none lost, none doubled"
        );
    }

    [Fact]
    public async Task What_was_accepted_is_there_where_the_host_alone_is_killed_and_starts_again_at_once()
    {
        // Its own emulator, which outlives it only to write down what it has: of what came since it last did so by
        // itself, at one time more and at another less.
        using var intake = new KilledIntake("UseDevelopmentStorage=true", Sample.Midway);
        string[][] rounds =
        [
            ["東京都", "大阪府", "京都府", "北海道"],
            ["青森県", "秋田県", "愛知県", "岩手県"],
            ["宮城県", "山形県", "福島県", "茨城県"],
            ["栃木県"],
        ];
        intake.Start();
        foreach (var round in rounds[..^1])
        {
            foreach (var applicant in round)
                await intake.SendAsync(Mails.Complete(applicant));
            await intake.KillAsync();
            intake.Start();
        }

        await intake.SendAsync(Mails.Complete(rounds[^1][0]));

        Assert.Equal(rounds.Sum(round => round.Length), (await intake.RawMailsAsync()).Count(size => size > 0));
        intake.Terminate();
        Assert.Equal(0, await intake.EndedAsync());
    }

    [Fact]
    public async Task An_intake_that_is_told_to_stop_finishes_what_it_has_begun_and_ends_without_a_fault()
    {
        using var intake = new KilledIntake(azurite.NewAccount(), Sample.Midway);
        intake.Start();
        await intake.SendAsync(Mails.Complete("東京都"));
        // A host that is stopped while it starts says so by another status.
        await UntilAsync(() => Task.FromResult(intake.Outbox.Count == 1), "the host does not run");

        var status = await intake.SendInPartsAsync(Mails.Complete("大阪府"), async () =>
        {
            intake.Terminate();
            // Longer than a command line has left it by itself: two seconds.
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        });

        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.Created, $"{status}");
        Assert.Equal(0, await intake.EndedAsync());
    }

    [Fact]
    public async Task An_outage_of_storage_loses_nothing_that_was_accepted_and_takes_what_is_sent_again()
    {
        await using var storage = new OwnAzurite();
        await storage.StartAsync();
        await using var intake = await RunningIntake.StartAsync(azurite, account: storage.Connection);
        var first = await intake.AcceptAsync(Mails.Complete("東京都"));
        await storage.StopAsync();
        var second = Mails.Complete("大阪府");
        using (var refused = await intake.PostMailAsync(second))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);

        await storage.StartAsync();
        var again = await intake.AcceptAsync(second);

        foreach (var receipt in new[] { first, again })
            Assert.Equal("read", (string?)(await intake.SubmissionAsync((string)receipt["submissionId"]!))["state"]);
        Assert.Equal(2, (await intake.LettersAsync(2)).Count);
    }

    private static Task UntilAsync(Func<Task<bool>> condition, string because) =>
        Eventually.TrueAsync(condition, because, TimeSpan.FromMinutes(3));
}
