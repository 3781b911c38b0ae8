using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;
using Server = SeisFunctions.Tests.Testing.ScriptedSmtpServer;

namespace SeisFunctions.Tests.Acknowledging;

/// <summary>What becomes of a letter when a mail server says something else than yes.</summary>
public sealed class SmtpSenderTests(AzuriteServer azurite)
{
    [Fact]
    public async Task A_letter_put_off_by_the_server_goes_out_once_it_is_taken_and_does_not_use_up_the_tries_of_the_queue()
    {
        await using var server = Server.Start(
            (command, texts) =>
                command == Server.EndOfText && texts <= 5 ? "451 4.7.1 try later" : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__LongestRetry", "00:00:00.2"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "sent");

        Assert.Equal((6, false), ((int)letter["attempts"]!, (bool)letter["mayBeDoubled"]!));
        Assert.Null(letter["reason"]);
        Assert.Equal(6, server.Texts.Count);
        Assert.Single(server.Texts.Distinct());
    }

    [Fact]
    public async Task A_recipient_whom_the_server_looks_up_for_long_holds_up_nobody_elses_letters()
    {
        const string Slow = "slow@pref.example.lg.jp";
        TaskCompletionSource lookedUp = new();
        await using var server = Server.Start((command, _) => Server.Usual(command));
        server.Before = line =>
            line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains(Slow, StringComparison.Ordinal)
                ? lookedUp.Task
                : Task.CompletedTask;
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__Timeout", "00:05:00"))
        );
        // More letters than there are connections.
        foreach (var number in Enumerable.Range(1, 4))
            await intake.ReadAsync(
                Mails.Build(
                    $"{Mails.Subject("東京都")} {number}通目",
                    message =>
                    {
                        message.From.Clear();
                        message.From.Add(MimeKit.MailboxAddress.Parse(Slow));
                    },
                    ("様式1.docx", Sample.Forms.Form1("東京都"))
                )
            );

        await intake.ReadAsync(Mails.Complete("大阪府"));

        await Eventually.TrueAsync(() => server.Texts.Count == 1, "the letter to somebody else has not gone out");
        lookedUp.SetResult();
        await Eventually.TrueAsync(() => server.Texts.Count == 5, "the letters to the slow one have not gone out");
        Assert.Equal(5, server.Texts.Distinct().Count());
    }

