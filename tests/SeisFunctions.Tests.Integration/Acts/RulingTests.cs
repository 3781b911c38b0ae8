using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acts;

/// <summary>What an officer does about submissions: assign, reject, take back, have read again.</summary>
public sealed class RulingTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "電話で確認しました" };

    [Fact]
    public async Task A_mail_that_no_rule_could_place_becomes_part_of_the_application_that_a_person_assigns_it_to_and_is_answered_as_its_own()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Nameless());
        Assert.Equal("needsReview", (string?)submission["state"]);
        var before = Assert.Single(await intake.LettersAsync(1));

        await AssignAsync(intake, submission, "東京都");

        var application = await intake.ApplicationAsync("13");
        Assert.Equal("様式2", (string?)application["forms"]![0]!["form"]);
        var read = await ReadAgainAsync(intake, submission);
        Assert.Equal(("read", "13"), ((string?)read["state"], (string?)read["applicant"]!["code"]));
        Assert.Equal(
            ("assigned", "事務局 花子", "電話で確認しました"),
            ((string?)read["ruling"]!["kind"], (string?)read["ruling"]!["by"], (string?)read["ruling"]!["note"])
        );
        // The first letter knew no applicant: the second one says what counts now, and voids it.
        var letter = Assert.Single(await intake.LettersAsync(2), one => one.MessageId != before.MessageId);
        Assert.Contains(
            "事務局が申請者を確認したため取り消します。それに代えて、この通知をご覧ください。",
            letter.TextBody!,
            StringComparison.Ordinal
        );
        Assert.Contains("東京都", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_without_forms_is_answered_once_a_person_has_assigned_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Mails.With("申請します", ("送付状.pdf", "%PDF-1.7"u8.ToArray())));

        await AssignAsync(intake, submission, "13");

        var letter = Assert.Single(await intake.LettersAsync(1));
        Assert.StartsWith("東京都 ご担当者様", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assignment_can_be_changed_and_taken_back_and_every_application_follows()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");

        await AssignAsync(intake, submission, "大阪府", "東京都");
        await ReadAgainAsync(intake, submission);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(intake, "13"), await StatusAsync(intake, "27"))
        );

        await AssignAsync(intake, submission, "京都府", "東京都");
        await ReadAgainAsync(intake, submission);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(intake, "27"), await StatusAsync(intake, "26"))
        );

        await ActAsync(intake, submission, "undo", Officer);
        await ReadAgainAsync(intake, submission);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(intake, "26"), await StatusAsync(intake, "27"))
        );

        await ActAsync(intake, submission, "undo", Officer);
        var read = await ReadAgainAsync(intake, submission);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(intake, "27"), await StatusAsync(intake, "13"))
        );
        Assert.Null(read["ruling"]);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
    }

    [Fact]
    public async Task What_names_another_replaces_nothing_before_an_officer_has_said_so_and_its_sender_is_told_nothing_by_itself()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        await intake.ReadAsync(Mails.Complete("宮城県"));
        var before = await intake.ApplicationAsync("04");
        var aichi = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("愛知県"),
                mail => mail.From[0] = MailboxAddress.Parse("dx@pref.aichi.jp"),
                ("様式1.docx", Sample.Forms.Form1("愛知県"))
            )
        );
        var id = (string)aichi["id"]!;
        var letters = (await intake.LettersAsync(1)).Count;

        using var refused = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{id}/assign",
            new { prefecture = "宮城県", by = "事務局 花子", note = "差し替えと思い込み" },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(
            "様式1：愛知県、件名：愛知県",
            (string)(await RunningIntake.JsonAsync(refused))["title"]!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (string?)before["forms"]![0]!["submissionId"],
            (string?)(await intake.ApplicationAsync("04"))["forms"]![0]!["submissionId"]
        );

        // The first step at the desk tells the same, and what follows.
        var page = await FirstStepAsync(browser, id, ("prefecture", "04"), ("note", "差し替えと思い込み"), ("by", "花子"));
        Assert.Contains("宮城県ではなく愛知県のものと読み取れます", page, StringComparison.Ordinal);
        Assert.Contains($"様式1（受付番号 {NumberOf(before)}）が、この提出のものに差し替わります", page, StringComparison.Ordinal);
        Assert.Contains("愛知県の申請からは、この提出が除かれます。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("実行する", page, StringComparison.Ordinal);
        page = await FirstStepAsync(
            browser,
            id,
            ("prefecture", "04"),
            ("note", "名称の誤記"),
            ("names", "愛知県"),
            ("by", "花子")
        );
        Assert.Contains("実行する", page, StringComparison.Ordinal);

        await AssignAsync(intake, aichi, "宮城県", "愛知県");
        var read = await ReadAgainAsync(intake, aichi);

        Assert.Equal("04", (string?)read["applicant"]!["code"]);
        Assert.DoesNotContain(await intake.LettersAsync(letters), letter =>
            letter.To.Mailboxes.Any(one => one.Address == "dx@pref.aichi.jp")
            && letter.TextBody!.Contains("宮城県", StringComparison.Ordinal)
        );
        Assert.Contains(
            "ほかの申請者の名称が記載された書類を、担当者が割り当てた提出のため",
            WebUtility.HtmlDecode(await browser.GetStringAsync("/tasks", TestContext.Current.CancellationToken)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("愛知県", "大阪府")]
    [InlineData("", "東京都")]
    public async Task What_names_its_applicant_in_a_form_or_nobody_is_assigned_without_a_question(string form, string subject)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(
            form.Length == 0
                ? Nameless()
                : Mails.With(Mails.Subject(subject), ("様式1.docx", Sample.Forms.Form1(form)))
        );

        await AssignAsync(intake, submission, form.Length == 0 ? subject : form);
    }

    private static string NumberOf(JsonNode application) =>
        SubmissionId.ReceiptNumber((string)application["forms"]![0]!["submissionId"]!);

    private static async Task<string> FirstStepAsync(
        HttpClient browser,
        string id,
        params (string Name, string Value)[] given
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var path = $"/submissions/{id}/acts/assign";
        var form = await browser.GetStringAsync(path, cancel);
        using var content = new FormUrlEncodedContent(
            Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .Select(one => KeyValuePair.Create(one.Groups[1].Value, WebUtility.HtmlDecode(one.Groups[2].Value)))
                .Concat(given.Select(one => KeyValuePair.Create(one.Name, one.Value)))
        );
        using var response = await browser.PostAsync(path, content, cancel);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(cancel));
    }

    [Fact]
    public async Task An_assignment_survives_reading_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(
            Mails.With("申請します", ("様式1.docx", [0x50, 0x4B, 3, 4, .. "broken"u8]))
        );
        await AssignAsync(intake, submission, "東京都");
        var assigned = await ReadAgainAsync(intake, submission);
        Assert.Equal("read", (string?)assigned["state"]);

        await ActAsync(intake, submission, "retry", Officer);
        var again = await ReadAgainAsync(intake, submission);

        Assert.Equal("13", (string?)again["applicant"]!["code"]);
        Assert.Equal(1, (int)(await intake.ApplicationAsync("13"))["revision"]!);
    }

    [Fact]
    public async Task A_submission_ruled_to_be_no_application_counts_nowhere_until_that_is_taken_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");

        await ActAsync(intake, submission, "reject", Officer);
        var rejected = await ReadAgainAsync(intake, submission);
        Assert.Equal(("rejected", null), ((string?)rejected["state"], rejected["applicant"]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(intake, "13"));

        await ActAsync(intake, submission, "undo", Officer);
        await ReadAgainAsync(intake, submission);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Single(await intake.LettersAsync(1));
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_with_who_why_and_what_was_before_and_the_same_act_again_adds_nothing()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Nameless());
        var id = (string)submission["id"]!;

        await AssignAsync(intake, submission, "東京都");
        await AssignAsync(intake, submission, "13");
        await ActAsync(intake, submission, "reject", Officer);
        await ActAsync(intake, submission, "reject", Officer);
        foreach (var _ in Enumerable.Range(0, 2))
            await ActAsync(intake, submission, "undo", Officer);
        using var nothingLeft = await intake.Http.PostAsJsonAsync($"/api/submissions/{id}/undo", Officer);
        Assert.Equal(HttpStatusCode.Conflict, nothingLeft.StatusCode);

        var audit = (await intake.GetAsync($"/api/audit?subject=submission-{id}"))["items"]!.AsArray();
        Assert.Equal(
            [
                "undo 東京都（担当者の指定） → 自動判定",
                "undo 申請ではない → 東京都（担当者の指定）",
                "reject 東京都（担当者の指定） → 申請ではない",
                "assign 自動判定 → 東京都（担当者の指定）",
            ],
            audit.Select(entry => $"{entry!["act"]} {entry["details"]}")
        );
        Assert.All(audit, entry =>
            Assert.Equal(("事務局 花子", "電話で確認しました"), ((string?)entry!["by"], (string?)entry["note"]))
        );
        Assert.Equal(4, (await intake.GetAsync("/api/audit"))["items"]!.AsArray().Count);
        var first = await intake.GetAsync("/api/audit?pageSize=2");
        Assert.Equal(
            2,
            (await intake.GetAsync($"/api/audit?pageSize=2&continuation={first["continuation"]}"))["items"]!
                .AsArray()
                .Count
        );
    }

    [Fact]
    public async Task A_submission_whose_reading_is_given_up_is_listed_with_reason_and_tries_and_can_be_read_again()
    {
        var storage = new UnreadableMail();
        await using var intake = await StartAsync(storage);
        var receipts = await Task.WhenAll(
            intake.AcceptAsync(Mails.Complete("東京都")),
            intake.AcceptAsync(Mails.Complete("大阪府"))
        );
        JsonArray failed = [];
        await Eventually.TrueAsync(
            async () =>
            {
                failed = (await intake.GetAsync("/api/submissions?failed=true"))["items"]!.AsArray();
                return failed.Count == 2;
            },
            "the submissions are not listed as failed"
        );

        Assert.All(failed, submission =>
        {
            Assert.Equal("needsReview", (string?)submission!["state"]);
            Assert.Equal("保管先に接続できませんでした。", (string?)submission["failure"]!["reason"]);
            Assert.Equal((5, true), ((int)submission["failure"]!["tries"]!, (bool)submission["failure"]!["givenUp"]!));
        });
        using var browser = await intake.SignInAsync();
        Assert.Contains(
            "<a href=\"/submissions?failed=true\" aria-current=\"true\">",
            await browser.GetStringAsync("/submissions?failed=true")
        );
        Assert.Contains((string)failed[0]!["receiptNumber"]!, await browser.GetStringAsync("/submissions?failed=true"));
        const string Reason = "回失敗しました。保管先に接続できませんでした。";
        Assert.Contains(Reason, WebUtility.HtmlDecode(await browser.GetStringAsync("/")));
        Assert.Matches(
            "読み取りに5回失敗しました（最後は.*）。保管先に接続できませんでした。",
            WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{failed[0]!["id"]}"))
        );
        storage.Mend();
        await ActAsync(intake, failed[0]!, "retry", Officer);
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/submissions?failed=true"))["items"]!.AsArray().Count == 1,
            "the first one has not been read again"
        );
        using var all = await intake.Http.PostAsJsonAsync("/api/submissions/retry", Officer);
        Assert.Equal(
            (1, false),
            ((int)(await RunningIntake.JsonAsync(all))["retried"]!, (bool)(await RunningIntake.JsonAsync(all))["more"]!)
        );

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("27"))["status"]);
        foreach (var receipt in receipts)
        {
            var read = await intake.SubmissionAsync((string)receipt["submissionId"]!);
            Assert.Equal(("read", null), ((string?)read["state"], read["failure"]));
            Assert.DoesNotContain(read["findings"]!.AsArray(), finding =>
                (string?)finding!["code"] == "submission.failed"
            );
        }
    }

    [Fact]
    public async Task A_submission_never_read_until_the_call_was_closed_counts_only_once_a_person_assigns_it()
    {
        var storage = new UnreadableMail();
        await using var intake = await StartAsync(storage);
        var receipt = await intake.AcceptAsync(Mails.Complete("東京都"));
        await intake.SubmissionAsync((string)receipt["submissionId"]!);
        await intake.CloseAsync();
        storage.Mend();
        var submission = new JsonObject { ["id"] = (string?)receipt["submissionId"] };

        await ActAsync(intake, submission, "retry", Officer);
        var read = await ReadAgainAsync(intake, submission);
        Assert.Equal("needsReview", (string?)read["state"]);
        Assert.Contains(read["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "submission.foundAfterClosing"
        );
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(intake, "13"));

        await AssignAsync(intake, submission, "東京都");
        Assert.Equal("read", (string?)(await ReadAgainAsync(intake, submission))["state"]);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);

        await ActAsync(intake, submission, "undo", Officer);
        await ReadAgainAsync(intake, submission);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(intake, "13"));
    }

    [Theory]
    [InlineData("assign", """{"prefecture":"江戸","by":"事務局"}""", 400, "prefecture の値が正しくありません。")]
    [InlineData("assign", """{"prefecture":"東京都"}""", 400, "by の値が正しくありません。")]
    [InlineData("assign", """{"prefecture":"東京都","by":"事務局"}""", 400, "note の値が正しくありません。")]
    [InlineData("reject", """{"by":"事務局"}""", 400, "note の値が正しくありません。")]
    [InlineData("reject", """{"by":"事務局","note":"　"}""", 400, "note の値が正しくありません。")]
    [InlineData("undo", """{"by":"事務局"}""", 400, "note の値が正しくありません。")]
    [InlineData("reject", """{"by":"事務局","note":"広告","cause":"広告"}""", 400, "cause という項目はありません。")]
    [InlineData("undo", """{"by":"事務局","notes":"誤り"}""", 400, "notes という項目はありません。")]
    [InlineData("reject", """{"by":" "}""", 400, "by の値が正しくありません。")]
    [InlineData("reject", "でたらめ", 400, "body の値が正しくありません。")]
    [InlineData("retry", """{"by":"事務局"}""", 409, "読み直す必要がありません。")]
    public async Task An_act_that_cannot_be_done_says_why_and_changes_nothing(
        string act,
        string body,
        int status,
        string title
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Mails.Complete("東京都"));

        using var response = await intake.Http.PostAsync(
            $"/api/submissions/{submission["id"]}/{act}",
            new StringContent(body)
        );

        Assert.Equal(
            (status, title),
            ((int)response.StatusCode, (string?)(await RunningIntake.JsonAsync(response))["title"])
        );
        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/submissions/00000000000000000000000000000000/assign")]
    [InlineData("/api/submissions/..%2F..%2F/reject")]
    public async Task An_act_on_what_is_not_there_is_not_found(string path)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        using var response = await intake.Http.PostAsJsonAsync(path, new { prefecture = "13", by = "事務局" });
        using var withoutKey = await intake.Anonymous.PostAsJsonAsync(path, new { prefecture = "13", by = "事務局" });

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.Unauthorized),
            (response.StatusCode, withoutKey.StatusCode)
        );
    }

    // 様式2 without the prefecture, in a mail whose subject names none.
    private static byte[] Nameless() => Mails.With("申請します", ("様式2.xlsx", Sample.Forms.Form2("", [])));

    private static async Task<HttpStatusCode> StatusAsync(RunningIntake intake, string code)
    {
        using var response = await intake.Http.GetAsync($"/api/applications/{code}");
        return response.StatusCode;
    }

    private static Task AssignAsync(
        RunningIntake intake,
        JsonNode submission,
        string prefecture,
        params string[] confirmed
    ) =>
        ActAsync(
            intake,
            submission,
            "assign",
            new
            {
                prefecture,
                by = "事務局 花子",
                note = "電話で確認しました",
                confirmed,
            }
        );

    private static async Task ActAsync(RunningIntake intake, JsonNode submission, string act, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync($"/api/submissions/{submission["id"]}/{act}", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> ReadAgainAsync(RunningIntake intake, JsonNode submission)
    {
        JsonNode? read = null;
        await Eventually.TrueAsync(
            async () =>
            {
                read = await intake.GetAsync($"/api/submissions/{submission["id"]}");
                return !(bool)read["waitsForRereading"]! && (string)read["state"]! != "received";
            },
            "the submission has not been read again"
        );
        return read!;
    }

    private Task<RunningIntake> StartAsync(UnreadableMail storage)
    {
        var account = azurite.NewAccount();
        var options = new BlobClientOptions();
        options.AddPolicy(storage, HttpPipelinePosition.PerCall);
        return RunningIntake.StartAsync(azurite, account: account, change: services =>
            services.AddSingleton(new BlobServiceClient(account, options))
        );
    }

    /// <summary>Storage that takes raw messages and cannot be reached for reading them, until it is mended.</summary>
    private sealed class UnreadableMail : HttpPipelineSynchronousPolicy
    {
        private volatile bool _mended;

        public void Mend() => _mended = true;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (
                !_mended
                && message.Request.Method != RequestMethod.Put
                && message.Request.Uri.Path.Contains("/mail/", StringComparison.Ordinal)
            )
                throw new RequestFailedException("unreachable");
        }
    }
}
