using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Rounds;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Recording;

public sealed class ReplayTests(AzuriteServer azurite)
{
    private static readonly string[] OfTheRegister =
    [
        "Submissions/",
        "Applications/",
        "Collections/",
        "mail/",
        "attachments/",
        "results/submissions/",
    ];

    [Fact]
    public async Task A_register_built_again_from_the_raw_messages_has_the_same_rows_and_no_letters()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        var twice = Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都")));
        await intake.DropAsync("1", twice, Sample.Midway.AddMinutes(-5));
        await intake.DropAsync("2", Mails.Complete("大阪府"), Sample.Call.Schedule.OpensAt.AddMinutes(-1));
        await intake.DropAsync(
            "3",
            Mails.With("新製品のご案内", ("カタログ.pdf", "%PDF-1.7"u8.ToArray())),
            Sample.Midway.AddMinutes(-3)
        );
        await intake.TurnAsync(Sample.Midway);
        await intake.DropAsync("4", twice, Sample.Midway.AddMinutes(20));
        await intake.DropAsync(
            "5",
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))),
            Sample.Midway.AddMinutes(30)
        );
        await intake.TurnAsync(Sample.Midway.AddHours(1));
        await intake.DropAsync("6", Mails.Complete("京都府"), Sample.Call.Schedule.Deadline.AddTicks(1));
        await intake.DropAsync(
            "7",
            Mails.With("送信テスト（京都府）", ("様式1.docx", BlankFiles.Form1)),
            Sample.Midway.AddHours(1)
        );
        await intake.TurnAsync(Sample.Call.Schedule.Deadline.AddMinutes(1));
        var before = Of(await StorageDump.ReadAsync(intake.Account)).ToList();
        await using var empty = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        empty.Clock.Now = Sample.Call.Schedule.Deadline.AddDays(1);
        var replay = ActivatorUtilities.CreateInstance<Replay>(empty.Services);
        // Nothing but the raw messages is left.
        foreach (var table in StorageNames.Tables)
            await new Azure.Data.Tables.TableServiceClient(intake.Account).DeleteTableAsync(
                table,
                TestContext.Current.CancellationToken
            );
        var source = PlayedWithActs.SourceOf(intake.Account);

        Assert.Equal(new(6, 0, 0), await replay.RunAsync(source, TestContext.Current.CancellationToken));

        Assert.Equal(before, Of(await StorageDump.ReadAsync(empty.Account)));
        Assert.DoesNotContain(await StorageDump.ReadAsync(empty.Account), line =>
            line.StartsWith("letters/", StringComparison.Ordinal)
            || line.StartsWith("Acknowledgements/", StringComparison.Ordinal)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            replay.RunAsync(source, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_call_with_every_kind_of_act_that_is_played_again_has_the_same_rows_lists_and_exports_and_sends_nothing_again()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), change: Notice.AddTo);
        var end = await PlayedWithActs.PlayAsync(intake);
        var acts = await intake.Services.GetRequiredService<AuditLog>().AllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enum.GetValues<ActKind>(), acts.Select(act => act.Act).Distinct().Order());
        await using var empty = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        empty.Clock.Now = end;

        var played = await ActivatorUtilities
            .CreateInstance<Replay>(empty.Services)
            .RunAsync(PlayedWithActs.SourceOf(intake.Account), TestContext.Current.CancellationToken);

        Assert.Equal(acts.Count, played.Acts);
        // What is erased gives no leaf any more, and everything else the one that was sealed.
        Assert.Empty(played.Receipts!.Unknown);
        Assert.True(played.Receipts.Same > 0);
        Assert.Equal(await PlayedWithActs.RowsAsync(intake.Account), await PlayedWithActs.RowsAsync(empty.Account));
        Assert.Equal(
            await PlayedWithActs.AnswersAsync(azurite, intake.Account, end),
            await PlayedWithActs.AnswersAsync(azurite, empty.Account, end)
        );
        // A host that goes on with the register sends nothing, and reads nothing anew.
        await empty.TurnAsync(end.AddDays(1));
        Assert.Empty(empty.Outbox);
        Assert.Equal(await PlayedWithActs.RowsAsync(intake.Account), await PlayedWithActs.RowsAsync(empty.Account));
    }

    [Theory]
    [InlineData(LetterState.Queued, LetterState.Suppressed)]
    [InlineData(LetterState.Sending, LetterState.Suppressed)]
    [InlineData(LetterState.Draft, LetterState.Draft)]
    [InlineData(LetterState.Sent, LetterState.Sent)]
    [InlineData(LetterState.Bounced, LetterState.Bounced)]
    public async Task A_letter_that_has_not_gone_out_yet_is_taken_over_and_stands_for_a_person_to_send(
        LetterState left,
        LetterState taken
    )
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        await intake.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        var letter = Assert.Single(await letters.OfAsync("13", TestContext.Current.CancellationToken));
        await letters.ChangeAsync(
            "13",
            letter.Id,
            before => before with
            {
                State = left,
                NextTryAt = left == LetterState.Queued ? Sample.Midway.AddHours(1) : null,
                SendingSince = left == LetterState.Sending ? Sample.Midway : null,
                // An approved draft to many, which goes out at an instant of its own.
                Round = left == LetterState.Draft ? "round1" : null,
                ReleaseAt = left == LetterState.Draft ? Sample.Midway.AddDays(1) : null,
                Approval = left == LetterState.Draft ? new("事務局 花子", Sample.Midway) : null,
            },
            TestContext.Current.CancellationToken
        );
        await using var empty = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        empty.Clock.Now = Sample.Midway.AddHours(2);

        var played = await ActivatorUtilities
            .CreateInstance<Replay>(empty.Services)
            .RunAsync(PlayedWithActs.SourceOf(intake.Account), TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (played.Submissions, played.Letters));
        var register = empty.Services.GetRequiredService<LetterRegister>();
        foreach (var state in Enum.GetValues<LetterState>())
        {
            var listed = await register.PageAsync(state, null, 10, TestContext.Current.CancellationToken);
            Assert.Equal(state == taken ? [letter.Id] : [], listed.Items.Select(one => one.Id));
            Assert.All(listed.Items, one => Assert.Null(one.Approval));
        }

        await empty.TurnAsync(Sample.Midway.AddHours(3));
        Assert.Empty(empty.Outbox);
    }

    [Fact]
    public async Task A_register_whose_tables_were_deleted_is_built_again_in_place_from_its_own_acts()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), change: Notice.AddTo);
        var end = await PlayedWithActs.PlayAsync(intake);
        var (rows, answers) = (
            await PlayedWithActs.RowsAsync(intake.Account),
            await PlayedWithActs.AnswersAsync(azurite, intake.Account, end)
        );
        foreach (var table in new[] { StorageNames.Submissions, StorageNames.Applications })
        {
            await foreach (
                var row in new Azure.Data.Tables.TableClient(
                    intake.Account,
                    table
                ).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
            )
                await new Azure.Data.Tables.TableClient(intake.Account, table).DeleteEntityAsync(
                    row.PartitionKey,
                    row.RowKey,
                    cancellationToken: TestContext.Current.CancellationToken
                );
        }

        await ActivatorUtilities
            .CreateInstance<Replay>(intake.Services)
            .RunAsync(PlayedWithActs.SourceOf(intake.Account), TestContext.Current.CancellationToken);

        Assert.Equal(rows, await PlayedWithActs.RowsAsync(intake.Account));
        Assert.Equal(answers, await PlayedWithActs.AnswersAsync(azurite, intake.Account, end));
        var sent = intake.Outbox;
        await intake.TurnAsync(end.AddDays(1));
        Assert.Equal(sent, intake.Outbox);
    }

    [Fact]
    public async Task What_todays_rules_would_change_is_told_before_it_is_written_and_written_with_a_reason()
    {
        var account = azurite.NewAccount();
        await using (
            var before = await HandTurnedIntake.StartAsync(account, call: Sample.Call with { PastSelections = [] })
        )
        {
            await before.DropAsync("1", Mails.Complete("東京都"), Sample.Midway.AddMinutes(-5));
            await before.DropAsync("2", Mails.Complete("大阪府"), Sample.Midway.AddMinutes(-5));
            await before.TurnAsync(Sample.Midway);
            Assert.Equal(2, before.Outbox.Count);
        }

        await using var intake = await HandTurnedIntake.StartAsync(
            account,
            call: Sample.Call with
            {
                PastSelections = [new("13", 2024, 5)],
            }
        );
        var reevaluation = ActivatorUtilities.CreateInstance<Reevaluation>(
            intake.Services,
            ActivatorUtilities.CreateInstance<ReadSubmission>(intake.Services)
        );
        var untouched = await StorageDump.ReadAsync(account);

        var change = Assert.Single(await reevaluation.CompareAsync(TestContext.Current.CancellationToken));

        Assert.Equal("東京都", change.Name);
        Assert.Contains("判定：要件充足 → 要確認", change.Why);
        Assert.Contains(change.Why, why => why.StartsWith("応募要件2：対象外 → 要確認", StringComparison.Ordinal));
        Assert.Equal(untouched, await StorageDump.ReadAsync(account));

        await reevaluation.ApplyAsync(
            [change],
            new Act("事務局 花子", "選定記録を追加したため"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ApplicationStatus.NeedsReview,
            (
                await intake
                    .Services.GetRequiredService<ApplicationRegister>()
                    .RowAsync("13", TestContext.Current.CancellationToken)
            )!.StatusAfterDeadline
        );
        Assert.Empty(await reevaluation.CompareAsync(TestContext.Current.CancellationToken));
        var entry = Assert.Single(
            (
                await intake
                    .Services.GetRequiredService<AuditLog>()
                    .PageAsync(AuditEntry.OfApplication("13"), null, 10, TestContext.Current.CancellationToken)
            ).Items
        );
        Assert.Equal((ActKind.Reevaluate, "選定記録を追加したため"), (entry.Act, entry.Note));
        await intake.TurnAsync(Sample.Midway.AddMinutes(1));
        Assert.Empty(intake.Outbox);
    }

    private static IEnumerable<string> Of(IEnumerable<string> lines) =>
        lines.Where(line => OfTheRegister.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal)));
}
