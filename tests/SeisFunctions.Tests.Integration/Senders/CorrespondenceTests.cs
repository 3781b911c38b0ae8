using System.Net.Http.Json;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// A question is not a late application: what brings nothing that could be a form is answered by a person.
/// </summary>
public sealed class CorrespondenceTests(AzuriteServer azurite)
{
    private static readonly CallDefinition Call = Sample.Call with
    {
        Mail = Sample.Call.Mail with
        {
            SenderDomains = new Dictionary<string, IReadOnlyList<string>>(Sample.Call.Mail.SenderDomains)
            {
                ["23"] = ["pref.aichi.example.jp"],
                ["24"] = ["pref.mie.example.jp"],
                ["25"] = ["pref.shiga.example.jp"],
            },
        },
    };

    [Theory]
    [InlineData("l11.eml")]
    [InlineData("l13.eml")]
    [InlineData("l21.eml")]
    [InlineData("l23.eml")]
    [InlineData("k06.eml")]
    public async Task A_question_an_answer_or_a_notice_is_no_submission_before_the_deadline_and_not_late_after_it(
        string file
    )
    {
        foreach (var now in new[] { Sample.Midway, Sample.Call.Schedule.Deadline.AddHours(1) })
        {
            await using var intake = await RunningIntake.StartAsync(azurite, Call, now);

            var question = await intake.ReadAsync(SenderFiles.Read(file));

            Assert.Equal(("correspondence", "needsReview"), ((string?)question["kind"], (string?)question["state"]));
            Assert.DoesNotContain(question["acknowledgements"]!.AsArray(), letter =>
                (string?)letter!["kind"] is "receipt" or "late"
            );
            Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
            Assert.Empty((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
            Assert.Equal(0, (int)(await intake.GetAsync("/api/summary"))["submissions"]!["total"]!);
            Assert.Equal(
                (string?)question["id"],
                (string?)
                    Assert.Single((await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray())!["id"]
            );
        }
    }

    [Fact]
    public async Task Correspondence_leaves_the_list_of_what_is_open_once_somebody_has_dealt_with_it_and_is_not_lost()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var question = await intake.ReadAsync(SenderFiles.Read("l21.eml"));

        using var settled = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{question["id"]}/settle",
            new { by = "事務局 花子", note = "電話で回答" }
        );

        Assert.True(settled.IsSuccessStatusCode, await settled.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray().Count == 0,
            "it stays open"
        );
        Assert.Single((await intake.GetAsync("/api/correspondence"))["items"]!.AsArray());
        var submission = await intake.ReadAsync(Mails.Complete("東京都"));
        using var refused = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{submission["id"]}/settle",
            new { by = "事務局 花子" }
        );
        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Theory]
    [InlineData("様式2.xlsx", "", "「様式2.xlsx」と記載されていますが、このファイルは届いていません。")]
    [InlineData(
        "申請書を送ります。添付：様式１_東京都.docx、様式2.XLSXです。",
        "",
        "「様式1_東京都.docx」「様式2.XLSX」と記載されていますが、"
    )]
    [InlineData("", "", "本文も添付ファイルもありませんでした。")]
    [InlineData("", "logo.png", "届いたファイルは画像だけでした。")]
    [InlineData("申請書を写真で送ります。", "IMG_0001.png", "届いたファイルは画像だけでした。")]
    public async Task Whoever_seems_to_have_forgotten_the_files_is_told_that_they_are_missing(
        string text,
        string image,
        string said
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var mail = await intake.ReadAsync(WithText(text, image));

        Assert.Equal(
            ("correspondence", "missing"),
            ((string?)mail["kind"], (string?)mail["acknowledgements"]!.AsArray().Single()!["kind"])
        );
        var letter = Assert.Single(await intake.LettersAsync(1));
        Assert.StartsWith("【申請書類の添付に関するお知らせ】", letter.Subject!, StringComparison.Ordinal);
        Assert.Contains(said, letter.TextBody!, StringComparison.Ordinal);
        Assert.Contains("締切（令和8年3月26日（木）17時00分00秒、", letter.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公募要領（https://example.jp/r8/form.xlsx）について伺います。", "")]
    [InlineData("> 様式2.xlsx（12,345 バイト）\n承知しました。", "")]
    [InlineData("公募要領.pdf の3ページについて伺います。", "")]
    [InlineData("様式2の書き方について伺います。", "logo.png")]
    public async Task A_question_that_names_a_page_quotes_a_letter_or_has_a_logo_is_a_question(
        string text,
        string image
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var mail = await intake.ReadAsync(WithText(text, image));

        Assert.Equal("inquiry", (string?)mail["acknowledgements"]!.AsArray().Single()!["kind"]);
    }

    // A logo of a few bytes, or a page as a camera takes it.
    private static byte[] WithText(string text, string image) => Mails.Build(Mails.Subject("東京都"), mail =>
        {
            var body = new MimeKit.BodyBuilder { TextBody = text };
            if (image.Length > 0)
                body.Attachments.Add(
                    image,
                    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[image == "logo.png" ? 500 : 100_000]],
                    new MimeKit.ContentType("image", "png")
                );
            mail.Body = body.ToMessageBody();
        });

    [Fact]
    public async Task An_answer_to_a_letter_is_tied_to_the_applicant_of_that_letter_whatever_its_subject_says()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var answer = await intake.ReadAsync(
            Mails.Build("承知しました", mail =>
                mail.InReplyTo = "0123456789abcdef0123456789abcdef.13@secretariat.example.jp"
            )
        );

        Assert.Equal(("correspondence", "13"), ((string?)answer["kind"], (string?)answer["applicant"]!["code"]));
    }

