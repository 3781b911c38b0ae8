using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Rounds;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Every storage operation of a round, from its preparation to the released letters, is the last one of its process
/// once. Whoever is told of no success tries again; each applicant gets one letter all the same.
/// </summary>
public sealed class RoundCrashTests(AzuriteServer azurite, ITestOutputHelper output)
{
    // Each life gets the same mails, so that their letters are called the same.
    private static readonly byte[] Tokyo = Mails.Complete("東京都"),
        Osaka = Mails.Complete("大阪府");

    private static readonly Act Hanako = new("事務局 花子", null),
        Jiro = new("事務局 次郎", null);

    private static readonly DateTimeOffset Instant = Sample.Midway.AddHours(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_applicant_gets_one_letter_wherever_a_crash_cuts_preparing_approving_or_releasing_off()
    {
        var (undisturbed, operations, first, last) = await LiveAsync(null);
        Assert.Equal(2, undisturbed.Count(line => line.StartsWith("outbox ", StringComparison.Ordinal)) - 2);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            first,
            last,
            CrashPoints.Killed,
            async fault => CrashPoints.Between(undisturbed, (await LiveAsync(fault)).End)
        );
    }

    private async Task<(
        IReadOnlyList<string> End,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault, change: Notice.AddTo);
        await intake.DropAsync("1", Tokyo, Sample.Midway.AddMinutes(-5));
        await intake.DropAsync("2", Osaka, Sample.Midway.AddMinutes(-4));
        await intake.TurnAsync(Sample.Midway);
        var before = intake.Storage.Operations.Count;
        await DoAsync(intake, acts => acts.PrepareAsync("notices", null, "2026-03-20T13:00", null, Hanako, Cancel));
        await DoAsync(intake, async acts =>
        {
            var id = await acts.NextAsync("notices", null, Cancel);
            await acts.ApproveAsync(id, Jiro, Cancel);
        });
        await intake.TurnAsync(Instant.AddHours(-1));
        Assert.Equal(2, intake.Outbox.Count);
        await intake.TurnAsync(Instant);
        var after = intake.Storage.Operations.Count;
        await intake.TurnAsync(Instant.AddHours(1));
        return (
            [
                .. intake.Outbox.Select(name => $"outbox {name}"),
                .. await RowsAsync(intake),
            ],
            intake.Storage.Operations,
            before,
            after
        );
    }

    // Twice: whoever is told of no success tries again.
    private static async Task DoAsync(HandTurnedIntake intake, Func<RoundActs, Task> actAsync)
    {
        for (var time = 0; time < 2; time++)
        {
            try
            {
                await actAsync(intake.Services.GetRequiredService<RoundActs>());
                return;
            }
            catch (PowerCutException)
            {
                await intake.TurnAsync(intake.Clock.Now);
            }
        }
    }

    // What has become of each letter, and who has approved it.
    private static async Task<IReadOnlyList<string>> RowsAsync(HandTurnedIntake intake)
    {
        var rows = new List<string>();
        await foreach (
            var row in new TableClient(intake.Account, StorageNames.Acknowledgements).QueryAsync<TableEntity>(
                cancellationToken: Cancel
            )
        )
            if (row.PartitionKey == Sample.Call.Id)
                rows.Add(
                    $"{Place(row.RowKey)} {row[nameof(Letter.State)]} {row[nameof(Letter.Kind)]} {row.GetString(nameof(Letter.Reason))}"
                );
        return rows;
    }

    private static string Place(string key) =>
        string.Join('~', key.Split('~').Select(part => part.Length == 19 && part.All(char.IsAsciiDigit) ? "time" : part));
}
