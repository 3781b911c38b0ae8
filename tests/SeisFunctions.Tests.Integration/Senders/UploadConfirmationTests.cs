using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// An upload counts once the link is followed that was mailed to the address that it states; from the front door.
/// </summary>
public sealed class UploadConfirmationTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_states_an_own_address_changes_nothing_until_the_link_is_followed_and_then_counts_by_its_time_of_receipt()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        Assert.Equal((true, "needsReview"), ((bool)upload["held"]!, (string?)upload["state"]));
        Assert.Contains(upload["findings"]!.AsArray(), finding => (string?)finding!["code"] == "sender.unknown");
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        intake.Clock.SetTo(Sample.Midway.AddHours(2));

        await intake.ConfirmAsync((string)upload["id"]!);

        var application = await intake.ApplicationAsync("13");
        Assert.Equal(
            ((string?)upload["receivedAt"], "deficient"),
            ((string?)application["receivedAt"], (string?)application["status"])
        );
        var letters = await intake.LettersAsync(2);
        Assert.Single(letters, letter => letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal));
        var audit = (await intake.GetAsync($"/api/audit?subject=submission-{upload["id"]}"))["items"]!.AsArray();
        Assert.Single(audit, entry => (string?)entry!["act"] == "confirm");
        Assert.DoesNotContain("pref.example", audit.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_says_what_arrived_and_when_and_nothing_that_the_uploader_wrote()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(
            intake,
            Mails.Sender,
            1,
            file: "今すぐ連絡を090-0000-0000.xlsx",
            name: "詐欺 太郎"
        );

        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Equal($"【提出の確認のお願い】{Sample.Call.Name}（受付番号 {upload["receiptNumber"]}）", letter.Subject);
        Assert.Contains("令和8年3月20日（金）10時00分", letter.TextBody!, StringComparison.Ordinal);
        Assert.Contains("様式2", letter.TextBody!, StringComparison.Ordinal);
        foreach (var body in new[] { letter.TextBody!, letter.HtmlBody! })
        {
            Assert.DoesNotContain("今すぐ", body, StringComparison.Ordinal);
            Assert.DoesNotContain("詐欺", body, StringComparison.Ordinal);
            Assert.DoesNotContain(ConfirmationLinks.Placeholder, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Looking_at_the_link_confirms_nothing_and_what_makes_it_work_is_kept_nowhere()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        var path = await intake.ConfirmationPathAsync(Mails.Sender);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, path);
            using var looked = await intake.Anonymous.SendAsync(request, Cancel);
            Assert.Equal((HttpStatusCode.OK, true), (looked.StatusCode, looked.Headers.CacheControl!.NoStore));
            Assert.DoesNotContain(
                (string)upload["receiptNumber"]!,
                await looked.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal
            );
        }

        // Nor does a program that sends the form of the first page, as a browser with scripts does.
        using var shown = await intake.Anonymous.PostAsync(
            path,
            new FormUrlEncodedContent([new("code", path.Split('#')[^1])]),
            Cancel
        );
        Assert.Equal((HttpStatusCode.OK, true), (shown.StatusCode, shown.Headers.CacheControl!.NoStore));
        Assert.Contains(
            (string)upload["receiptNumber"]!,
            await shown.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );

        var after = await intake.SubmissionAsync((string)upload["id"]!);
        Assert.True((bool)after["held"]!);
        Assert.False((bool)after["waitsForRereading"]!);
        var kept = after["acknowledgements"]!.AsArray().Single(letter => (string?)letter!["kind"] == "confirmation")!;
        var text = MimeMessage.Load(
            await intake.Http.GetStreamAsync($"/api/applications/13/acknowledgements/{kept["id"]}", Cancel),
            Cancel
        );
        Assert.Contains(ConfirmationLinks.Placeholder, text.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(path.Split('#')[^1], text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("another")]
    [InlineData(ConfirmationLinks.Placeholder)]
    public async Task A_link_that_is_guessed_or_another_submissions_confirms_nothing(string kind)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        var token = kind == "another" ? (await intake.ConfirmationPathAsync(Mails.Sender)).Split('#')[^1] : kind;
        var id =
            kind == "another"
                ? (string)(await UploadAsync(intake, "other@pref.example.lg.jp", 1))["id"]!
                : (string)upload["id"]!;

        using var form = RunningIntake.ConfirmationForm($"/confirm/{id}#{token}", id);
        using var response = await intake.Anonymous.PostAsync($"/confirm/{id}", form, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True((bool)(await intake.SubmissionAsync(id))["held"]!);
    }

    [Fact]
    public async Task Another_site_cannot_press_the_button_and_an_expired_link_says_whom_to_ask()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        var path = await intake.ConfirmationPathAsync(Mails.Sender);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = Form(path, upload),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var refused = await intake.Anonymous.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        intake.Clock.SetTo(Sample.Midway + ConfirmationLinks.Validity + TimeSpan.FromMinutes(1));

        using var expired = await intake.Anonymous.PostAsync(path, Form(path, upload), Cancel);

        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Contains(
            (string)upload["receiptNumber"]!,
            await expired.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
        Assert.True((bool)(await intake.SubmissionAsync((string)upload["id"]!))["held"]!);
    }

    [Fact]
    public async Task One_mail_goes_to_an_address_in_an_hour_and_its_link_confirms_what_the_person_chooses_of_that_address()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = await UploadAsync(intake, Mails.Sender, 2);
        var second = await UploadAsync(intake, Mails.Sender.ToUpperInvariant(), 0);
        var attack = await UploadAsync(intake, Mails.Sender, 1);
        var foreign = await UploadAsync(intake, "other@pref.example.lg.jp", 3);
        await intake.ConfirmationPathAsync("other@pref.example.lg.jp");
        Assert.Equal(2, (await intake.LettersAsync(2)).Count);
        Assert.Contains("先のリンク", await ReasonAsync(intake, attack), StringComparison.Ordinal);

        var link = await intake.ConfirmationPathAsync(Mails.Sender);
        using var form = RunningIntake.ConfirmationForm(
            link,
            new[] { first, second, foreign }.Select(one => (string)one["id"]!)
        );
        using var confirmed = await intake.Anonymous.PostAsync(link, form, Cancel);

        var page = await confirmed.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(
            "選ばれた提出のうち1件は、このリンクでは確認できません。",
            WebUtility.HtmlDecode(page),
            StringComparison.Ordinal
        );
        Assert.Contains(
            (string)attack["receiptNumber"]!,
            page[page.IndexOf("id=\"waiting\"", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain((string)foreign["receiptNumber"]!, page, StringComparison.Ordinal);
        var application = await intake.ApplicationAsync("13", revision: 2);
        Assert.Equal((2, "eligible"), ((int)application["municipalities"]!, (string?)application["status"]));
        Assert.True((bool)(await intake.SubmissionAsync((string)attack["id"]!))["held"]!);
        Assert.True((bool)(await intake.SubmissionAsync((string)foreign["id"]!))["held"]!);

        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        await UploadAsync(intake, Mails.Sender, 4);
        await Eventually.TrueAsync(
            async () =>
                (await intake.LettersAsync(0)).Count(letter =>
                    letter.Subject!.StartsWith("【提出の確認のお願い】", StringComparison.Ordinal)
                ) == 3,
            "no mail in the next hour"
        );
    }

    [Fact]
    public async Task What_the_page_does_not_offer_is_told_and_pressing_twice_is_no_fault()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        var path = await intake.ConfirmationPathAsync(Mails.Sender);

        using var unknown = await PostAsync(Enumerable.Repeat(new string('0', 32), 1));
        using var tooMany = await PostAsync(Enumerable.Repeat("0", 500));
        using var first = await PostAsync([(string)upload["id"]!]);
        using var second = await PostAsync([(string)upload["id"]!]);

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.OK),
            (unknown.StatusCode, tooMany.StatusCode, first.StatusCode, second.StatusCode)
        );
        Assert.Contains(
            "このリンクでは確認できません。",
            WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync(Cancel)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "入力欄が多すぎる",
            WebUtility.HtmlDecode(await tooMany.Content.ReadAsStringAsync(Cancel)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "このリンクでは確認できません。",
            WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Cancel)),
            StringComparison.Ordinal
        );

        async Task<HttpResponseMessage> PostAsync(IEnumerable<string> ids)
        {
            using var form = RunningIntake.ConfirmationForm(path, ids);
            return await intake.Anonymous.PostAsync(path, form, Cancel);
        }
    }

    [Theory]
    [InlineData("attacker@free.example.com")]
    [InlineData("dx@pref.chiba.lg.jp")]
    public async Task An_upload_under_an_address_that_is_not_the_applicants_own_is_held_and_mailed_nothing(
        string address
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var upload = await UploadAsync(intake, address, 2);

        Assert.True((bool)upload["held"]!);
        Assert.Contains(upload["findings"]!.AsArray(), finding => (string?)finding!["code"] == "sender.unknown");
        await Eventually.TrueAsync(
            async () => (await intake.SubmissionAsync((string)upload["id"]!))["acknowledgements"]!.AsArray().Count > 0,
            "no row says why nothing was sent"
        );
        Assert.All((await intake.SubmissionAsync((string)upload["id"]!))["acknowledgements"]!.AsArray(), letter =>
            Assert.Equal("suppressed", (string?)letter!["state"])
        );
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Fact]
    public async Task An_address_that_an_officer_has_accepted_gets_a_link_too_and_counts_once_it_is_followed()
    {
        const string consultant = "dx@consultant.example.com";
        await using var intake = await RunningIntake.StartAsync(azurite);
        var held = await UploadAsync(intake, consultant, 2);
        using var accepted = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{held["id"]}/accept-sender",
            new
            {
                scope = "address",
                by = "事務局 花子",
                note = "県に電話で確認",
            },
            Cancel
        );
        Assert.True(accepted.IsSuccessStatusCode, await accepted.Content.ReadAsStringAsync(Cancel));

        await intake.ConfirmAsync((string)held["id"]!, consultant);

        Assert.Equal(2, (int)(await intake.ApplicationAsync("13"))["municipalities"]!);
    }

    [Fact]
    public async Task Followed_after_the_deadline_the_link_proves_what_was_received_before_it()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddSeconds(-10)
        );
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(2));

        await intake.ConfirmAsync((string)upload["id"]!);

        Assert.Equal((string?)upload["receivedAt"], (string?)(await intake.ApplicationAsync("13"))["receivedAt"]);
    }

    [Fact]
    public async Task Followed_after_closing_everybody_gets_a_corrected_letter()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddHours(-1)
        );
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var upload = await UploadAsync(intake, "kikaku@pref.example.lg.jp", 2);
        await intake.ConfirmationPathAsync("kikaku@pref.example.lg.jp");
        await intake.CloseAsync();

        await intake.ConfirmAsync((string)upload["id"]!, "kikaku@pref.example.lg.jp");

        Assert.Equal(2, (int)(await intake.ApplicationAsync("13", revision: 2))["municipalities"]!);
        // 受付連絡, 提出の確認のお願い, 受付完了通知; then a corrected one for each of the two senders.
        var finals = (await intake.LettersAsync(5))
            .Where(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            2,
            finals.Count(letter => letter.TextBody!.Contains("この通知をご覧ください", StringComparison.Ordinal))
        );
        Assert.Equal(
            (2, 0),
            (
                finals.Count(letter => letter.TextBody!.Contains("差出人の確認が得られたため", StringComparison.Ordinal)),
                finals.Count(letter => letter.TextBody!.Contains("事務局の判断により", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public async Task A_late_upload_is_late_and_no_link_is_mailed()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddSeconds(1)
        );

        var upload = await UploadAsync(intake, Mails.Sender, 2);

        Assert.Equal("late", (string?)upload["state"]);
        Assert.StartsWith(
            "締切後に画面から提出されたもので、",
            await ReasonAsync(intake, upload),
            StringComparison.Ordinal
        );
        Assert.Empty(await intake.LettersAsync(0));
        Assert.DoesNotContain(upload["findings"]!.AsArray(), finding =>
            ((string)finding!["message"]!).Contains("確認するまで", StringComparison.Ordinal)
            || ((string)finding["message"]!).Contains("リンク", StringComparison.Ordinal)
        );
        using var browser = await intake.SignInAsync();
        var page = System.Net.WebUtility.HtmlDecode(
            await browser.GetStringAsync($"/submissions/{upload["id"]}", Cancel)
        );
        Assert.DoesNotContain("リンク", page, StringComparison.Ordinal);
        Assert.DoesNotContain("確認するまで", page, StringComparison.Ordinal);
        Assert.Contains("締切後に到着しました。申請の内容には反映しません。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_upload_that_an_extension_takes_in_is_asked_to_be_confirmed()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(1),
            settings: new Dictionary<string, string?> { ["CloseIntakeSchedule"] = "0 0 0 1 1 *" }
        );
        var upload = await UploadAsync(intake, Mails.Sender, 2);

        using var extended = await intake.Http.PostAsJsonAsync(
            "/api/call/deadline",
            new
            {
                deadline = "2026-03-27T17:00",
                by = "事務局 花子",
                note = "大雪のため",
            },
            Cancel
        );
        Assert.True(extended.IsSuccessStatusCode);

        await intake.ConfirmAsync((string)upload["id"]!);
        Assert.Equal((string?)upload["receivedAt"], (string?)(await intake.ApplicationAsync("13"))["receivedAt"]);
    }

    [Fact]
    public async Task A_confirmed_upload_of_another_department_is_a_second_application_and_does_not_replace()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        var upload = await UploadAsync(intake, "nosei@pref.example.lg.jp", 1);

        await intake.ConfirmAsync((string)upload["id"]!, "nosei@pref.example.lg.jp");

        await Eventually.TrueAsync(
            async () =>
                (await intake.SubmissionAsync((string)upload["id"]!))["findings"]!
                    .AsArray()
                    .Any(finding => (string?)finding!["code"] == "application.second"),
            "it is no second application"
        );
        Assert.Equal(2, (int)(await intake.ApplicationAsync("13"))["municipalities"]!);
    }

    [Fact]
    public async Task The_link_is_sent_again_by_an_officer_to_its_own_address_alone()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var upload = await UploadAsync(intake, Mails.Sender, 2);
        await intake.ConfirmationPathAsync(Mails.Sender);
        var letter = (await intake.SubmissionAsync((string)upload["id"]!))["acknowledgements"]!
            .AsArray()
            .Single(one => (string?)one!["kind"] == "confirmation")!;
        var path = $"/api/applications/13/acknowledgements/{letter["id"]}/resend";

        await Eventually.TrueAsync(async () => (await ResendAsync(null)).IsSuccessStatusCode, "it is not sent again");
        Assert.Equal(HttpStatusCode.Conflict, (await ResendAsync("attacker@free.example.com")).StatusCode);

        var letters = await intake.LettersAsync(2);
        Assert.Equal(letters[0].TextBody, letters[1].TextBody);
        Assert.All(letters, one => Assert.Equal(Mails.Sender, one.To.Mailboxes.Single().Address));

        Task<HttpResponseMessage> ResendAsync(string? to) =>
            intake.Http.PostAsJsonAsync(
                path,
                new
                {
                    by = "事務局 花子",
                    note = "届いていないとの電話",
                    to,
                },
                Cancel
            );
    }

    private static FormUrlEncodedContent Form(string link, JsonNode upload) =>
        RunningIntake.ConfirmationForm(link, (string)upload["id"]!);

    private static async Task<string> ReasonAsync(RunningIntake intake, JsonNode upload)
    {
        var reason = "";
        await Eventually.TrueAsync(
            async () =>
                (
                    reason = (await intake.SubmissionAsync((string)upload["id"]!))["acknowledgements"]!
                        .AsArray()
                        .Select(letter => (string?)letter!["reason"])
                        .FirstOrDefault(one => one is not null)
                        ?? ""
                ).Length > 0,
            "no row says why nothing was sent"
        );
        return reason;
    }

    // 様式2 with so many municipalities, or 様式1 for none.
    private static async Task<JsonNode> UploadAsync(
        RunningIntake intake,
        string address,
        int municipalities,
        string? file = null,
        string? name = null
    )
    {
        var (content, known) =
            municipalities == 0
                ? (Sample.Forms.Form1("東京都"), "様式1.docx")
                : (Sample.Forms.Form2("東京都", municipalities), "様式2.xlsx");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(address), "email" },
            { new StringContent(name ?? "見本 花子", Encoding.UTF8), "name" },
            { new StringContent("東京都"), "prefecture" },
        };
        var part = new ByteArrayContent(content)
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
        };
        part.Headers.ContentDisposition = new("form-data") { Name = "files", FileNameStar = file ?? known };
        form.Add(part);
        using var response = await intake.Anonymous.PostAsync("/api/submissions", form, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await intake.SubmissionAsync((string)(await RunningIntake.JsonAsync(response))["submissionId"]!);
    }
}
