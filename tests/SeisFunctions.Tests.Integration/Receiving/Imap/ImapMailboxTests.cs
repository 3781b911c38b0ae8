using Azure.Data.Tables;
using MailKit;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving.Imap;

/// <summary>What lies in a real mailbox becomes submissions, each once, whatever people do to it.</summary>
public sealed class ImapMailboxTests(AzuriteServer azurite, DovecotServer dovecot)
{
    [Fact]
    public async Task A_mail_in_the_mailbox_becomes_an_application_received_when_the_mailbox_took_it()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                message =>
                {
                    message.Date = Sample.Midway.AddHours(-3);
                    message.Headers.Insert(
                        0,
                        "Received",
                        "from mx.example.test by mail.example.test with LMTP; Fri, 20 Mar 2026 09:58:10 +0900"
                    );
                },
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            ),
            Sample.Midway.AddMinutes(-1)
        );
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings());
        await intake.PollAsync();

        var application = await intake.ApplicationAsync("13");
        var submission = await intake.SubmissionAsync((string)Assert.Single(await intake.SubmissionsAsync())!["id"]!);

        Assert.Equal("eligible", (string?)application["status"]);
        Assert.Equal("imap", (string?)submission["source"]);
        Assert.Equal(Sample.Midway.AddMinutes(-1), (DateTimeOffset)submission["receivedAt"]!);
        var clocks = submission["clocks"]!;
        Assert.Equal(Sample.Midway.AddHours(-3), (DateTimeOffset)clocks["headerDate"]!);
        Assert.Equal(
            new DateTimeOffset(2026, 3, 20, 9, 58, 10, TimeSpan.FromHours(9)),
            (DateTimeOffset)clocks["tracedAt"]!
        );
        Assert.Equal(Sample.Midway.AddMinutes(-1), (DateTimeOffset)clocks["mailboxDate"]!);
        Assert.InRange((DateTimeOffset)clocks["storedAt"]!, Sample.Midway, Sample.Midway.AddMinutes(5));
        Assert.Equal(
            ["mail.dateDiffers"],
            submission["findings"]!
                .AsArray()
                .Select(finding => (string)finding!["code"]!)
                .Where(code => code.StartsWith("mail.", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_second_of_the_deadline_is_on_time_and_the_next_one_is_late(int seconds, bool onTime)
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddSeconds(seconds));
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(),
            now: Sample.Call.Schedule.Deadline.AddMinutes(20)
        );
        await intake.PollAsync();

        Assert.Equal(onTime, (bool)Assert.Single(await intake.SubmissionsAsync())!["onTime"]!);
    }

    [Theory]
    [InlineData(-5, 0, true)]
    [InlineData(-5, 1, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 1, false)]
    public async Task A_clock_of_the_host_that_is_minutes_off_decides_nothing_about_mail_of_the_mailbox(
        int minutes,
        int seconds,
        bool onTime
    )
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddSeconds(seconds));
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(),
            now: Sample.Call.Schedule.Deadline.AddSeconds(2).AddMinutes(minutes)
        );
        await intake.PollAsync();

        var submission = Assert.Single(await intake.SubmissionsAsync())!;
        Assert.Equal(
            (onTime, Sample.Call.Schedule.Deadline.AddSeconds(seconds)),
            ((bool)submission["onTime"]!, (DateTimeOffset)submission["receivedAt"]!)
        );
        // A clock that is fast must not close before the mailbox has had its time.
        Assert.NotEqual("closed", (string?)(await intake.GetAsync("/api/summary"))["call"]!["state"]);
    }

    [Fact]
    public async Task Mail_that_a_person_has_opened_flagged_or_answered_is_taken_and_stays_as_unread_as_it_was()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        MessageFlags[] flags =
        [
            MessageFlags.None,
            MessageFlags.Seen,
            MessageFlags.Seen | MessageFlags.Flagged,
            MessageFlags.Answered,
            MessageFlags.Deleted,
        ];
        foreach (var flag in flags)
            await mailbox.AppendAsync(Mails.With("照会"), Sample.Midway, flags: flag);
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings());
        await intake.PollAsync();

        Assert.Equal(flags.Length, (await intake.SubmissionsAsync()).Count);
        Assert.Equal(flags, (await mailbox.ListAsync()).Select(message => message.Flags!.Value & ~MessageFlags.Recent));
    }

    [Fact]
    public async Task Mail_in_the_junk_folder_is_taken_too_and_says_so()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Midway, folder: "Junk");
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings());
        await intake.PollAsync();
        await intake.ApplicationAsync("13");

        var submission = await intake.SubmissionAsync((string)Assert.Single(await intake.SubmissionsAsync())!["id"]!);
        Assert.Equal("read", (string?)submission["state"]);
        var finding = Assert.Single(submission["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "mail.junkFolder"
        )!;
        Assert.Equal("迷惑メールのフォルダー「Junk」で見つかりました。", (string?)finding["message"]);
    }

    [Fact]
    public async Task All_folders_but_those_of_sent_mail_are_read_where_the_setting_says_all()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("受信"), Sample.Midway);
        await mailbox.AppendAsync(Mails.With("振り分け"), Sample.Midway, folder: "都道府県/東京都");
        await mailbox.AppendAsync(Mails.With("迷惑"), Sample.Midway, folder: "Junk");
        await mailbox.AppendAsync(Mails.With("送信済み"), Sample.Midway, folder: "Sent");
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings(("Mailbox__Inbox", "*")));
        await intake.PollAsync();

        Assert.Equal(
            ["受信", "振り分け", "迷惑"],
            (await intake.SubmissionsAsync()).Select(item => (string)item!["subject"]!).Order()
        );
    }

    [Fact]
    public async Task Folders_that_the_server_says_nothing_of_are_known_by_their_usual_names()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        foreach (
            var folder in new[]
            {
                "INBOX",
                "アーカイブ",
                "送信済みアイテム",
                "下書き",
                "ごみ箱",
                "Deleted Items",
                "都道府県/送信済み",
            }
        )
            await mailbox.AppendAsync(Mails.With(folder), Sample.Midway, folder: folder);
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings(("Mailbox__Inbox", "*")));
        await intake.PollAsync();

        Assert.Equal(
            ["INBOX", "アーカイブ"],
            (await intake.SubmissionsAsync()).Select(item => (string)item!["subject"]!).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("nothing", 2, 0, false)]
    [InlineData("flag", 2, 0, true)]
    [InlineData("move", 0, 2, false)]
    public async Task Taken_mail_is_left_marked_or_moved_as_the_setting_says_and_never_deleted(
        string afterTaking,
        int inInbox,
        int inTaken,
        bool marked
    )
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("一通目"), Sample.Midway);
        await mailbox.AppendAsync(Mails.With("二通目"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(("Mailbox__AfterTaking", afterTaking), ("Mailbox__TakenFolder", "取込済"))
        );
        await intake.PollAsync();
        await intake.PollAsync();

        var inbox = await mailbox.ListAsync();
        Assert.Equal(inInbox, inbox.Count);
        Assert.All(inbox, message => Assert.Equal(marked, message.Keywords.Contains("SeisTaken")));
        Assert.Equal(inTaken, (await mailbox.ListAsync("取込済")).Count);
        Assert.Equal(2, (await intake.SubmissionsAsync()).Count);
        Assert.Equal("ok", (string?)(await intake.MailboxAsync())["state"]);
    }

    [Fact]
    public async Task A_mail_that_a_person_moves_or_copies_is_not_taken_again()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        var uid = await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings());
        await intake.PollAsync();
        await intake.ApplicationAsync("13");
        var inbox = await mailbox.OpenAsync();
        await inbox.CopyToAsync(uid, inbox);
        await inbox.MoveToAsync(uid, await mailbox.FolderAsync("Junk"));
        await intake.PollAsync();

        var submission = Assert.Single(await intake.SubmissionsAsync())!;
        Assert.Equal(Sample.Midway, (DateTimeOffset)submission["receivedAt"]!);
        Assert.Single(await intake.LettersAsync(1));
        Assert.Equal(0, (int)(await intake.MailboxAsync())["waiting"]!);
    }

    [Fact]
    public async Task After_the_server_has_numbered_its_messages_anew_no_mail_is_overlooked_and_none_is_a_second_submission()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        byte[] old = Mails.Complete("東京都"),
            fresh = Mails.Complete("北海道");
        await mailbox.AppendAsync(old, Sample.Midway, folder: "申請");
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings(("Mailbox__Inbox", "申請")));
        await intake.PollAsync();
        var folder = await mailbox.OpenAsync("申請");
        var before = folder.UidValidity;
        await folder.CloseAsync();
        await folder.DeleteAsync();
        await using var restored = new TestMailbox(mailbox.Server, mailbox.User);
        // The new mail gets the number that the old one had.
        Assert.Equal(1u, (await restored.AppendAsync(fresh, Sample.Midway, folder: "申請")).Id);
        await restored.AppendAsync(old, Sample.Midway.AddHours(1), folder: "申請");
        Assert.NotEqual(before, (await restored.OpenAsync("申請")).UidValidity);
        await intake.PollAsync();

        Assert.Equal(2, (await intake.SubmissionsAsync()).Count);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("01"))["status"]);
        Assert.Equal(Sample.Midway, (DateTimeOffset)(await intake.ApplicationAsync("13"))["receivedAt"]!);
    }

    [Fact]
    public async Task What_the_cursor_has_passed_or_the_register_has_lost_is_found_when_all_is_compared()
    {
        var account = azurite.NewAccount();
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("失われる"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings(), account);
        await intake.PollAsync();
        var lost = (string)Assert.Single(await intake.SubmissionsAsync())!["id"]!;
        await intake.SubmissionAsync(lost);
        await new TableClient(account, StorageNames.Submissions).DeleteEntityAsync(
            Sample.Call.Id,
            lost,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await mailbox.AppendAsync(Mails.With("追い越される"), Sample.Midway);
        await SetCursorsAsync(account, 1000);
        await intake.PollAsync();
        Assert.Empty(await intake.SubmissionsAsync());

        intake.Clock.SetTo(Sample.Midway.AddMinutes(11));
        await intake.PollAsync();

        Assert.Equal(
            ["失われる", "追い越される"],
            (await intake.SubmissionsAsync()).Select(item => (string)item!["subject"]!).Order()
        );
    }

    private static async Task SetCursorsAsync(string account, long uid)
    {
        var table = new TableClient(account, StorageNames.Mailbox);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == Sample.Call.Id + "~folders"))
        {
            row["Uid"] = uid;
            await table.UpdateEntityAsync(row, row.ETag);
        }
    }
}