    [Fact]
    public async Task While_a_letter_is_put_off_its_reason_and_its_next_try_are_shown()
    {
        await using var server = Server.Start(
            (command, _) => command == "RCPT" ? "450 4.2.0 mailbox busy taro@pref.example.lg.jp" : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__RetryAfter", "00:10:00"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "queued", attempts: 1);

        Assert.Equal("メールサーバーが一時的に受け取りませんでした（450 4.2.0）。", (string?)letter["reason"]);
        Assert.InRange(
            (DateTimeOffset)letter["nextTryAt"]! - intake.Clock.GetUtcNow(),
            TimeSpan.FromMinutes(9),
            TimeSpan.FromMinutes(10)
        );
    }

    [Fact]
    public async Task A_letter_that_is_put_off_for_too_long_is_shown_as_failed()
    {
        await using var server = Server.Start(
            (command, _) => command == "MAIL" ? "421 4.3.2 closing" : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__GiveUpAfter", "00:00:01"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "failed");

        Assert.Equal(
            "メールサーバーが一時的に受け取りませんでした（421 4.3.2）。電話等でご連絡ください。",
            (string?)letter["reason"]
        );
    }

    [Theory]
    [InlineData("250 localhost")]
    [InlineData("250-localhost\r\n250 8BITMIME")]
    [InlineData("250-localhost\r\n250-8BITMIME\r\n250 SMTPUTF8")]
    public async Task A_letter_reads_the_same_whatever_the_server_offers_and_eight_bits_go_only_where_they_are_offered(
        string offers
    )
    {
        await using var server = Server.Start((command, _) => command == "EHLO" ? offers : Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(Mails.Complete("東京都"));
        await LetterAsync(intake, "sent");

        var content = Assert.Single(server.Contents);

        Assert.True(content.All(char.IsAscii) || offers.Contains("8BITMIME", StringComparison.Ordinal));
        using var letter = await MimeKit.MimeMessage.LoadAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))
        );
        Assert.StartsWith("【受付連絡】", letter.Subject, StringComparison.Ordinal);
        Assert.StartsWith("東京都 ご担当者様", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, command => command.Contains("SMTPUTF8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("250 8BITMIME", "failed")]
    [InlineData("250-8BITMIME\r\n250 SMTPUTF8", "sent")]
    public async Task An_address_of_other_letters_is_given_only_to_a_server_that_offers_SMTPUTF8_and_otherwise_the_secretariat_is_told(
        string offers,
        string state
    )
    {
        await using var server = Server.Start(
            (command, _) => command == "EHLO" ? $"250-localhost\r\n{offers}" : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(From("見本@pref.example.lg.jp"));

        var letter = await LetterAsync(intake, state);

        Assert.Equal(
            state == "sent",
            server.Commands.Any(command =>
                command.StartsWith("RCPT TO:<見本@pref.example.lg.jp>", StringComparison.OrdinalIgnoreCase)
            )
        );
        Assert.Equal(
            state == "sent" ? null : "宛先のアドレスをメールサーバーが扱えません。電話等でご連絡ください。",
            (string?)letter["reason"]
        );
    }

    [Fact]
    public async Task An_address_with_dots_as_carriers_gave_them_out_is_answered_under_that_address()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(From("dx..mihon.@pref.example.lg.jp"));

        await LetterAsync(intake, "sent");

        Assert.Contains(server.Commands, command =>
            command.StartsWith("RCPT TO:<", StringComparison.OrdinalIgnoreCase)
            && command
                .Replace("\"", "", StringComparison.Ordinal)
                .Contains("<dx..mihon.@pref.example.lg.jp>", StringComparison.Ordinal)
        );
    }

    private static byte[] From(string address) =>
        System.Text.Encoding.UTF8.GetBytes(
            System
                .Text.Encoding.UTF8.GetString(Mails.Complete("東京都"))
                .Replace($"<{Mails.Sender}>", $"<{address}>", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("MAIL", "550 5.7.1 sender denied", "550 5.7.1")]
    [InlineData("RCPT", "550 5.1.1 no such user", "550 5.1.1")]
    [InlineData("DATA", "554 no", "554")]
    [InlineData(".", "552 5.3.4 too big", "552 5.3.4")]
    public async Task A_letter_that_the_server_refuses_is_recorded_and_not_tried_again(
        string command,
        string answer,
        string code
    )
    {
        await using var server = Server.Start((given, _) => given == command ? answer : Server.Usual(given));
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "failed");

        Assert.Equal(
            $"メールサーバーが受け取りを拒否しました（{code}）。電話等でご連絡ください。",
            (string?)letter["reason"]
        );
        Assert.Equal(1, (int)letter["attempts"]!);
    }

    [Fact]
    public async Task A_server_that_takes_a_letter_and_falls_silent_gets_it_once_more_with_the_same_id_and_the_letter_says_so()
    {
        await using var server = Server.Start(
            (command, texts) => command == Server.EndOfText && texts == 1 ? null : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "sent");

        Assert.Equal((2, true), ((int)letter["attempts"]!, (bool)letter["mayBeDoubled"]!));
        Assert.Equal($"<{letter["id"]}.13@secretariat.example.jp>", Assert.Single(server.Texts.Distinct()));
    }

    [Fact]
    public async Task A_server_that_falls_silent_twice_is_not_given_the_letter_a_third_time()
    {
        await using var server = Server.Start(
            (command, _) => command == Server.EndOfText ? null : Server.Usual(command)
        );
        await using var intake = await RunningIntake.StartAsync(azurite, settings: server.Settings());
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "failed");

        Assert.Equal(
            "送信の途中で応答の途絶えることが続いたため、送信を止めました。届いている可能性があります。電話等でご連絡ください。",
            (string?)letter["reason"]
        );
        Assert.Equal(2, server.Texts.Count);
    }

    [Fact]
    public async Task A_letter_whose_host_died_while_sending_it_is_taken_over_when_its_claim_has_run_out()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Acknowledge__OnReceipt", "false"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        var died = await WrittenAsync(intake) with
        {
            State = LetterState.Sending,
            SendingSince = intake.Clock.GetUtcNow(),
        };
        await letters.AddAsync(died, default);

        await intake.Services.GetRequiredService<Dispatch>().SendAsync(new("13", died.Id), default);
        Assert.Equal(LetterState.Sending, (await letters.FindAsync("13", died.Id, default))!.State);
        Assert.Empty(server.Texts);

        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(11));
        await intake.Services.GetRequiredService<Dispatch>().SendAsync(new("13", died.Id), default);
        var sent = (await letters.FindAsync("13", died.Id, default))!;
        Assert.Equal((LetterState.Sent, true), (sent.State, sent.MayBeDoubled));
        Assert.Single(server.Texts);
    }

