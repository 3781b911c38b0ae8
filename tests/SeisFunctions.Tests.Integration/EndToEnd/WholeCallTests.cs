using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>
/// From mail to letters, through the running host over HTTP and the inbox folder, against real Azurite.
/// </summary>
public sealed class WholeCallTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Mails_become_applications_with_verdicts_and_every_applicant_gets_one_final_letter()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.DropAsync(
            "miyagi",
            Mails.With(Mails.Subject("宮城県"), ("様式1.docx", Sample.Forms.Form1("宮城県"))),
            Sample.Midway.AddHours(-2)
        );
        var tokyo = await intake.ApplicationAsync("13");
        var miyagi = await intake.ApplicationAsync("04");

        Assert.Equal("eligible", (string?)tokyo["status"]);
        Assert.Equal("deficient", (string?)miyagi["status"]);
        Assert.Equal(Sample.Midway.AddHours(-2), (DateTimeOffset)miyagi["receivedAt"]!);
        Assert.All(tokyo["requirements"]!.AsArray(), requirement =>
            Assert.Contains((string?)requirement!["outcome"], new[] { "satisfied", "notApplicable" })
        );
        Assert.Equal("東京都", (string?)tokyo["forms"]![0]!["fields"]!["都道府県名"]!["value"]);
        Assert.Equal("表2 1行2列", (string?)tokyo["forms"]![0]!["fields"]!["都道府県名"]!["location"]);

        await intake.CloseAsync();

        var summary = await intake.GetAsync("/api/summary");
        Assert.Equal(1, (int)summary["counts"]!["byStatus"]!["eligible"]!);
        Assert.Equal(1, (int)summary["counts"]!["byStatus"]!["needsReview"]!);
        var letters = await intake.LettersAsync(4);
        Assert.Equal(4, letters.Count);
        Assert.Single(letters, letter => letter.Subject == "【受付完了通知】令和8年度 推進体制構築支援（東京都）");
        Assert.Single(letters, letter => letter.Subject == "【受付完了通知】令和8年度 推進体制構築支援（宮城県）");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Whether_a_mail_is_on_time_is_decided_by_its_arrival_in_the_mailbox_to_the_tick(
        long ticks,
        bool onTime
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(20)
        );
        await intake.DropAsync("tokyo", Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddTicks(ticks));

        JsonNode? submission = null;
        await Eventually.TrueAsync(
            async () =>
            {
                submission = (await intake.GetAsync("/api/submissions"))["items"]!
                    .AsArray()
                    .FirstOrDefault(item => (string?)item!["state"] != "received");
                return submission is not null;
            },
            "the mail has not been read"
        );

        Assert.Equal(onTime, (bool)submission!["onTime"]!);
        Assert.Equal(onTime ? "read" : "late", (string?)submission["state"]);
        Assert.Equal(Sample.Call.Schedule.Deadline.AddTicks(ticks), (DateTimeOffset)submission["receivedAt"]!);
    }

    [Theory]
    [InlineData("様式1.docx")]
    [InlineData("推進体制図.pdf")]
    public async Task A_late_mail_changes_nothing_in_the_application_and_is_answered_as_late(string file)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var inTime = await intake.ReadAsync(Mails.Complete("東京都"));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddSeconds(1));
        var late = await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                (
                    file,
                    file.EndsWith(".pdf", StringComparison.Ordinal)
                        ? "%PDF-1.4"u8.ToArray()
                        : Sample.Forms.Form1("東京都", ("telephone", ""))
                )
            )
        );

        Assert.Equal("late", (string?)late["state"]);
        Assert.Equal(1, (int)(await intake.ApplicationAsync("13"))["revision"]!);
        await intake.CloseAsync();
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        var letters = await intake.LettersAsync(3);
        var notice = Assert.Single(letters, letter =>
            letter.Subject!.StartsWith("【期限後到着のお知らせ】", StringComparison.Ordinal)
        );
        Assert.Contains((string)late["receiptNumber"]!, notice.TextBody!, StringComparison.Ordinal);
        Assert.Contains("令和8年3月26日（木）17時00分00秒", notice.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            $"締切までに受け付けた書類（受付番号　{inTime["receiptNumber"]}）は期限内のものとして取り扱っており",
            notice.TextBody,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_late_by_a_millisecond_is_seen_to_be_late_on_the_desk_and_in_the_statement()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("宮城県"));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(5));
        await intake.DropAsync("tokyo", Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddMilliseconds(1));
        JsonNode? late = null;
        await Eventually.TrueAsync(
            async () =>
            {
                late = (await intake.GetAsync("/api/submissions"))["items"]!
                    .AsArray()
                    .FirstOrDefault(item => (string?)item!["state"] == "late");
                return late is not null;
            },
            "the mail has not been read"
        );
        await intake.CloseAsync();
        using var desk = await intake.SignInAsync();

        Assert.Contains(
            "2026年3月26日 17:00:00.001",
            System.Net.WebUtility.HtmlDecode(
                await desk.GetStringAsync($"/submissions/{late!["id"]}", TestContext.Current.CancellationToken)
            ),
            StringComparison.Ordinal
        );
        // An application is judged after its submission is placed.
        foreach (var page in (string[])["/submissions", "/statement", "/applications/13"])
            await Eventually.TrueAsync(
                async () =>
                    System.Net.WebUtility.HtmlDecode(
                        await desk.GetStringAsync(page, TestContext.Current.CancellationToken)
                    )
                        .Contains("3月26日 17:00:00.001", StringComparison.Ordinal),
                $"{page} does not tell the millisecond"
            );
    }

    [Fact]
    public async Task A_second_late_mail_is_not_answered_again_and_says_why()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddSeconds(1)
        );
        var first = await intake.ReadAsync(Mails.Complete("東京都"));
        var second = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都")))
        );

        Assert.Single(await intake.LettersAsync(1));
        Assert.Equal(
            "sent",
            (string?)
                Assert.Single(
                    (await intake.GetAsync($"/api/submissions/{first["id"]}"))["acknowledgements"]!.AsArray()
                )!["state"]
        );
        var suppressed = Assert.Single(
            (await intake.GetAsync($"/api/submissions/{second["id"]}"))["acknowledgements"]!.AsArray()
        )!;
        Assert.Equal("suppressed", (string?)suppressed["state"]);
        Assert.Equal(
            "この差出人には、先に期限後に到着した提出について期限後到着のお知らせを作成しているため、再度は送信していません。",
            (string?)suppressed["reason"]
        );
        using var browser = await intake.SignInAsync();
        Assert.Contains(
            "再度は送信していません。",
            await browser.GetStringAsync($"/submissions/{second["id"]}", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_later_mail_replaces_only_the_form_that_it_brings()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("requirement3", "false"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        Assert.Equal("deficient", (string?)(await intake.ApplicationAsync("13"))["status"]);
        var correction = await intake.ReadAsync(
            Mails.With("【差し替え】" + Mails.Subject("東京都"), ("様式1（訂正）.docx", Sample.Forms.Form1("東京都")))
        );

        var application = await intake.ApplicationAsync("13", revision: 2);

        Assert.Equal("eligible", (string?)application["status"]);
        Assert.Equal(2, (int)application["municipalities"]!);
        var form1 = application["forms"]!.AsArray().Single(form => (string?)form!["form"] == "様式1")!;
        Assert.Equal((string?)correction["id"], (string?)form1["submissionId"]);
        Assert.Equal(["様式1"], application["submissions"]![1]!["forms"]!.AsArray().Select(form => (string)form!));
        Assert.Equal(["様式2"], application["submissions"]![0]!["forms"]!.AsArray().Select(form => (string)form!));
    }

    [Fact]
    public async Task A_cover_letter_and_the_logo_of_a_signature_do_not_hold_up_an_application_in_two_mails()
    {
        byte[] logo = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("送付状.pdf", "%PDF-1.7"u8.ToArray()),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            )
        );
        await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)), ("logo.png", logo))
        );

        var application = await intake.ApplicationAsync("13", revision: 2);

        Assert.Equal("eligible", (string?)application["status"]);
        Assert.Equal(
            2,
            application["findings"]!
                .AsArray()
                .Count(finding => ((string)finding!["code"]!).StartsWith("file.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_letter_of_receipt_says_what_arrived_when_and_what_to_mend()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var form1 = Sample.Forms.Form1("東京都");
        var submission = await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", form1)));

        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Equal(Mails.Sender, letter.To.Mailboxes.Single().Address);
        Assert.Equal("auto-replied", letter.Headers[HeaderId.AutoSubmitted]);
        Assert.Contains((string)submission["receiptNumber"]!, letter.Subject, StringComparison.Ordinal);
        Assert.StartsWith("東京都 ご担当者様", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("令和8年3月20日（金）10時", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"様式1.docx（{form1.Length:#,0} バイト）", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(form1)),
            letter.TextBody,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "様式2（連携市区町村一覧・推進体制）がありません。締切までにお送りください。",
            letter.TextBody,
            StringComparison.Ordinal
        );
        // One cause, one sentence: requirements 1 and 5, which rest on the same form, do not repeat it.
        Assert.DoesNotContain("応募要件1", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_on_time_but_comes_to_light_after_closing_changes_nothing_and_waits_for_a_person()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();
        await intake.DropAsync("found", Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddMinutes(-1));
        JsonNode? found = null;
        await Eventually.TrueAsync(
            async () =>
            {
                found = (await intake.GetAsync("/api/submissions?state=needsReview"))["items"]!
                    .AsArray()
                    .FirstOrDefault();
                return found is not null;
            },
            "the mail is not listed for a person"
        );

        Assert.True((bool)found!["onTime"]!);
        Assert.Contains(found["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "submission.foundAfterClosing"
        );
        var application = await intake.ApplicationAsync("13");
        Assert.Equal(("needsReview", 1), ((string?)application["status"], (int)application["revision"]!));
        var held = application["acknowledgements"]!
            .AsArray()
            .Single(letter => (string?)letter!["state"] == "suppressed")!;
        Assert.Equal(
            "締切の確定後に見つかったため、自動では返信していません。事務局からご連絡ください。",
            (string?)held["reason"]
        );
    }

    [Fact]
    public async Task A_receipt_written_after_the_deadline_does_not_ask_to_mend_before_it()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(2)
        );
        await intake.DropAsync(
            "half",
            Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))),
            Sample.Call.Schedule.Deadline.AddSeconds(-1)
        );

        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Contains("差し替えはできません。", letter.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("同じ件名の電子メールで再度お送り", letter.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_letters_that_come_back_are_not_answered()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        var submission = await intake.ReadAsync(Mails.Build(Mails.Subject("東京都"), message =>
            {
                message.From.Clear();
                message.From.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
            }));

        await intake.LettersAsync(1);
        var letters = (await intake.ApplicationAsync("13"))["acknowledgements"]!.AsArray();
        Assert.Equal("read", (string?)submission["state"]);
        Assert.Contains(submission["findings"]!.AsArray(), finding =>
            (string?)finding!["message"] == "事務局自身のアドレスから届いたため、自動では返信していません。"
        );
        Assert.Single(letters);
    }

    [Fact]
    public async Task The_same_bytes_again_are_a_duplicate_with_the_first_ones_values_and_no_second_letter()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var mail = Mails.Complete("東京都");
        using var first = await intake.PostMailAsync(mail);
        using var second = await intake.PostMailAsync(mail);

        Assert.Equal(System.Net.HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, second.StatusCode);
        var (one, two) = (await RunningIntake.JsonAsync(first), await RunningIntake.JsonAsync(second));
        Assert.False((bool)one["duplicate"]!);
        Assert.True((bool)two["duplicate"]!);
        Assert.Equal((string?)one["submissionId"], (string?)two["submissionId"]);
        Assert.Equal((string?)one["receivedAt"], (string?)two["receivedAt"]);
        Assert.EndsWith("+09:00", (string)one["receivedAt"]!, StringComparison.Ordinal);
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();
        Assert.Equal(2, (await intake.LettersAsync(2)).Count);
    }

    [Fact]
    public async Task Two_hosts_on_one_storage_take_the_same_mails_in_once()
    {
        var account = azurite.NewAccount();
        await using var one = await RunningIntake.StartAsync(azurite, account: account);
        await using var two = await RunningIntake.StartAsync(azurite, account: account);
        byte[][] mails =
        [
            .. Sample.Call.Applicants.All.Take(6).Select(prefecture => Mails.Complete(prefecture.Name)),
        ];

        await Task.WhenAll(mails.SelectMany(mail => new[] { one.AcceptAsync(mail), two.AcceptAsync(mail) }));
        foreach (var prefecture in Sample.Call.Applicants.All.Take(6))
            Assert.Equal("eligible", (string?)(await one.ApplicationAsync(prefecture.Code))["status"]);
        one.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(6));
        await two.CloseAsync();

        Assert.Equal(6, (int)(await two.GetAsync("/api/summary"))["submissions"]!["total"]!);
        var letters = new List<string>();
        foreach (var prefecture in Sample.Call.Applicants.All.Take(6))
            letters.AddRange(
                (await two.GetAsync($"/api/applications/{prefecture.Code}"))["acknowledgements"]!
                    .AsArray()
                    .Select(letter => $"{prefecture.Code} {letter!["kind"]} {letter["state"]}")
            );
        Assert.Equal(12, letters.Count);
        Assert.Equal(12, letters.Distinct().Count());
        Assert.All(letters, letter => Assert.EndsWith(" sent", letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_prefecture_selected_before_must_name_more_municipalities_than_last_time()
    {
        CallDefinition call = Sample.Call with { PastSelections = [new("06", 2024, 2)] };
        await using var intake = await RunningIntake.StartAsync(azurite, call);
        var form1 = Sample.Forms.Form1(
            "山形県",
            ("pastSelection", "あり"),
            ("pastYear", "令和6年度"),
            ("pastMunicipalities", "2")
        );
        await intake.ReadAsync(
            Mails.With(Mails.Subject("山形県"), ("様式1.docx", form1), ("様式2.xlsx", Sample.Forms.Form2("山形県", 2)))
        );
        var before = Requirement(await intake.ApplicationAsync("06"), 2);
        await intake.ReadAsync(Mails.With(Mails.Subject("山形県"), ("様式2.xlsx", Sample.Forms.Form2("山形県", 3))));
        var after = Requirement(await intake.ApplicationAsync("06", revision: 2), 2);

        Assert.Equal("notSatisfied", (string?)before["outcome"]);
        Assert.Equal("前回の2市区町村より1以上多い連携が必要ですが、2市区町村です。", (string?)before["reason"]);
        Assert.Equal("satisfied", (string?)after["outcome"]);
    }

    private static JsonNode Requirement(JsonNode application, int number) =>
        application["requirements"]!.AsArray().Single(requirement => (int)requirement!["number"]! == number)!;
}
