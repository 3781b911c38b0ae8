using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Storage that is killed together with the host loses what it kept last, and each of its services another part of it:
/// rows that stand tell of blobs and messages that do not.
/// </summary>
public sealed class LostStorageTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "県からの依頼による" };

    private static readonly DateTimeOffset Closing =
        Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public enum Loss
    {
        Nothing,
        Statement,
        StatementBeforeLetters,
        Tree,
        LetterRow,
        EveryLetterRow,
        LetterText,
        LetterTextAndMessage,
        LetterMessage,
        LateArrivalAndStatement,
    }

    [Theory]
    [InlineData(Loss.Nothing, 0)]
    [InlineData(Loss.Statement, 0)]
    [InlineData(Loss.StatementBeforeLetters, 0)]
    [InlineData(Loss.Tree, 0)]
    [InlineData(Loss.LateArrivalAndStatement, 0)]
    [InlineData(Loss.LetterRow, 1)]
    [InlineData(Loss.EveryLetterRow, 2)]
    [InlineData(Loss.LetterText, 1)]
    [InlineData(Loss.LetterTextAndMessage, 1)]
    [InlineData(Loss.LetterMessage, 1)]
    public async Task What_a_killed_storage_loses_of_a_closing_is_made_again_from_what_it_has_kept(
        Loss loss,
        int sentAgain
    )
    {
        var account = azurite.NewAccount();
        byte[] statement;
        byte[] tree;
        await using (var before = await ClosedAsync(account))
        {
            statement = (await BlobAsync(account, StatementOf(await ProgressAsync(before))))!;
            tree = (await BlobAsync(account, TreeOf(await ProgressAsync(before))))!;
            await LoseAsync(before, loss);
        }

        await using var after = await HandTurnedIntake.StartAsync(account);
        foreach (var minutes in new[] { 15, 16, 30 })
            await after.TurnAsync(Closing.AddMinutes(minutes));

        var progress = await ProgressAsync(after);
        Assert.True(progress.LettersWritten);
        Assert.Empty(progress.Lost);
        Assert.Equal(statement, await BlobAsync(account, StatementOf(progress)));
        Assert.Equal(tree, await BlobAsync(account, TreeOf(progress)));
        var finals = await FinalsAsync(after);
        Assert.Equal(["13", "27"], finals.Select(letter => letter.Applicant));
        Assert.All(finals, letter => Assert.Equal(LetterState.Sent, letter.State));
        Assert.Equal(sentAgain, after.Outbox.Count);
        // Looked for once more, nothing is missing.
        await after.Services.GetRequiredService<IntakeCloser>().LookAfterAsync(nightly: true, Cancel);
        Assert.True((await ProgressAsync(after)).LettersWritten);
    }

    [Fact]
    public async Task A_receipt_whose_text_is_lost_becomes_a_task_that_says_so()
    {
        var account = azurite.NewAccount();
        await using var intake = await HandTurnedIntake.StartAsync(account);
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        var receipt = Assert.Single(await letters.OfAsync("13", Cancel));
        await UnsendAsync(intake, receipt);
        await EraseBlobAsync(account, StorageNames.Letters, $"{receipt.Id}.eml");

        await intake.TurnAsync(Sample.Midway.AddMinutes(30));

        var task = Assert.Single(await letters.TasksAsync(10, Cancel));
        Assert.Equal(
            (LetterState.Failed, "通知の文面が保管先に見つからないため、送信していません。電話等でご連絡ください。"),
            (task.State, task.Reason)
        );
    }

    [Fact]
    public async Task A_statement_that_is_lost_and_cannot_be_made_again_is_told_on_every_page_that_needs_it()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        var kept = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.CloseAsync();
        using (
            var rejected = await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{(string)kept["id"]!}/reject",
                Officer,
                Cancel
            )
        )
            Assert.Equal(HttpStatusCode.OK, rejected.StatusCode);
        await Eventually.TrueAsync(
            async () =>
                await intake.Services.GetRequiredService<ApplicationRegister>().RowAsync("13", Cancel) is null,
            "the application is still there"
        );
        var progress = await intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel);
        await EraseBlobAsync(account, StorageNames.Statements, StatementOf(progress));
        await intake.Services.GetRequiredService<IntakeCloser>().LookAfterAsync(nightly: false, Cancel);

        using var desk = await intake.SignInAsync();
        foreach (var (client, path, status, text) in new[]
        {
            (intake.Http, "/api/closing-statement", HttpStatusCode.NotFound, "file.lost"),
            (intake.Http, "/api/closing-statement/supplement", HttpStatusCode.OK, "県からの依頼による"),
            (intake.Http, "/api/summary", HttpStatusCode.OK, "closed"),
            (desk, "/statement", HttpStatusCode.OK, "締切確定書のファイルが保管先に見つかりません。"),
            (desk, "/statement/file", HttpStatusCode.NotFound, "締切確定書のファイルが保管先に見つかりません"),
            (desk, "/", HttpStatusCode.OK, "締切確定書が保管先に見つからず、受付台帳からも作り直せません。"),
        })
        {
            using var answer = await client.GetAsync(path, Cancel);
            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Contains(text, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
        }

        Assert.Equal(
            ["締切確定書"],
            (await intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel)).Lost
        );
    }

    private static async Task<HandTurnedIntake> ClosedAsync(string account)
    {
        var intake = await HandTurnedIntake.StartAsync(account);
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.DropAsync("2", Mails.Complete("大阪府"), Sample.Midway.AddMinutes(-4));
        await intake.TurnAsync(Sample.Midway);
        await intake.TurnAsync(Closing);
        await intake.TurnAsync(Closing.AddMinutes(1));
        Assert.True((await ProgressAsync(intake)).LettersWritten);
        Assert.Equal(4, intake.Outbox.Count);
        return intake;
    }

    private static async Task LoseAsync(HandTurnedIntake intake, Loss loss)
    {
        var (services, account) = (intake.Services, intake.Account);
        var progress = await ProgressAsync(intake);
        var letters = services.GetRequiredService<LetterRegister>();
        var finals = await FinalsAsync(intake);
        switch (loss)
        {
            case Loss.LateArrivalAndStatement:
                await intake.DropAsync("late", Mails.Complete("京都府"), Closing.AddMinutes(5));
                await intake.TurnAsync(Closing.AddMinutes(6));
                goto case Loss.Statement;
            case Loss.Statement:
                await EraseBlobAsync(account, StorageNames.Statements, StatementOf(progress));
                break;
            case Loss.StatementBeforeLetters:
                await services
                    .GetRequiredService<CallRegister>()
                    .ChangeAsync(before => before with { LettersWritten = false }, Cancel);
                goto case Loss.Statement;
            case Loss.Tree:
                await EraseBlobAsync(account, StorageNames.Statements, TreeOf(progress));
                break;
            case Loss.LetterRow:
                await letters.EraseAsync(finals[0], Cancel);
                break;
            case Loss.EveryLetterRow:
                foreach (var letter in finals)
                    await letters.EraseAsync(letter, Cancel);
                break;
            case Loss.LetterText or Loss.LetterTextAndMessage or Loss.LetterMessage:
                await UnsendAsync(intake, finals[0]);
                if (loss != Loss.LetterMessage)
                    await EraseBlobAsync(account, StorageNames.Letters, $"{finals[0].Id}.eml");
                if (loss == Loss.LetterText)
                    await services.GetRequiredService<LetterQueue>().SendAsync(finals[0], TimeSpan.Zero, Cancel);
                break;
        }
    }

    // As it stood before it went out, without the message that has it sent.
    private static async Task UnsendAsync(HandTurnedIntake intake, Letter letter)
    {
        await intake.Services
            .GetRequiredService<LetterRegister>()
            .ChangeAsync(
                letter.Applicant,
                letter.Id,
                before => before with { State = LetterState.Queued, SentAt = null, Attempts = 0, Turn = LetterTurn.None },
                Cancel
            );
        await new QueueClient(intake.Account, StorageNames.LetterQueue).ClearMessagesAsync(Cancel);
    }

    private static Task<CallProgress> ProgressAsync(HandTurnedIntake intake) =>
        intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel);

    private static async Task<IReadOnlyList<Letter>> FinalsAsync(HandTurnedIntake intake) =>
        await intake.Services
            .GetRequiredService<LetterRegister>()
            .AllAsync(Cancel)
            .Where(letter => letter.Kind == LetterKind.Final)
            .OrderBy(letter => letter.Applicant)
            .ToListAsync(Cancel);

    private static string StatementOf(CallProgress progress) => $"{Sample.Call.Id}/{progress.StatementHash}.json";

    private static string TreeOf(CallProgress progress) => $"{Sample.Call.Id}/{progress.ReceiptsHead}.receipts.json";

    private static async Task<byte[]?> BlobAsync(string account, string name)
    {
        var blob = new BlobContainerClient(account, StorageNames.Statements).GetBlobClient(name);
        return await blob.ExistsAsync(Cancel)
            ? (await blob.DownloadContentAsync(Cancel)).Value.Content.ToArray()
            : null;
    }

    private static async Task EraseBlobAsync(string account, string container, string name) =>
        Assert.True(await new BlobContainerClient(account, container).DeleteBlobIfExistsAsync(name, cancellationToken: Cancel));
}
