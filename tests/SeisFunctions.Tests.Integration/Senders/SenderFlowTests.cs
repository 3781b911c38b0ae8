using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// Who can change an application, from the front door: what a stranger, an upload, an unproved mail and a second
/// department do.
/// </summary>
public sealed class SenderFlowTests(AzuriteServer azurite)
{
    private const string Server = "mx.secretariat.example.jp";
    private static readonly Dictionary<string, string?> Checked = new() { ["Mailbox__AuthenticationServer"] = Server };
    private static readonly object Officer = new { by = "事務局 花子", note = "電話で確認しました" };

    [Theory]
    [InlineData("tokyo-dx@free.example.com", "sender.unknown")]
    [InlineData("dx@city.chiyoda.lg.jp", "sender.unknown")]
    [InlineData("dx@pref.chiba.lg.jp", "sender.domainDiffers")]
    public async Task A_stranger_begins_nothing_replaces_nothing_and_is_shown_with_the_reason(
        string stranger,
        string code
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var nothing = await intake.ReadAsync(
            From(stranger, Mails.Subject("大阪府"), ("様式1.docx", Sample.Forms.Form1("大阪府")))
        );
        Held(nothing, code);
        await intake.ReadAsync(Mails.Complete("東京都"));

        var attack = await intake.ReadAsync(
            From(stranger, Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 1)))
        );

        Held(attack, code);
        var application = await intake.ApplicationAsync("13");
        Assert.Equal(
            (1, 2, "eligible"),
            ((int)application["revision"]!, (int)application["municipalities"]!, (string?)application["status"])
        );
        Assert.Single((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_upload_never_replaces_and_the_final_letter_goes_to_the_prefecture()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));

        var upload = await UploadAsync(intake, "attacker@free.example.com");
        var own = await UploadAsync(intake, "somebody-else@pref.example.lg.jp");

        Held(upload, "sender.unknown");
        Held(own, "sender.unknown");
        Assert.Equal(2, (int)(await intake.ApplicationAsync("13"))["municipalities"]!);
        await intake.CloseAsync();
        var final = Assert.Single(await intake.LettersAsync(3), letter =>
            letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal)
        );
        Assert.Equal(Mails.Sender, final.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_stranger_counts_by_its_time_of_receipt_once_an_officer_accepts_it_and_then_gets_its_receipt()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var held = await intake.ReadAsync(
            From(
                "dx@consultant.example.com",
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        var notice = Assert.Single(await intake.LettersAsync(1));
        Assert.StartsWith("【送信者確認中のお知らせ】", notice.Subject!, StringComparison.Ordinal);
        Assert.DoesNotContain("様式", notice.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("東京都", notice.TextBody, StringComparison.Ordinal);

        await ActAsync(intake, held, "accept", Officer);

        var application = await intake.ApplicationAsync("13");
        Assert.Equal(
            ((string?)held["receivedAt"], "eligible"),
            ((string?)application["receivedAt"], (string?)application["status"])
        );
        Assert.Contains(await intake.LettersAsync(2), letter =>
            letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("dmarc=fail header.from=pref.example.lg.jp", true)]
    [InlineData("spf=fail smtp.mailfrom=pref.example.lg.jp", true)]
    [InlineData("spf=softfail smtp.mailfrom=pref.example.lg.jp", true)]
    [InlineData("spf=none; dkim=none; dmarc=none", true)]
    [InlineData("spf=neutral; dmarc=temperror", true)]
    [InlineData("spf=pass smtp.mailfrom=attacker.example", true)]
    [InlineData(null, true)]
    [InlineData("dmarc=pass header.from=pref.example.lg.jp", false)]
    public async Task Where_a_server_is_named_only_what_it_proved_replaces(string? results, bool held)
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        await intake.ReadAsync(Proved(Mails.Complete("東京都")));

        var second = await intake.ReadAsync(
            With(results, Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))))
        );

        Assert.Equal(held, (bool)second["held"]!);
        Assert.Equal(
            held ? 2 : 3,
            (int)(await intake.ApplicationAsync("13", revision: held ? 1 : 2))["municipalities"]!
        );
        if (held)
            Held(second, "sender.unauthenticated");
    }

    [Fact]
    public async Task An_unproved_own_mail_begins_an_application_and_gives_way_to_the_first_proved_one()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        var first = await intake.ReadAsync(
            With("spf=softfail smtp.mailfrom=pref.example.lg.jp", Mails.Complete("東京都"))
        );
        Assert.Equal(("read", false), ((string?)first["state"], (bool)first["held"]!));

        await intake.ReadAsync(
            Proved(
                From(
                    "kikaku@pref.example.lg.jp",
                    Mails.Subject("東京都"),
                    ("様式1.docx", Sample.Forms.Form1("東京都")),
                    ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))
                )
            )
        );

        Assert.Equal(3, (int)(await intake.ApplicationAsync("13", revision: 2))["municipalities"]!);
    }

    [Theory]
    [InlineData(new[] { 0, 1 })]
    [InlineData(new[] { 1, 0 })]
    public async Task Of_two_departments_the_first_stands_in_whatever_order_they_are_read_until_an_officer_chooses(
        int[] order
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["PollMailboxSchedule"] = "0 0 0 1 1 *" }
        );
        byte[][] mails =
        [
            Department("dx@pref.example.lg.jp", "two-a"),
            Department("nosei@pref.example.lg.jp", "two-b"),
        ];
        foreach (var i in order)
        {
            await intake.DropAsync($"{i}", mails[i], Sample.Midway.AddMinutes(-10 + i));
            using var polled = await intake.Admin.PostAsJsonAsync("/admin/functions/PollMailbox", new { });
            await Eventually.TrueAsync(
                () => Directory.GetFiles(intake.Inbox).Length == 0,
                "the mail has not been taken"
            );
            await SettledAsync(intake);
        }

        var application = await intake.ApplicationAsync("20");
        Assert.Equal(
            (1, 3, "needsReview"),
            ((int)application["revision"]!, (int)application["municipalities"]!, (string?)application["status"])
        );
        Assert.Contains(application["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "application.second"
        );
        var submissions = (await intake.GetAsync("/api/submissions"))["items"]!.AsArray();
        Assert.Equal(
            ["nosei@pref.example.lg.jp true needsReview", "dx@pref.example.lg.jp false read"],
            submissions.Select(one => $"{one!["from"]} {one["held"]} {one["state"]}")
        );
        Held(submissions[0]!, "application.second");

        await ActAsync(
            intake,
            submissions[0]!,
            "choose",
            new
            {
                choice = "combine",
                forms = new[] { "form2" },
                by = "事務局 花子",
                note = "両課に確認しました",
            }
        );
        Assert.Equal((2, 2, "eligible"), await StateAsync(intake, 2));
        await ActAsync(
            intake,
            submissions[0]!,
            "choose",
            new
            {
                choice = "keep",
                by = "事務局 花子",
                note = "農政部は取り下げ",
            }
        );
        Assert.Equal((1, 3, "eligible"), await StateAsync(intake, 3));
        await ActAsync(intake, submissions[0]!, "undo", Officer);
        Assert.Equal((2, 2, "eligible"), await StateAsync(intake, 2));
        await ActAsync(intake, submissions[0]!, "undo", Officer);
        Assert.Equal((1, 3, "needsReview"), await StateAsync(intake, 3));
    }

    [Fact]
    public async Task A_blank_form_waits_beside_the_one_that_is_filled_in_until_an_officer_keeps_that()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var filled = await intake.ReadAsync(Mails.Complete("東京都"));

        var blank = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式1（訂正）.docx", Sample.Forms.Blank("form1")))
        );

        Held(blank, "form.blankBeside");
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13", revision: 2))["status"]);
        var receipt = Assert.Single(await intake.LettersAsync(2), letter =>
            letter.TextBody!.Contains("様式1（訂正）.docx", StringComparison.Ordinal)
        );
        Assert.Contains(
            $"様式1は、先の提出（受付番号 {filled["receiptNumber"]}）が引き続き有効です。",
            receipt.TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains("記入のない様式が添付されていました。", receipt.TextBody!, StringComparison.Ordinal);

        await ActAsync(
            intake,
            blank,
            "choose",
            new
            {
                choice = "keep",
                by = "事務局 花子",
                note = "誤って添付したとのこと",
            }
        );
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13", revision: 1))["status"]);
        Assert.DoesNotContain("別の送信者", (await intake.LettersAsync(3))[^1].TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_fewer_municipalities_waits_until_an_officer_chooses_and_is_not_asked_about_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var whole = await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", "千代田区", "府中市"))
            )
        );

        var added = await intake.ReadAsync(List("様式2（追加分）.xlsx", "八王子市"));

        Held(added, "form.partial");
        var application = await intake.ApplicationAsync("13", revision: 2);
        Assert.Equal((2, "needsReview"), ((int)application["municipalities"]!, (string?)application["status"]));
        Assert.Contains(
            $"（様式2（受付番号 {added["receiptNumber"]}）：千代田区、府中市）",
            application["findings"]!
                .AsArray()
                .Select(finding => (string)finding!["message"]!)
                .Single(message => message.StartsWith("後から提出された様式に", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        var receipt = Assert.Single(await intake.LettersAsync(2), letter =>
            letter.TextBody!.Contains("様式2（追加分）.xlsx", StringComparison.Ordinal)
        );
        Assert.Contains(
            $"様式2は、先の提出（受付番号 {whole["receiptNumber"]}）が引き続き有効です。この提出のものは、事務局が確認するまで申請に反映しません。"
                + $"{Environment.NewLine}　先の提出にあり、この提出にない記入：千代田区、府中市{Environment.NewLine}",
            receipt.TextBody!.ReplaceLineEndings(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("差し替えました", receipt.TextBody!, StringComparison.Ordinal);

        await ActAsync(
            intake,
            added,
            "choose",
            new
            {
                choice = "replace",
                by = "事務局 花子",
                note = "八王子市だけとすることを電話で確認",
            }
        );
        await SettledAsync(intake);
        application = await intake.ApplicationAsync("13", revision: 2);
        Assert.Equal((1, "eligible"), ((int)application["municipalities"]!, (string?)application["status"]));
        Assert.False((bool)(await intake.ReadAsync(List("様式2（訂正）.xlsx", "八王子市", "千代田区")))["held"]!);
    }

    [Fact]
    public async Task What_lacked_entries_is_no_task_any_more_once_the_whole_form_has_come()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        var partial = await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1（変更箇所のみ）.docx", Sample.Forms.Form1("東京都", ("telephone", ""), ("issues", "")))
            )
        );
        Held(partial, "form.partial");
        Assert.Equal("needsReview", (string?)(await intake.ApplicationAsync("13", revision: 2))["status"]);

        await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都", ("contactKana", "みほん"))))
        );
        await SettledAsync(intake);

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13", revision: 3))["status"]);
        Assert.Equal(
            ("read", false),
            await intake.SubmissionAsync((string)partial["id"]!) is var now
                ? ((string?)now["state"], (bool)now["held"]!)
                : default
        );
        Assert.Equal(3, (await intake.LettersAsync(3)).Count);
    }

    [Fact]
    public async Task An_old_mail_that_is_attached_to_another_brings_no_form_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = Mails.Complete("東京都");
        await intake.ReadAsync(first);
        await intake.ReadAsync(List("様式2.xlsx", "千代田区", "中央区", "府中市"));

        var chat = await intake.ReadAsync(
            Mails.Build(
                "先日のメールについて",
                mail =>
                {
                    var old = MimeKit.MimeMessage.Load(new MemoryStream(first));
                    mail.Body = new MimeKit.Multipart("mixed")
                    {
                        new MimeKit.TextPart("plain")
                        {
                            Text = "お電話でお話しした件、先日お送りしたメールを添付いたします。",
                        },
                        new MimeKit.MessagePart("rfc822", old),
                    };
                }
            )
        );

        Held(chat, "form.replacedBefore");
        Assert.Equal(3, (int)(await intake.ApplicationAsync("13", revision: 3))["municipalities"]!);
        await ActAsync(
            intake,
            chat,
            "choose",
            new
            {
                choice = "keep",
                by = "事務局 花子",
                note = "電話の控えとのこと",
            }
        );
        await SettledAsync(intake);
        Assert.Equal(3, (int)(await intake.ApplicationAsync("13"))["municipalities"]!);
        Assert.False((bool)(await intake.SubmissionAsync((string)chat["id"]!))["held"]!);
    }

    private static byte[] List(string file, params string[] municipalities) =>
        Mails.With(Mails.Subject("東京都"), (file, Sample.Forms.Form2("東京都", municipalities)));

    [Fact]
    public async Task A_mail_that_was_found_to_be_false_counts_once_an_officer_has_accepted_it_says_who_did_and_is_answered()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        using var browser = await intake.SignInAsync();
        var held = await intake.ReadAsync(With("dmarc=fail", Mails.Complete("東京都")));
        Assert.Contains(
            "事務局が送信元を確認するまで、申請には反映しません。",
            MessageOf(held),
            StringComparison.Ordinal
        );
        Assert.Empty(await intake.LettersAsync(0));
        foreach (var (scope, withoutProof) in new[] { ("address", false), ("domain", false) })
        {
            using var refused = await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{held["id"]}/accept-sender",
                new
                {
                    scope,
                    withoutProof,
                    by = "事務局 花子",
                    note = "電話",
                }
            );
            Assert.Equal(
                (System.Net.HttpStatusCode.Conflict, "送信元の認証に失敗した提出です。"),
                (refused.StatusCode, (string?)(await RunningIntake.JsonAsync(refused))["title"])
            );
        }

        await ActAsync(intake, held, "accept", new { by = "事務局 花子", note = "電話で本人確認" });
        await SettledAsync(intake);

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        var accepted = await intake.GetAsync($"/api/submissions/{held["id"]}");
        Assert.Equal(("read", false), ((string?)accepted["state"], (bool)accepted["held"]!));
        Assert.EndsWith("担当者（事務局 花子）が送信者を確認済みです。", MessageOf(accepted), StringComparison.Ordinal);
        Assert.DoesNotContain("反映しません", MessageOf(accepted), StringComparison.Ordinal);
        var receipt = Assert.Single(await intake.LettersAsync(1));
        Assert.Equal(
            (Mails.Sender, true),
            (
                receipt.To.Mailboxes.Single().Address,
                receipt.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
            )
        );
        Assert.DoesNotContain("反映しません", receipt.TextBody!, StringComparison.Ordinal);
        Assert.Equal(("own", "failed"), ((string?)accepted["sender"]!["owner"], (string?)accepted["sender"]!["proof"]));

        // The desk says which act it would take back.
        var page = System.Net.WebUtility.HtmlDecode(
            await browser.GetStringAsync($"/submissions/{held["id"]}/acts/undo")
        );
        Assert.Matches(
            "最後の操作「提出の受理」（事務局 花子、.*、申請に反映しない → 反映する）だけを取り消します。",
            page
        );
        var shown = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{held["id"]}"));
        Assert.Contains("<dt>差出人のアドレス</dt><dd>申請者のもの</dd>", shown, StringComparison.Ordinal);
        Assert.Contains("<dt>送信元の認証</dt><dd>認証失敗</dd>", shown, StringComparison.Ordinal);

        static string MessageOf(JsonNode submission) =>
            (string)
                submission["findings"]!
                    .AsArray()
                    .Single(finding => (string?)finding!["code"] == "sender.unauthenticated")!["message"]!;
    }

    [Fact]
    public async Task A_sender_that_is_accepted_also_without_proof_counts_although_its_authentication_fails_and_no_more_once_that_is_taken_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        using var browser = await intake.SignInAsync();
        var held = await intake.ReadAsync(With("dmarc=fail", Mails.Complete("東京都")));
        Held(held, "sender.unauthenticated");
        Assert.Contains(
            "認証に失敗しても",
            System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{held["id"]}/acts/sender")),
            StringComparison.Ordinal
        );

        await ActAsync(
            intake,
            held,
            "accept-sender",
            new
            {
                scope = "address",
                withoutProof = true,
                by = "事務局 花子",
                note = "転送のため認証できない",
            }
        );
        await SettledAsync(intake);

        Assert.Equal(
            ((string?)held["receivedAt"], "eligible"),
            (
                (string?)(await intake.ApplicationAsync("13"))["receivedAt"],
                (string?)(await intake.ApplicationAsync("13"))["status"]
            )
        );
        var accepted = await intake.GetAsync($"/api/submissions/{held["id"]}");
        Assert.False((bool)accepted["held"]!);
        Assert.EndsWith(
            "担当者（事務局 花子）が送信者を確認済みです。",
            (string?)
                accepted["findings"]!
                    .AsArray()
                    .Single(finding => (string?)finding!["code"] == "sender.unauthenticated")!["message"],
            StringComparison.Ordinal
        );
        var receipt = Assert.Single(await intake.LettersAsync(1));
        Assert.Equal(
            (Mails.Sender, true),
            (
                receipt.To.Mailboxes.Single().Address,
                receipt.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
            )
        );
        // What comes next from it counts by itself.
        var next = await intake.ReadAsync(
            With("dmarc=fail", Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))))
        );
        Assert.False((bool)next["held"]!);
        Assert.Contains(
            $"href=\"/submissions/{held["id"]}/acts/forget-sender?",
            await browser.GetStringAsync($"/submissions/{held["id"]}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "の受入れを取り消します。",
            System.Net.WebUtility.HtmlDecode(
                await browser.GetStringAsync($"/submissions/{held["id"]}/acts/forget-sender")
            ),
            StringComparison.Ordinal
        );
        // The act stands once among what has happened, though it is one on the submission and on the application.
        var application = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13"));
        var timeline = application[application.IndexOf("id=\"timeline\"", StringComparison.Ordinal)..];
        timeline = timeline[..timeline.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.Equal(1, timeline.Split("送信者の受入れ").Length - 1);

        await ActAsync(
            intake,
            held,
            "accept-sender",
            new
            {
                scope = "none",
                by = "事務局 花子",
                note = "誤り",
            }
        );
        await SettledAsync(intake);
        Assert.True((bool)(await intake.GetAsync($"/api/submissions/{held["id"]}"))["held"]!);
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        var after = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{held["id"]}"));
        Assert.Contains("送信者の受入れの取消し", after, StringComparison.Ordinal);
        Assert.DoesNotContain("acts/forget-sender", after, StringComparison.Ordinal);
        Assert.Contains("acts/write-question", after, StringComparison.Ordinal);
        Assert.DoesNotContain("acts/write-mend", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_at_which_anybody_can_have_an_address_is_not_accepted_and_the_desk_names_what_would_be()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var free = await intake.ReadAsync(
            From("mihon-taro@gmail.com", Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都")))
        );
        var consultant = await intake.ReadAsync(
            From("dx@consultant.example.com", Mails.Subject("大阪府"), ("様式1.docx", Sample.Forms.Form1("大阪府")))
        );

        using var refused = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{free["id"]}/accept-sender",
            new
            {
                scope = "domain",
                by = "事務局 花子",
                note = "電話",
            }
        );

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "「gmail.com」は、誰でもアドレスを取得できる",
            (string?)(await RunningIntake.JsonAsync(refused))["detail"],
            StringComparison.Ordinal
        );
        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
        var form = System.Net.WebUtility.HtmlDecode(
            await browser.GetStringAsync($"/submissions/{free["id"]}/acts/sender")
        );
        Assert.Contains(
            "mihon-taro@gmail.com だけ（認証できなくても、認証に失敗しても）",
            form,
            StringComparison.Ordinal
        );
        Assert.Contains("「gmail.com」は、誰でもアドレスを取得できる", form, StringComparison.Ordinal);
        Assert.DoesNotContain("@gmail.com で終わる全て", form, StringComparison.Ordinal);
        Assert.Contains(
            "@consultant.example.com で終わる全てのアドレス",
            System.Net.WebUtility.HtmlDecode(
                await browser.GetStringAsync($"/submissions/{consultant["id"]}/acts/sender")
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unproved_replacement_from_the_same_address_is_marked_at_the_desk()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(With("spf=none", Mails.Complete("東京都")));
        var second = await intake.ReadAsync(
            With("spf=none", Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))))
        );
        await intake.ApplicationAsync("13", revision: 2);

        var application = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13"));
        Assert.Equal(2, application.Split("申請者のもの・未認証").Length - 1);
        Assert.Equal(1, application.Split("未認証のまま差し替え").Length - 1);
        var page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{second["id"]}"));
        Assert.Contains("<dt>送信元の認証</dt><dd>未認証</dd>", page, StringComparison.Ordinal);
        Assert.Contains(
            "送信元を認証できないまま、同じアドレスからの先の提出を差し替えました。",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_replacement_is_told_to_both_with_receipt_numbers_forms_and_municipalities()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = await intake.ReadAsync(
            From(
                "dx@pref.example.lg.jp",
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.LettersAsync(1);

        // The same 担当部局・課 in 様式1: one part of the prefecture, another address.
        var second = await intake.ReadAsync(
            From(
                "kikaku@pref.example.lg.jp",
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("contactKana", "みほん"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))
            )
        );

        var letters = await intake.LettersAsync(3);
        var receipt = letters.Single(letter => letter.To.Mailboxes.Single().Address == "kikaku@pref.example.lg.jp");
        Assert.Contains(
            $"様式2を、先の提出（受付番号 {first["receiptNumber"]}）から差し替えました。",
            receipt.TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains("連携市区町村に加わったもの：", receipt.TextBody!, StringComparison.Ordinal);
        var notice = letters.Single(letter =>
            letter.Subject!.StartsWith("【別の送信者からの提出のお知らせ】", StringComparison.Ordinal)
        );
        Assert.Equal("dx@pref.example.lg.jp", notice.To.Mailboxes.Single().Address);
        Assert.Contains(
            $"先にお送りいただいた様式（受付番号 {first["receiptNumber"]}）は、この提出のものに差し替えました。",
            notice.TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains((string)second["receiptNumber"]!, notice.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("kikaku", notice.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(".xlsx", notice.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_department_and_the_first_are_both_told_that_a_person_decides()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Department("dx@pref.example.lg.jp", "two-a"));
        await intake.ReadAsync(Department("nosei@pref.example.lg.jp", "two-b"));

        var letters = await intake.LettersAsync(3);
        Assert.Contains(
            "有効な様式は変わりません",
            letters.Single(letter => letter.To.Mailboxes.Single().Address == "nosei@pref.example.lg.jp").TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "引き続き有効です",
            letters.Single(letter => letter.Subject!.StartsWith("【別の送信者", StringComparison.Ordinal)).TextBody!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_final_letter_goes_to_every_sender_who_is_part_of_the_application_each_in_a_mail_of_its_own()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            From("dx@pref.example.lg.jp", Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都")))
        );
        await intake.ReadAsync(
            From("nosei@pref.example.lg.jp", Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)))
        );

        await intake.CloseAsync();

        var finals = (await intake.LettersAsync(4))
            .Where(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            ["dx@pref.example.lg.jp", "nosei@pref.example.lg.jp"],
            finals.Select(letter => letter.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal)
        );
        Assert.All(finals, letter => Assert.Empty(letter.Cc));
    }

    [Fact]
    public async Task An_answer_asked_for_at_another_address_goes_there_only_if_it_is_the_applicants_own()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                mail => mail.ReplyTo.Add(MailboxAddress.Parse("attacker@free.example.com")),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            )
        );

        Assert.Equal(Mails.Sender, Assert.Single(await intake.LettersAsync(1)).To.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData("address", false, "dmarc=pass", true)]
    [InlineData("address", false, "spf=none", false)]
    [InlineData("address", true, "spf=none", true)]
    [InlineData("domain", false, "dmarc=pass", true)]
    public async Task An_accepted_sender_counts_from_then_on_and_what_was_held_of_it_counts_too(
        string scope,
        bool withoutProof,
        string results,
        bool counts
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        var mail = From(
            "dx@consultant.example.com",
            Mails.Subject("東京都"),
            ("様式1.docx", Sample.Forms.Form1("東京都"))
        );
        var held = await intake.ReadAsync(With(results, mail));

        await ActAsync(
            intake,
            held,
            "accept-sender",
            new
            {
                scope,
                withoutProof,
                by = "事務局 花子",
                note = "県に電話で確認",
            }
        );
        await SettledAsync(intake);

        Assert.Equal(counts ? 1 : 0, (await intake.GetAsync("/api/applications"))["items"]!.AsArray().Count);
        var next = await intake.ReadAsync(
            With(
                results,
                From(
                    "dx@consultant.example.com",
                    Mails.Subject("東京都"),
                    ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
                )
            )
        );
        Assert.Equal(!counts, (bool)next["held"]!);
        // Accepted for 東京都, and for nobody else.
        Held(
            await intake.ReadAsync(
                With(
                    "dmarc=pass",
                    From(
                        "dx@consultant.example.com",
                        Mails.Subject("大阪府"),
                        ("様式1.docx", Sample.Forms.Form1("大阪府"))
                    )
                )
            ),
            "sender.unknown"
        );
        if (!counts)
            return;
        await ActAsync(
            intake,
            held,
            "accept-sender",
            new
            {
                scope = "none",
                by = "事務局 花子",
                note = "誤り",
            }
        );
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/applications"))["items"]!.AsArray().Count == 0,
            "the application stays"
        );
        Assert.DoesNotContain(
            "consultant",
            (await intake.GetAsync($"/api/audit?subject=submission-{held["id"]}")).ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_sender_accepted_after_closing_counts_by_its_time_of_receipt_and_everybody_gets_a_corrected_letter()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var held = await intake.ReadAsync(
            From("dx@consultant.example.com", Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)))
        );
        await intake.CloseAsync();

        await ActAsync(
            intake,
            held,
            "accept-sender",
            new
            {
                scope = "address",
                by = "事務局 花子",
                note = "県に電話で確認",
            }
        );

        Assert.Equal(2, (int)(await intake.ApplicationAsync("13", revision: 2))["municipalities"]!);
        // 受付連絡, 送信者確認中, 受付完了; then one corrected letter for each of the two senders.
        var finals = (await intake.LettersAsync(5))
            .Where(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, finals.Count);
        Assert.Equal(
            2,
            finals.Count(letter => letter.TextBody!.Contains("この通知をご覧ください", StringComparison.Ordinal))
        );
    }

    private static async Task<(int, int, string?)> StateAsync(RunningIntake intake, int municipalities)
    {
        JsonNode? application = null;
        await Eventually.TrueAsync(
            async () =>
                (int)(application = await intake.ApplicationAsync("20"))["municipalities"]! == municipalities
                && await IsSettledAsync(intake),
            "the application has not followed"
        );
        await SettledAsync(intake);
        application = await intake.ApplicationAsync("20");
        return ((int)application["revision"]!, (int)application["municipalities"]!, (string?)application["status"]);
    }

    private static Task SettledAsync(RunningIntake intake) =>
        Eventually.TrueAsync(() => IsSettledAsync(intake), "submissions wait to be read");

    private static async Task<bool> IsSettledAsync(RunningIntake intake) =>
        (await intake.GetAsync("/api/submissions"))["items"]!
            .AsArray()
            .All(one => (string?)one!["state"] != "received" && !(bool)one["waitsForRereading"]!);

    private static void Held(JsonNode submission, string code)
    {
        Assert.Equal(("needsReview", true), ((string?)submission["state"], (bool)submission["held"]!));
        Assert.Contains(submission["findings"]!.AsArray(), finding => (string?)finding!["code"] == code);
    }

    private static async Task ActAsync(RunningIntake intake, JsonNode submission, string act, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync($"/api/submissions/{submission["id"]}/{act}", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> UploadAsync(RunningIntake intake, string address)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(address), "email" },
            { new StringContent("東京都"), "prefecture" },
            {
                new ByteArrayContent(Sample.Forms.Form2("東京都", 1))
                {
                    Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
                },
                "files",
                "様式2.xlsx"
            },
        };
        using var response = await intake.Anonymous.PostAsync("/api/submissions", form);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await intake.SubmissionAsync((string)(await RunningIntake.JsonAsync(response))["submissionId"]!);
    }

    private static byte[] Department(string from, string files) =>
        From(
            from,
            Mails.Subject("長野県"),
            ("様式1.docx", SenderFiles.Read($"{files}-form1.docx")),
            ("様式2.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static byte[] From(string address, string subject, params (string Name, byte[] Content)[] files) =>
        Mails.Build(subject, mail => mail.From[0] = MailboxAddress.Parse(address), files);

    private static byte[] Proved(byte[] mail) => With("dmarc=pass header.from=pref.example.lg.jp", mail);

    private static byte[] With(string? results, byte[] mail) =>
        results is null
            ? mail
            : [.. Encoding.ASCII.GetBytes($"Authentication-Results: {Server}; {results}\r\n"), .. mail];
}
