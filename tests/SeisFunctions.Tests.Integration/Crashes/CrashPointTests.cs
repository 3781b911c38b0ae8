using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Every storage operation of an application's life goes wrong once. The end must be the same as if nothing had
/// happened.
/// </summary>
public sealed class CrashPointTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly byte[] FirstHalf = Mails.With(
        Mails.Subject("東京都"),
        ("様式1.docx", Sample.Forms.Form1("東京都"))
    );
    private static readonly byte[] SecondHalf = Mails.With(
        Mails.Subject("東京都"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
    );
    private static readonly byte[] TooLate = Mails.With(
        Mails.Subject("東京都"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))
    );

    // Held, so that the final letter waits for a person and comes when nobody has acted.
    private static readonly byte[] OfAStranger = Mails.Build(
        Mails.Subject("東京都"),
        mail => mail.From[0] = MimeKit.MailboxAddress.Parse("tokyo-dx@free.example.com"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))
    );

    [Fact]
    public async Task Whichever_storage_operation_goes_wrong_the_register_and_the_letters_end_the_same()
    {
        var (undisturbed, operations) = await LiveAsync(null);
        Assert.Equal(5, undisturbed.Count(line => line.StartsWith("outbox ", StringComparison.Ordinal)));

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            0,
            operations.Count,
            CrashPoints.Any,
            async fault => CrashPoints.Between(undisturbed, (await LiveAsync(fault)).End)
        );
    }

    private async Task<(IReadOnlyList<string> End, IReadOnlyList<string> Operations)> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", FirstHalf, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        await intake.DropAsync("0", OfAStranger, Sample.Midway.AddMinutes(50));
        await intake.DropAsync("2", SecondHalf, Sample.Midway.AddMinutes(55));
        await intake.TurnAsync(Sample.Midway.AddHours(1));
        var afterwards = Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace;
        await intake.TurnAsync(afterwards.AddMinutes(1));
        await intake.TurnAsync(afterwards.AddMinutes(2));
        await intake.DropAsync("3", TooLate, afterwards.AddMinutes(30));
        await intake.TurnAsync(afterwards.AddMinutes(40));
        await intake.TurnAsync(afterwards.AddHours(1) + Sample.Call.Schedule.ClosingWaitsForPeople);
        return (await EndAsync(intake), intake.Storage.Operations);
    }

    private static async Task<IReadOnlyList<string>> EndAsync(HandTurnedIntake intake) =>
        [
            .. await StorageDump.ReadAsync(intake.Account),
            .. await StorageDump.LettersAsync(intake.Account),
            .. intake.Outbox.Select(name => $"outbox {name}"),
        ];
}