    [Theory]
    [InlineData("質問", "受付番号 {0} の件で伺います。", "dx@city.example.jp", "13", "受付番号")]
    [InlineData("受付番号｛{0}｝について", "伺います。", "dx@city.example.jp", "13", "受付番号")]
    [InlineData("質問", "受付番号 {0} の件で伺います。", "dx@pref.aichi.example.jp", "13", "受付番号")]
    [InlineData("質問", "伺います。", "dx@dept.pref.aichi.example.jp", "23", "送信者")]
    [InlineData("質問", "三重県の例について伺います。", "dx@pref.aichi.example.jp", "23", "送信者")]
    [InlineData("質問", "長野県の町ですが、伺います。", "dx@city.example.jp", "20", "本文")]
    [InlineData("長野県から質問", "伺います。", "dx@city.example.jp", "20", "本文")]
    [InlineData(
        "質問",
        "受付番号 {0} と {1} の件で伺います。",
        "dx@pref.aichi.example.jp",
        null,
        "受付番号が複数の都道府県（東京都、大阪府）を指している"
    )]
    [InlineData(
        "推進体制構築支援（三重県）",
        "伺います。",
        "dx@pref.aichi.example.jp",
        null,
        "送信者が複数の都道府県（三重県、愛知県）を指している"
    )]
    [InlineData(
        "質問",
        "長野県と岐阜県について伺います。",
        "dx@city.example.jp",
        null,
        "本文又はファイル名の都道府県名が複数の都道府県（長野県、岐阜県）を指している"
    )]
    [InlineData("質問", "受付番号 ACDEFGHJ の件で伺います。", "dx@city.example.jp", null, null)]
    public async Task Correspondence_is_tied_by_the_strongest_of_what_points_to_an_applicant_and_what_points_to_two_is_tied_to_none(
        string subject,
        string text,
        string from,
        string? applicant,
        string? says
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var (tokyo, osaka) = (
            (string)(await intake.ReadAsync(Mails.Complete("東京都")))["receiptNumber"]!,
            (string)(await intake.ReadAsync(Mails.Complete("大阪府")))["receiptNumber"]!
        );

        var question = await intake.ReadAsync(Mails.Build(string.Format(null, subject, tokyo), mail =>
            {
                mail.From[0] = MimeKit.MailboxAddress.Parse(from);
                mail.Body = new MimeKit.TextPart("plain") { Text = string.Format(null, text, tokyo, osaka) };
            }));

        Assert.Equal(
            ("correspondence", applicant),
            ((string?)question["kind"], (string?)question["applicant"]?["code"])
        );
        Assert.Equal(
            says is not null,
            question["findings"]!
                .AsArray()
                .Any(finding => (string?)finding!["code"] is "correspondence.tied" or "correspondence.ambiguous")
        );
        Assert.Contains(question["findings"]!.AsArray(), finding =>
            ((string)finding!["message"]!).Contains(says ?? "特定できません", StringComparison.Ordinal)
        );
        if (applicant is not null)
            Assert.Equal(
                (string?)question["id"],
                (string?)
                    Assert.Single(
                        (await intake.GetAsync($"/api/correspondence?prefecture={applicant}"))["items"]!.AsArray()
                    )!["id"]
            );
    }

