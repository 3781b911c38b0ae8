using System.Collections.Concurrent;
using Azure.Data.Tables;
using MailKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving.Imap;

/// <summary>
/// Networks that cut, servers that fail, hosts that die, people who delete: nothing is lost, nothing is doubled, and
/// what is not taken is shown.
/// </summary>
public sealed class MailboxTroubleTests(AzuriteServer azurite, DovecotServer dovecot)
{
    [Fact]
    public async Task A_connection_cut_in_the_middle_of_a_mail_leaves_nothing_and_the_next_poll_takes_it_once()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        await mailbox.AppendAsync(Mails.With("大きい", ("a.bin", new byte[3_000_000])), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy));
        proxy.CutAfter(1_000_000);
        await intake.PollAsync();

        Assert.Empty(await intake.SubmissionsAsync());
        var failing = await intake.MailboxAsync();
        Assert.Equal("failing", (string?)failing["state"]);
        Assert.Equal("メールサーバーに接続できないか、接続が途中で切れました。", (string?)failing["reason"]);

        await intake.PollAsync();

        var submission = await intake.SubmissionAsync((string)Assert.Single(await intake.SubmissionsAsync())!["id"]!);
        Assert.Equal(3_000_000, (int)Assert.Single(submission["attachments"]!.AsArray())!["size"]!);
        Assert.Equal("ok", (string?)(await intake.MailboxAsync())["state"]);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 0)]
    public async Task A_message_that_was_begun_twice_and_neither_finished_nor_failed_is_taken_unopened_and_opened_where_it_is_read(
        int beginnings,
        int filesAtReceipt
    )
    {
        var account = azurite.NewAccount();
        var log = new KeptLog();
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("先の一通"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(),
            account,
            change: services => services.AddSingleton<ILoggerProvider>(log)
        );
        await intake.PollAsync();
        var uid = await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Midway);
        var table = new TableClient(account, StorageNames.Mailbox);
        var row = await table
            .QueryAsync<TableEntity>(one => one.PartitionKey.CompareTo($"{Sample.Call.Id}~") > 0)
            .FirstAsync(one => one.GetString("State") == "Taken", TestContext.Current.CancellationToken);
        // What hosts leave that end while they take it.
        await table.AddEntityAsync(
            new TableEntity(row.PartitionKey, $"{uid.Id:D10}")
            {
                ["State"] = "Claimed",
                ["Owner"] = "another",
                ["Until"] = Sample.Midway.AddMinutes(-1),
                ["Attempts"] = beginnings,
            },
            TestContext.Current.CancellationToken
        );

        await intake.PollAsync();

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Contains(log.Lines, line =>
            line.Contains("accepted from Imap", StringComparison.Ordinal)
            && line.Contains($", {filesAtReceipt} files, duplicate: False", StringComparison.Ordinal)
        );
        Assert.Equal(
            filesAtReceipt == 0 ? 2 : 1,
            log.Lines.Count(line => line.Contains(", 0 files, duplicate: False", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_server_that_falls_silent_counts_as_lost_after_the_timeout()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        await mailbox.AppendAsync(Mails.With("件名"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            Through(mailbox, proxy, ("Mailbox__Timeout", "00:00:01"))
        );
        var held = proxy.HoldAsync("BODY.PEEK[]");
        await intake.PollAsync();
        await held;
        Assert.Equal("failing", (string?)(await intake.MailboxAsync())["state"]);

        proxy.Release();
        await intake.PollAsync();

        Assert.Single(await intake.SubmissionsAsync());
    }

    [Fact]
    public async Task A_server_that_is_down_is_an_alert_after_a_while_is_left_alone_for_longer_and_longer_and_recovers()
    {
        await using var server = await DovecotProcess.StartNewAsync();
        await using var proxy = new TcpProxy(server.Port);
        await using var mailbox = new TestMailbox(server, "down");
        await using var intake = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy));
        Assert.Equal("starting", (string?)(await intake.MailboxAsync())["state"]);
        await mailbox.AppendAsync(Mails.With("届いていた"), Sample.Midway);
        await server.StopAsync();
        await intake.PollAsync();
        await intake.PollAsync();
        Assert.Equal("failing", (string?)(await intake.MailboxAsync())["state"]);

        // A third poll within the pause does not even try.
        await server.StartAsync();
        await intake.PollAsync();
        Assert.Empty(await intake.SubmissionsAsync());
        await server.StopAsync();
        intake.Clock.SetTo(Sample.Midway.AddMinutes(16));
        await intake.PollAsync();
        var alert = await intake.MailboxAsync();
        Assert.Equal("alert", (string?)alert["state"]);
        Assert.InRange((DateTimeOffset)alert["failingSince"]!, Sample.Midway, Sample.Midway.AddMinutes(1));

        await server.StartAsync();
        intake.Clock.SetTo(Sample.Midway.AddMinutes(19));
        await intake.PollAsync();

        Assert.Single(await intake.SubmissionsAsync());
        var well = await intake.MailboxAsync();
        Assert.Equal("ok", (string?)well["state"]);
        Assert.Null(well["failingSince"]);
        Assert.InRange(
            (DateTimeOffset)well["lastSuccessfulPoll"]!,
            Sample.Midway.AddMinutes(19),
            Sample.Midway.AddMinutes(20)
        );
    }

    [Fact]
    public async Task A_timer_that_no_longer_runs_is_an_alert_too()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var intake = await MailboxIntake.StartAsync(azurite, mailbox.Settings());
        await intake.PollAsync();
        intake.Clock.SetTo(Sample.Midway.AddMinutes(14));
        Assert.Equal("ok", (string?)(await intake.MailboxAsync())["state"]);

        intake.Clock.SetTo(Sample.Midway.AddMinutes(16));

        Assert.Equal("alert", (string?)(await intake.MailboxAsync())["state"]);
    }

    [Fact]
    public async Task Two_hosts_that_poll_at_once_fetch_every_mail_once()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        var account = azurite.NewAccount();
        await using var one = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy), account);
        await using var two = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy), account);
        for (var i = 0; i < 12; i++)
            await mailbox.AppendAsync(Mails.With($"照会{i}"), Sample.Midway);

        await Task.WhenAll(one.PollAsync(), two.PollAsync());

        Assert.Equal(12, (await one.SubmissionsAsync()).Count);
        Assert.Equal(12, proxy.Count("BODY.PEEK[]"));
        await one.PollAsync();
        Assert.Equal(0, (int)(await one.MailboxAsync())["waiting"]!);
        Assert.Equal(12, proxy.Count("BODY.PEEK[]"));
    }

    [Fact]
    public async Task A_mail_that_another_host_holds_is_waited_for_and_taken_over_once_its_claim_has_run_out()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        var account = azurite.NewAccount();
        await mailbox.AppendAsync(Mails.With("件名"), Sample.Midway);
        await using var stuck = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy), account);
        await using var other = await MailboxIntake.StartAsync(azurite, mailbox.Settings(), account);
        var held = proxy.HoldAsync("BODY.PEEK[]");
        var stuckPoll = stuck.PollAsync();
        await held;
        await other.PollAsync();
        Assert.Empty(await other.SubmissionsAsync());
        Assert.Equal(
            "取り込みの途中です。",
            (string?)Assert.Single((await other.MailboxAsync())["untaken"]!.AsArray())!["reason"]
        );

        other.Clock.SetTo(Sample.Midway.AddMinutes(6));
        await other.PollAsync();
        Assert.Single(await other.SubmissionsAsync());
        proxy.Release();
        await stuckPoll;

        Assert.Single(await other.SubmissionsAsync());
        await other.PollAsync();
        Assert.Equal(0, (int)(await other.MailboxAsync())["waiting"]!);
    }

    [Fact]
    public async Task Mail_deleted_between_listing_and_fetching_does_not_disturb_the_others()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        var first = await mailbox.AppendAsync(Mails.With("消える"), Sample.Midway);
        await mailbox.AppendAsync(Mails.With("残る"), Sample.Midway);
        var third = await mailbox.AppendAsync(Mails.With("これも消える"), Sample.Midway);
        await using var intake = await MailboxIntake.StartAsync(azurite, Through(mailbox, proxy));
        var held = proxy.HoldAsync("BODY.PEEK[]");
        var poll = intake.PollAsync();
        await held;
        var inbox = await mailbox.OpenAsync();
        await inbox.AddFlagsAsync([first, third], MessageFlags.Deleted, true);
        await inbox.ExpungeAsync();
        proxy.Release();
        await poll;
        await intake.PollAsync();

        Assert.Equal(
            "残る",
            (string?)
                Assert.Single(await intake.SubmissionsAsync(), item => (string?)item!["subject"] == "残る")!["subject"]
        );
        var state = await intake.MailboxAsync();
        Assert.Equal(("ok", 0), ((string?)state["state"], (int)state["waiting"]!));
    }

    [Fact]
    public async Task A_mail_that_the_server_does_not_give_is_listed_holds_up_closing_and_no_other_mail()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await mailbox.AppendAsync(Mails.With("渡されない"), Sample.Call.Schedule.Deadline.AddHours(-2));
        await mailbox.ListAsync(); // seen once, it no longer changes its place
        var path = Assert.Single(
            Directory.GetFiles(Path.Combine(mailbox.Server.Folder, "mail", mailbox.User, "Maildir", "cur"))
        );
        await mailbox.AppendAsync(Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddHours(-1));
        await using var intake = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(),
            now: Sample.Call.Schedule.Deadline.AddMinutes(-30)
        );
        DovecotProcess.SetMode(path, "000");
        for (var i = 0; i < 3; i++)
        {
            await intake.PollAsync();
            intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(3));
        }

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        var state = await intake.MailboxAsync();
        var untaken = Assert.Single(state["untaken"]!.AsArray())!;
        Assert.Equal(("INBOX", 3), ((string?)untaken["folder"], (int)untaken["attempts"]!));
        Assert.Equal(Sample.Call.Schedule.Deadline.AddHours(-2), (DateTimeOffset)untaken["receivedAt"]!);

        intake.Clock.SetTo(Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await intake.PollAsync();
        await Eventually.TrueAsync(
            async () =>
                (await intake.GetAsync("/api/summary"))["call"]!["waitingFor"]!
                    .AsArray()
                    .Any(wait =>
                        (string?)wait
                        == "メールボックスにあって受付台帳にないメールが1件あります。取り込みを待っています。"
                    ),
            "closing does not say what it waits for"
        );
        DovecotProcess.SetMode(path, "600");
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(11));
        await intake.PollAsync();

        Assert.Equal(2, (await intake.SubmissionsAsync()).Count);
        Assert.Equal(0, (int)(await intake.MailboxAsync())["waiting"]!);
        await Eventually.TrueAsync(
            async () => (string)(await intake.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    [Fact]
    public async Task The_cursor_passes_the_deadline_only_with_what_was_received_by_then()
    {
        await using var mailbox = await dovecot.NewMailboxAsync();
        await using var proxy = new TcpProxy(mailbox.Server.Port);
        var account = azurite.NewAccount();
        await using var stuck = await MailboxIntake.StartAsync(
            azurite,
            Through(mailbox, proxy),
            account,
            Sample.Call.Schedule.Deadline.AddMinutes(10)
        );
        await using var other = await MailboxIntake.StartAsync(
            azurite,
            mailbox.Settings(),
            account,
            Sample.Call.Schedule.Deadline.AddMinutes(10)
        );
        await mailbox.AppendAsync(Mails.With("締切後"), Sample.Call.Schedule.Deadline.AddSeconds(1));
        var held = proxy.HoldAsync("BODY.PEEK[]");
        var poll = stuck.PollAsync();
        await held;
        await other.PollAsync();

        var register = other.Services.GetRequiredService<CallRegister>();
        Assert.Equal(1, (int)(await other.MailboxAsync())["waiting"]!);
        Assert.True(
            (await register.ReadAsync(TestContext.Current.CancellationToken)).MailboxReadUntil
                > Sample.Call.Schedule.Deadline
        );
        proxy.Release();
        await poll;
    }

    private static Dictionary<string, string?> Through(
        TestMailbox mailbox,
        TcpProxy proxy,
        params (string Name, string Value)[] more
    ) => mailbox.Settings([("Mailbox__Port", $"{proxy.Port}"), .. more]);

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
