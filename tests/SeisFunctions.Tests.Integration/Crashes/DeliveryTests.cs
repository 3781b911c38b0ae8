using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

public sealed class DeliveryTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Queue_messages_that_are_delivered_twice_and_long_after_closing_change_nothing()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var afterwards = Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace;
        await intake.TurnAsync(afterwards.AddMinutes(1));
        await intake.TurnAsync(afterwards.AddMinutes(2));
        await intake.DropAsync("found", Mails.Complete("大阪府"), Sample.Call.Schedule.Deadline.AddMinutes(-1));
        await intake.TurnAsync(afterwards.AddMinutes(30));
        var (before, letters) = (await StorageDump.ReadAsync(intake.Account), intake.Outbox);
        Assert.Equal(2, letters.Count);

        await DeliverAllAgainAsync(intake);
        await DeliverAllAgainAsync(intake);
        await intake.TurnAsync(afterwards.AddDays(1));

        Assert.Equal(before, await StorageDump.ReadAsync(intake.Account));
        Assert.Equal(letters, intake.Outbox);
    }

    private static async Task DeliverAllAgainAsync(HandTurnedIntake intake)
    {
        var queues = new QueueServiceClient(
            intake.Account,
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }
        );
        await foreach (var submission in intake.Services.GetRequiredService<SubmissionLists>().AllAsync(default))
            await queues
                .GetQueueClient(StorageNames.SubmissionQueue)
                .SendMessageAsync(
                    JsonSerializer.Serialize(new SubmissionReceived(submission.Id)),
                    TestContext.Current.CancellationToken
                );
        foreach (var letter in await intake.Services.GetRequiredService<LetterRegister>().OfAsync("13", default))
            await queues
                .GetQueueClient(StorageNames.LetterQueue)
                .SendMessageAsync(
                    JsonSerializer.Serialize(new LetterQueued("13", letter.Id)),
                    TestContext.Current.CancellationToken
                );
    }
}
