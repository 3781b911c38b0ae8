using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// A submission that ends the process that reads it: it is found, left to a person, and holds up nobody.
/// </summary>
public sealed class BegunReadingTests(AzuriteServer azurite)
{
    private static readonly Arrival Arrived = new(SubmissionSource.Http, Sample.Midway);

    [Fact]
    public async Task Found_begun_and_unfinished_twice_it_is_left_to_a_person_with_its_raw_mail_and_the_others_are_read_on()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var mail = Mails.Complete("東京都");
        var id = await RecordAsync(intake.Services, mail);
        await BeginAsync(intake.Services, id, times: 2);
        await intake.Services.GetRequiredService<SubmissionQueue>().SendAsync(new(id), default);

        var submission = await intake.SubmissionAsync(id);

        Assert.Equal("needsReview", (string?)submission["state"]);
        Assert.Equal(
            ("読み取りの途中で処理が異常終了することが続いたため、読み取りを中止しました。", true),
            ((string?)submission["failure"]!["reason"], (bool)submission["failure"]!["givenUp"]!)
        );
        Assert.Equal(
            mail,
            await intake.Http.GetByteArrayAsync($"/api/submissions/{id}/mail", TestContext.Current.CancellationToken)
        );
        Assert.Equal("read", (string?)(await intake.ReadAsync(Mails.Complete("大阪府")))["state"]);
        await intake.CloseAsync();
    }

    [Fact]
    public async Task A_person_can_have_it_read_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = await RecordAsync(intake.Services, Mails.Complete("東京都"));
        await BeginAsync(intake.Services, id, times: 2);
        await intake.Services.GetRequiredService<SubmissionQueue>().SendAsync(new(id), default);
        await intake.SubmissionAsync(id);

        await intake
            .Services.GetRequiredService<SubmissionActs>()
            .RetryAsync(id, new("事務局 見本", "開いて確認"), TestContext.Current.CancellationToken);

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
    }

    [Fact]
    public async Task Only_what_was_taken_before_and_not_finished_is_marked_while_it_is_read()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        var operations = new List<int>();
        foreach (var (prefecture, taken) in new[] { ("東京都", 1), ("大阪府", 2) })
        {
            var id = await RecordAsync(intake.Services, Mails.Complete(prefecture));
            var before = intake.Storage.Operations.Count;
            await ActivatorUtilities
                .CreateInstance<ReadSubmission>(intake.Services)
                .RunAsync(new(id), TestContext.Current.CancellationToken, taken);
            operations.Add(intake.Storage.Operations.Count - before);
            var read = await FindAsync(intake.Services, id);
            Assert.Equal((SubmissionState.Read, null), (read.State, read.Failure));
        }

        // The mark, its end, and the row as it is then; each change looks first.
        Assert.Equal(operations[0] + 5, operations[1]);
    }

    [Fact]
    public async Task While_one_is_read_alone_its_row_says_so_and_nothing_else_is_read()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        var id = await RecordAsync(intake.Services, Mails.Complete("東京都"));
        var room = intake.Services.GetRequiredService<ReadingRoom>();
        var (begun, go) = (
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously),
            new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)
        );

        var alone = room.ReadAloneAsync(
            await FindAsync(intake.Services, id),
            () =>
            {
                begun.SetResult();
                return go.Task;
            },
            default
        );
        await begun.Task;
        var other = room.ReadAsync(() => 2, default);

        Assert.Equal(1, (await FindAsync(intake.Services, id)).Failure!.Beginnings);
        Assert.False(other.IsCompleted);
        go.SetResult(1);
        Assert.Equal((1, 2), ((await alone).Result, await other));
        Assert.Null((await FindAsync(intake.Services, id)).Failure);
    }

    [Fact]
    public async Task A_stop_of_the_host_is_no_end_of_the_process()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        var id = await RecordAsync(intake.Services, Mails.Complete("東京都"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await intake
                .Services.GetRequiredService<ReadingRoom>()
                .ReadAloneAsync<int>(
                    await FindAsync(intake.Services, id),
                    () =>
                    {
                        stop.Cancel();
                        throw new OperationCanceledException(stop.Token);
                    },
                    stop.Token
                )
        );

        Assert.Null((await FindAsync(intake.Services, id)).Failure);
    }

    [Theory]
    [InlineData(0, 0, SubmissionState.Read)]
    [InlineData(2, 0, SubmissionState.Read)]
    [InlineData(0, 10, SubmissionState.NeedsReview)]
    [InlineData(KeepPoisonedSubmission.Tries, 0, SubmissionState.NeedsReview)]
    public async Task What_the_queue_puts_aside_without_noted_failures_is_read_all_the_same(
        int failures,
        int returned,
        SubmissionState state
    )
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        var id = await RecordAsync(intake.Services, Mails.Complete("東京都"));
        for (var i = 0; i < failures; i++)
            await intake
                .Services.GetRequiredService<SubmissionRegister>()
                .ChangeAsync(id, before => before.AfterFailedTry("試験", Sample.Midway), default);
        var poison = new QueueClient(
            account,
            StorageNames.SubmissionQueue + "-poison",
            new() { MessageEncoding = QueueMessageEncoding.Base64 }
        );

        await poison.SendMessageAsync(
            JsonSerializer.Serialize(new SubmissionReceived(id, returned)),
            TestContext.Current.CancellationToken
        );

        await intake.SubmissionAsync(id);
        Assert.Equal(state, (await FindAsync(intake.Services, id)).State);
    }

    [Fact]
    public void The_queue_puts_aside_after_as_many_tries_as_are_counted()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));

        Assert.Equal(
            KeepPoisonedSubmission.Tries,
            host.RootElement.GetProperty("extensions").GetProperty("queues").GetProperty("maxDequeueCount").GetInt32()
        );
    }

    [Fact]
    public async Task A_message_that_was_taken_unopened_is_opened_where_it_is_read()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await using var spool = await Spool.TakeAsync(
            new MemoryStream(Mails.Complete("東京都")),
            long.MaxValue,
            default
        );

        var accepted = await intake
            .Services.GetRequiredService<Receiver>()
            .ReceiveAsync(spool, Arrived, TestContext.Current.CancellationToken, open: false);

        Assert.Equal((null, 0), (accepted.Submission.Subject, accepted.Submission.Attachments.Count));
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Equal(2, (await intake.SubmissionAsync(accepted.Submission.Id))["attachments"]!.AsArray().Count);
    }

    private static async Task<string> RecordAsync(IServiceProvider services, byte[] mail)
    {
        await using var spool = await Spool.TakeAsync(new MemoryStream(mail), long.MaxValue, default);
        return (
            await services
                .GetRequiredService<Receiver>()
                .RecordAsync(spool, Arrived, TestContext.Current.CancellationToken)
        )
            .Submission
            .Id;
    }

    private static async Task BeginAsync(IServiceProvider services, string id, int times)
    {
        for (var i = 0; i < times; i++)
            await services
                .GetRequiredService<SubmissionRegister>()
                .ChangeAsync(id, before => before.AfterBeginning(Sample.Midway), default);
    }

    private static async Task<Submission> FindAsync(IServiceProvider services, string id) =>
        (await services.GetRequiredService<SubmissionRegister>().FindAsync(id, default))!;
}