    [Fact]
    public async Task The_page_of_an_application_names_what_its_applicant_wrote_until_somebody_has_dealt_with_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(Mails.Complete("東京都"));
        using var browser = await intake.SignInAsync();
        Assert.DoesNotContain("対応を待っている連絡", await PageAsync(), StringComparison.Ordinal);

        var withdrawal = await intake.ReadAsync(Mails.Build("申請の辞退について（東京都）", _ => { }));

        Assert.Contains("対応を待っている連絡（1件）", await PageAsync(), StringComparison.Ordinal);
        using var settled = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{withdrawal["id"]}/settle",
            new { by = "事務局 花子", note = "電話で確認" }
        );
        Assert.True(settled.IsSuccessStatusCode);
        await Eventually.TrueAsync(
            async () => !(await PageAsync()).Contains("対応を待っている連絡", StringComparison.Ordinal),
            "it stays open"
        );

        async Task<string> PageAsync() =>
            System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13"));
    }

    [Fact]
    public async Task Correspondence_of_an_accepted_sender_is_tied_to_the_applicant_that_it_was_accepted_for_and_the_page_of_that_applicant_shows_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var consultant = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                mail => mail.From[0] = MimeKit.MailboxAddress.Parse("dx@consultant.example.com"),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            )
        );
        using var accepted = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{consultant["id"]}/accept-sender",
            new
            {
                by = "事務局 花子",
                note = "電話で確認",
                scope = "address",
            }
        );
        Assert.True(accepted.IsSuccessStatusCode);

        var question = await intake.ReadAsync(
            Mails.Build("質問", mail => mail.From[0] = MimeKit.MailboxAddress.Parse("dx@consultant.example.com"))
        );

        Assert.Equal("13", (string?)question["applicant"]!["code"]);
        using var browser = await intake.SignInAsync();
        Assert.Contains(
            (string)question["receiptNumber"]!,
            await browser.GetStringAsync("/applications/13"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_known_sender_is_told_once_a_day_that_its_question_has_arrived_and_how_to_reach_the_secretariat()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);

        var first = await intake.ReadAsync(Question("dx@pref.aichi.example.jp"));
        var second = await intake.ReadAsync(Question("DX@pref.aichi.example.jp"));
        var other = await intake.ReadAsync(Question("dx2@pref.aichi.example.jp"));
        intake.Clock.SetTo(Sample.Midway.AddDays(1));
        var nextDay = await intake.ReadAsync(Question("dx@pref.aichi.example.jp"));

        Assert.Equal(["inquiry"], KindsOf(first));
        Assert.Empty(KindsOf(second));
        Assert.Equal(["inquiry"], KindsOf(other));
        Assert.Equal(["inquiry"], KindsOf(nextDay));
        var letter = (await intake.LettersAsync(3)).First(one =>
            one.TextBody!.Contains((string)first["receiptNumber"]!, StringComparison.Ordinal)
        );
        Assert.Equal("dx@pref.aichi.example.jp", Assert.Single(letter.To.Mailboxes).Address);
        Assert.Contains(
            $"電話 {Call.Secretariat.Telephone}　電子メール {Call.Secretariat.Email}",
            letter.TextBody,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("stranger", "dx@free.example.com", null, null)]
    [InlineData("auto-reply", "dx@pref.aichi.example.jp", null, "Auto-Submitted: auto-replied")]
    [InlineData("list", "dx@pref.aichi.example.jp", null, "List-Id: <all.pref.aichi.example.jp>")]
    [InlineData("bounce", "dx@pref.aichi.example.jp", null, "Return-Path: <>")]
    [InlineData("mail system", "mailer-daemon@pref.aichi.example.jp", null, null)]
    [InlineData("our own address", "seis-jimukyoku@secretariat.example.jp", null, null)]
    [InlineData(
        "an answer to a letter",
        "dx@pref.aichi.example.jp",
        null,
        "In-Reply-To: <0123456789abcdef0123456789abcdef.23@secretariat.example.jp>"
    )]
    [InlineData(
        "an answer that only repeats the subject",
        "dx@pref.aichi.example.jp",
        "Re: 【お問い合わせ受付のお知らせ】令和8年度 推進体制構築支援（受付番号 ACDEFGHJ）",
        null
    )]
    [InlineData(
        "an answer to a receipt, in a ticket system's words",
        "dx@pref.aichi.example.jp",
        "[#12]【受付連絡】令和8年度 推進体制構築支援",
        null
    )]
    public async Task Strangers_machines_and_whoever_answers_a_letter_are_not_answered(
        string who,
        string from,
        string? subject,
        string? header
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);

        var mail = await intake.ReadAsync(Question(from, subject ?? "質問", header));

        Assert.True((string?)mail["kind"] == "correspondence" && mail["acknowledgements"]!.AsArray().Count == 0, who);
        Assert.Single((await intake.GetAsync("/api/correspondence"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_address_that_is_the_applicants_own_and_not_proved_is_not_answered()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            settings: new Dictionary<string, string?> { ["Mailbox__AuthenticationServer"] = "mx.example.jp" }
        );

        Assert.Empty(KindsOf(await intake.ReadAsync(Question("dx@pref.aichi.example.jp"))));
        Assert.Equal(
            ["inquiry"],
            KindsOf(
                await intake.ReadAsync(
                    Question(
                        "dx@pref.aichi.example.jp",
                        header: "Authentication-Results: mx.example.jp; dmarc=pass header.from=pref.aichi.example.jp"
                    )
                )
            )
        );
    }

    [Fact]
    public void What_repeats_the_title_of_any_letter_of_ours_answers_it()
    {
        foreach (var (kind, letter) in Call.Letters)
        {
            Assert.True(letter.Title.Length > 0, $"{kind}");
            Assert.True(
                Opening.Mail(Question("dx@pref.aichi.example.jp", $"[#1] {letter.Title}令和8年度")).AnswersLetter,
                $"{kind}"
            );
        }

        Assert.False(Opening.Mail(Question("dx@pref.aichi.example.jp", "受付連絡についての質問")).AnswersLetter);
    }

    [Fact]
    public async Task Whatever_arrives_after_the_deadline_stands_on_a_list()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            Sample.Call.Schedule.Deadline.AddHours(1)
        );
        byte[] pdf = [.. "%PDF-1.7\n"u8, .. new byte[30_000]];
        byte[][] mails =
        [
            Mails.Complete("東京都"),
            Mails.With("書類", ("申請書.pdf", pdf)),
            Mails.With("覚書", ("scan.pdf", pdf)),
            Mails.Build(Mails.Subject("東京都"), mail => mail.Headers.Add("Auto-Submitted", "auto-replied")),
            Mails.Build(
                Mails.Subject("東京都"),
                mail => mail.From[0] = MimeKit.MailboxAddress.Parse("dx@free.example.com"),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            ),
            Question("dx@pref.aichi.example.jp"),
            Mails.Build("通知", mail => mail.Headers.Add("Return-Path", "<>")),
        ];

        var ids = new List<string>();
        foreach (var mail in mails)
            ids.Add((string)(await intake.ReadAsync(mail))["id"]!);

        var listed = (await intake.GetAsync("/api/submissions"))["items"]!
            .AsArray()
            .Concat((await intake.GetAsync("/api/correspondence"))["items"]!.AsArray());
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            listed.Select(one => (string)one!["id"]!).Order(StringComparer.Ordinal)
        );
        foreach (var id in ids)
            Assert.Contains(
                (string?)(await intake.GetAsync($"/api/submissions/{id}"))["state"],
                (string[])["late", "needsReview", "read"]
            );
    }

    [Theory]
    [InlineData("覚書の提出（松江市）", "scan001.pdf")]
    [InlineData("書類の送付", "別紙-1_松江市.pdf")]
    [InlineData("中間報告について", "houkoku.docx")]
    [InlineData("ヒアリングへの回答", "回答.xlsx")]
    public async Task What_belongs_to_the_time_after_the_closing_is_a_submission_before_it_and_not_late_after_it(
        string subject,
        string file
    )
    {
        foreach (
            var (now, kind, state) in new[]
            {
                (Sample.Midway, "submission", "needsReview"),
                (Sample.Call.Schedule.Deadline.AddDays(30), "correspondence", "needsReview"),
            }
        )
        {
            await using var intake = await RunningIntake.StartAsync(azurite, Call, now);

            var mail = await intake.ReadAsync(
                Mails.Build(
                    subject,
                    one => one.From[0] = MimeKit.MailboxAddress.Parse("dx@pref.aichi.example.jp"),
                    (file, [.. "%PDF-1.7\n"u8, .. new byte[30_000]])
                )
            );

            Assert.Equal((kind, state), ((string?)mail["kind"], (string?)mail["state"]));
            Assert.DoesNotContain("late", KindsOf(mail));
            if (kind == "correspondence")
            {
                Assert.Equal(("23", "inquiry"), ((string?)mail["applicant"]!["code"], Assert.Single(KindsOf(mail))));
                Assert.Contains(file, (await intake.LettersAsync(1))[0].TextBody, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("ヒアリングへの回答", "様式1.docx")]
    [InlineData("推進体制構築支援（愛知県）", "申請書.pdf")]
    [InlineData("覚書", "様式2（再提出）.pdf")]
    [InlineData("書類の送付", "申請書.zip")]
    public async Task A_late_mail_with_what_could_be_a_form_of_the_application_is_late_whatever_else_it_says(
        string subject,
        string file
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            Sample.Call.Schedule.Deadline.AddHours(1)
        );
        var content =
            file.EndsWith(".docx", StringComparison.Ordinal) ? Sample.Forms.Form1("愛知県")
            : file.EndsWith(".zip", StringComparison.Ordinal) ? Wrapped.Zip(("写真.png", "\u0089PNG"u8.ToArray()))
            : [.. "%PDF-1.7\n"u8, .. new byte[30_000]];

        var mail = await intake.ReadAsync(
            Mails.Build(
                subject,
                one => one.From[0] = MimeKit.MailboxAddress.Parse("dx@pref.aichi.example.jp"),
                (file, content)
            )
        );

        Assert.Equal(("submission", "late"), ((string?)mail["kind"], (string?)mail["state"]));
    }

    [Fact]
    public async Task A_covenant_in_our_own_form_is_known_by_the_form_and_an_extension_makes_it_a_file_of_the_submission()
    {
        var covenant = BlankForm("memorandum1");
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            settings: new Dictionary<string, string?> { ["CloseIntakeSchedule"] = "0 0 0 1 1 *" }
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(1));

        var late = await intake.ReadAsync(Mails.With("送付", ("scan.docx", covenant)));
        Assert.Equal("correspondence", (string?)late["kind"]);
        using var extended = await intake.Http.PostAsJsonAsync(
            "/api/call/deadline",
            new
            {
                by = "事務局 花子",
                note = "災害のため",
                deadline = "2026-03-27T17:00",
            }
        );

        Assert.True(extended.IsSuccessStatusCode, await extended.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(
            async () => (string?)(await intake.GetAsync($"/api/submissions/{late["id"]}"))["kind"] == "submission",
            "it stays correspondence"
        );
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("inquiry")]
    [InlineData("final")]
    public async Task An_answer_of_a_ticket_system_to_each_of_our_letters_ends_there(string kind)
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(SenderFiles.Read("l20-application.eml"));
        await intake.ReadAsync(Question("dx@pref.mie.example.jp"));
        await intake.CloseAsync();
        var sent = await intake.LettersAsync(3);
        var title = Call
            .Letters.Single(letter => letter.Key.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase))
            .Value.Title;

        for (var day = 0; day < 3; day++)
        {
            var answer = await intake.ReadAsync(
                Question(
                    "dx@pref.mie.example.jp",
                    $"【三重県 受付#{day}】{sent.First(letter => letter.Subject!.StartsWith(title, StringComparison.Ordinal)).Subject}"
                )
            );
            Assert.Equal("correspondence", (string?)answer["kind"]);
            Assert.Empty(KindsOf(answer));
            intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddDays(day + 1));
        }

        Assert.Equal(3, (await intake.LettersAsync(3)).Count);
    }

    [Fact]
    public async Task A_ticket_system_that_answers_every_letter_is_not_answered_however_often_it_answers()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(SenderFiles.Read("l20-application.eml"));
        await intake.LettersAsync(1);

        for (var round = 0; round < 3; round++)
        {
            var answer = await intake.ReadAsync([
                .. Encoding.ASCII.GetBytes($"X-Round: {round}\r\n"),
                .. SenderFiles.Read("l20-ticket-answer.eml"),
            ]);
            Assert.Equal(("correspondence", "needsReview"), ((string?)answer["kind"], (string?)answer["state"]));
            Assert.DoesNotContain(answer["acknowledgements"]!.AsArray(), letter =>
                (string?)letter!["kind"] is "receipt" or "late"
            );
        }

        Assert.Equal(1, (int)(await intake.ApplicationAsync("24"))["revision"]!);
        Assert.Single(await intake.LettersAsync(1), letter =>
            letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("様式1.docx", "PK\u0003\u0004broken", "submission")]
    [InlineData("申請書.pdf", "%PDF-1.7", "submission")]
    [InlineData("申請書.jtd", "\u0001\u0002\u0003", "submission")]
    [InlineData("forms.7z", "7z\u00BC\u00AF\u0027\u001C", "submission")]
    [InlineData("logo.png", "\u0089PNG\r\n\u001A\n", "correspondence")]
    [InlineData("image001.emz", "\u001F\u008B\u0008", "correspondence")]
    [InlineData("mihon.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n", "correspondence")]
    [InlineData("invite.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "correspondence")]
    [InlineData("winmail.dat", "", "correspondence")]
    [InlineData("key.asc", "-----BEGIN PGP PUBLIC KEY BLOCK-----", "correspondence")]
    public void What_could_be_a_form_makes_a_submission_and_what_comes_with_every_mail_does_not(
        string name,
        string content,
        string kind
    )
    {
        var mail = Opening.Mail(Mails.With(Mails.Subject("東京都"), (name, Encoding.Latin1.GetBytes(content))));

        var reading = new SeisFunctions.Reading.SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default);

        Assert.Equal(kind, reading.Kind.ToString().ToLowerInvariant());
    }

    private static byte[] Question(string from, string subject = "質問", string? header = null) =>
        Mails.Build(subject, mail =>
        {
            mail.From[0] = MimeKit.MailboxAddress.Parse(from);
            if (header?.Split(':', 2) is [var name, var value])
                mail.Headers.Insert(0, new MimeKit.Header(name, value.Trim()));
        });

    private static string[] KindsOf(System.Text.Json.Nodes.JsonNode submission) =>
        [.. submission["acknowledgements"]!.AsArray().Select(letter => (string)letter!["kind"]!)];

    private static byte[] BlankForm(string id)
    {
        using var content = new MemoryStream();
        SeisFunctions.Forms.Blank.BlankForms.Write(Call.Form(id), content);
        return content.ToArray();
    }

    [Theory]
    [InlineData("申請書は https://1drv.ms/w/s!abc に置きました。", "submission")]
    [InlineData("詳しくは https://www.pref.example.lg.jp/ をご覧ください。", "correspondence")]
    public void A_link_to_a_file_service_may_lead_to_a_form(string text, string kind)
    {
        var mail = Opening.Mail(
            Mails.Build(Mails.Subject("東京都"), message =>
                message.Body = new MimeKit.TextPart("plain") { Text = text }
            )
        );

        var reading = new SeisFunctions.Reading.SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default);

        Assert.Equal(kind, reading.Kind.ToString().ToLowerInvariant());
    }
}
