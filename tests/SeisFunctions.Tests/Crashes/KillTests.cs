using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Recording;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>Real processes killed under load. <c>SEIS_KILLS</c> sets how often (3); <c>eng/crash.sh</c> kills more often.</summary>
public sealed class KillTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SEIS_KILLS"), out var kills) ? kills : 3;

    [Fact]
    public async Task An_intake_that_is_killed_again_and_again_loses_no_mail_and_sends_each_letter_once()
    {
        var account = azurite.NewAccount();
        await using var watcher = await HandTurnedIntake.StartAsync(account);
        using var intake = new KilledIntake(account, Sample.Midway);
        var prefectures = Sample.Call.Places.Prefectures.Take(Math.Max(12, Kills)).ToList();
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

        var submissions = watcher.Services.GetRequiredService<SubmissionRegister>();
        await UntilAsync(async () => await submissions.AllAsync(default).CountAsync(submission => submission.State == SubmissionState.Read) == mails.Length, "not every mail is read");
        await intake.KillAsync();
        intake.Start(Sample.Call.Deadline.AddMinutes(6) - Sample.Midway);
        await UntilAsync(async () => (await watcher.Services.GetRequiredService<CallRegister>().ReadAsync(default)).LettersWritten, "the call has not closed");
        await UntilAsync(async () => !await watcher.Services.GetRequiredService<LetterRegister>().QueuedAsync(DateTimeOffset.MaxValue, default).AnyAsync(), "letters wait");

        var letters = intake.Outbox.Select(file => MimeMessage.Load(file)).ToList();
        Assert.Equal(2 * mails.Length, letters.Select(letter => letter.MessageId).Distinct().Count());
        Assert.Equal(2 * mails.Length, letters.Count);
        output.WriteLine($"{Kills + 1} kills survived: {mails.Length} mails, {letters.Count} letters, none lost, none doubled");
    }

    [Fact]
    public async Task An_outage_of_storage_loses_nothing_that_was_accepted_and_takes_what_is_sent_again()
    {
        var script = await AzuriteInstallation.EnsureAsync([AppContext.BaseDirectory], Console.WriteLine, TestContext.Current.CancellationToken);
        var data = Directory.CreateTempSubdirectory("seis-azurite").FullName;
        var ports = AzuritePorts.Free();
        var storage = await AzuriteProcess.StartAsync(script, ports, data, "outage:c2Vpcw==", TestContext.Current.CancellationToken);
        var account = $"DefaultEndpointsProtocol=http;AccountName=outage;AccountKey=c2Vpcw==;BlobEndpoint=http://127.0.0.1:{ports.Blob}/outage;"
            + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/outage;TableEndpoint=http://127.0.0.1:{ports.Table}/outage;";
        try
        {
            await using var intake = await RunningIntake.StartAsync(azurite, account: account);
            var first = await intake.AcceptAsync(Mails.Complete("東京都"));
            await storage.DisposeAsync();
            var second = Mails.Complete("大阪府");
            using (var refused = await intake.PostMailAsync(second))
                Assert.False(refused.IsSuccessStatusCode);

            storage = await AzuriteProcess.StartAsync(script, ports, data, "outage:c2Vpcw==", TestContext.Current.CancellationToken);
            var again = await intake.AcceptAsync(second);

            foreach (var receipt in new[] { first, again })
                Assert.Equal("read", (string?)(await intake.SubmissionAsync((string)receipt["submissionId"]!))["state"]);
            Assert.Equal(2, (await intake.LettersAsync(2)).Count);
        }
        finally
        {
            await storage.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    private static Task UntilAsync(Func<Task<bool>> condition, string because) => Eventually.TrueAsync(condition, because, TimeSpan.FromMinutes(3));
}