    [Fact]
    public async Task Of_two_messages_for_one_letter_one_sends_it()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Acknowledge__OnReceipt", "false"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        var letter = await WrittenAsync(intake);
        await intake.Services.GetRequiredService<LetterRegister>().AddAsync(letter, default);
        var dispatch = intake.Services.GetRequiredService<Dispatch>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => dispatch.SendAsync(new("13", letter.Id), default)));

        Assert.Single(server.Texts);
    }

    [Fact]
    public async Task Connections_are_kept_for_the_next_letter_and_are_no_more_than_allowed()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__Connections", "2"))
        );

        await Task.WhenAll(
            Sample
                .Call.Applicants.All.Take(8)
                .Select(prefecture => intake.AcceptAsync(Mails.Complete(prefecture.Name)))
        );

        await Eventually.TrueAsync(() => server.Texts.Count == 8, "not all letters have gone out");
        Assert.InRange(server.Connections, 1, 2);
    }

    [Fact]
    public async Task Letters_over_the_limit_for_one_applicant_wait_for_their_turn_and_say_so()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__PerApplicantPerHour", "2"))
        );
        for (var i = 0; i < 3; i++)
            await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Mails.Complete("大阪府"));

        await Eventually.TrueAsync(() => server.Texts.Count == 3, "the letters within the limit have not gone out");
        var waiting = await LetterAsync(intake, "queued");
        Assert.Equal("送信数の上限のため、順番を待っています。", (string?)waiting["reason"]);
        Assert.InRange(
            (DateTimeOffset)waiting["nextTryAt"]! - intake.Clock.GetUtcNow(),
            TimeSpan.FromMinutes(28),
            TimeSpan.FromMinutes(30)
        );
    }

    [Fact]
    public async Task The_total_limit_holds_for_all_applicants_and_the_turns_come_one_after_another()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        // One at a time, every second.
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__PerHour", "3600"), ("Acknowledge__OnReceipt", "false"))
        );
        var turns = intake.Services.GetRequiredService<SendingTurns>();
        var now = intake.Clock.GetUtcNow();
        var letters = Enumerable
            .Range(1, 400)
            .Select(number => new Letter
            {
                Id = "",
                Applicant = $"{number}",
                Kind = LetterKind.Receipt,
                State = LetterState.Queued,
                CreatedAt = now,
            });

        var times = new List<TimeSpan>();
        foreach (var letter in letters.Take(365))
            times.Add(await turns.TakeAsync(letter, LetterTurn.OfAll, now, default) - now);

        Assert.Equal(360, times.Count(time => time == TimeSpan.Zero));
        Assert.Equal([1, 2, 3, 4, 5], times.Skip(360).Select(time => (int)Math.Round(time.TotalSeconds)));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_leaves_the_letter_queued_with_the_reason()
    {
        var server = Server.Start((command, _) => Server.Usual(command));
        var settings = server.Settings();
        await server.DisposeAsync();
        await using var intake = await RunningIntake.StartAsync(azurite, settings: settings);
        await intake.ReadAsync(Mails.Complete("東京都"));

        Assert.Equal(
            "メールサーバーに接続できませんでした。",
            (string?)(await LetterAsync(intake, "queued", attempts: 1))["reason"]
        );
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_not_given_a_letter_in_the_clear()
    {
        await using var server = Server.Start((command, _) => Server.Usual(command));
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: server.Settings(("Sender__Tls", "startTls"))
        );
        await intake.ReadAsync(Mails.Complete("東京都"));

        var letter = await LetterAsync(intake, "queued", attempts: 1);

        Assert.Equal(
            "メールサーバーが必要な機能（STARTTLS 等）に対応していません。設定を確認してください。",
            (string?)letter["reason"]
        );
        Assert.Empty(server.Texts);
    }

    private static async Task<JsonNode> LetterAsync(RunningIntake intake, string state, int attempts = 0)
    {
        JsonNode? letter = null;
        await Eventually.TrueAsync(
            async () =>
            {
                letter = (await intake.ApplicationAsync("13"))["acknowledgements"]!
                    .AsArray()
                    .LastOrDefault(one => (string?)one!["state"] == state && (int)one["attempts"]! >= attempts);
                return letter is not null;
            },
            $"no letter is {state}"
        );
        return letter!;
    }

    private static async Task<Letter> WrittenAsync(RunningIntake intake)
    {
        var letter = new Letter
        {
            Id = SubmissionId.Derive("letter"),
            Applicant = "13",
            Kind = LetterKind.Receipt,
            State = LetterState.Queued,
            To = Mails.Sender,
            CreatedAt = intake.Clock.GetUtcNow(),
        };
        await intake
            .Services.GetRequiredService<LetterStore>()
            .KeepAsync(letter, ("件名", "本文"), new(Mails.Sender, null, [], null), default);
        return letter;
    }
}
