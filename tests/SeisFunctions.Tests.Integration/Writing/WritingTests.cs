using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching.Duty;

namespace SeisFunctions.Tests.Writing;

/// <summary>Officers write to those who have sent something: drafts, their release, and what comes back.</summary>
public sealed class WritingTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Jiro = "事務局 次郎",
        Said = "覚書の案でも差し支えありません。",
        Consultant = "dx@consultant.example.com";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_goes_to_the_sender_in_the_same_thread_once_and_settles_the_question_and_no_record_says_what_it_says()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var asked = await intake.ReadAsync(Question("様式2の記入について"));

        var draft = await WriteAsync(intake, asked, new { kind = "answer", body = Said });
        Assert.Equal(("draft", Hanako), ((string?)draft["letter"]!["state"], (string?)draft["letter"]!["author"]));
        Assert.Contains((draft["text"]!["changes"]!).AsArray(), one => (bool)one!["added"]! && (string?)one["line"] == Said);
        var before = (await intake.LettersAsync(0)).Count;
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, draft, "release", Hanako)).Status);

        var sent = await SentAsync(intake, draft, before);
        Assert.Equal(("Re: 様式2の記入について", Mails.Sender), (sent.Subject, sent.To.Mailboxes.Single().Address));
        Assert.Contains(Said, sent.TextBody, StringComparison.Ordinal);
        Assert.Equal(sent.InReplyTo, sent.References.Last());
        Assert.StartsWith("test-", sent.InReplyTo);
        Assert.Null(sent.Headers[HeaderId.AutoSubmitted]);
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray().Count == 0,
            "the question is still open"
        );
        var acts = (await intake.GetAsync("/api/audit"))["items"]!.AsArray();
        Assert.Equal(["settle", "release", "draft"], acts.Select(one => (string?)one!["act"]));
        Assert.DoesNotContain("覚書", acts.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mails.Sender, acts.ToJsonString(), StringComparison.Ordinal);

        // A second click finds nothing to release.
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(intake, draft, "release", Hanako)).Status);
    }

    [Fact]
    public async Task A_request_to_mend_tells_the_open_findings_and_a_date_and_the_application_waits_for_its_answer()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var aichi = await DeficientAsync(intake);

        var draft = await WriteAsync(intake, aichi, new { kind = "mend" });
        var text = (string)draft["text"]!["body"]!;
        Assert.Contains("様式2（連携市区町村一覧・推進体制）がありません", text, StringComparison.Ordinal);
        Assert.Contains("までに、訂正した様式をこのメールへの返信に添付してお送りください", text, StringComparison.Ordinal);
        Assert.Empty(draft["text"]!["changes"]!.AsArray());
        Assert.Equal(3, await ToldInTheMorningAsync(intake));
        await ActAsync(intake, draft, "release", Hanako);
        var sent = await SentAsync(intake, draft, 0);

        var page = await PageAsync(browser, "/tasks");
        Assert.Contains("回答待ち", page, StringComparison.Ordinal);
        Assert.DoesNotContain("application-23@", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"count\">1</span>", page, StringComparison.Ordinal);
        Assert.Equal(1, await ToldInTheMorningAsync(intake));

        // It comes back with the answer, which is known by what it refers to.
        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        var answer = await intake.ReadAsync(Answer(sent, "様式2は明日お送りします。"));
        await Eventually.TrueAsync(async () => await AnswerAsync(intake, draft) is not null, "no answer is known");
        Assert.Equal((string?)answer["id"], (string?)(await AnswerAsync(intake, draft))!["submissionId"]);
        page = await PageAsync(browser, "/tasks");
        Assert.Contains("application-23@", page, StringComparison.Ordinal);
        Assert.Contains("の補正依頼への返信）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("回答待ち", page, StringComparison.Ordinal);
        Assert.Contains("の補正依頼への返信", await PageAsync(browser, "/applications/23"), StringComparison.Ordinal);
        Assert.Contains("の補正依頼への返信", await PageAsync(browser, $"/submissions/{answer["id"]}"), StringComparison.Ordinal);
    }

    // The officers on duty are told the number that the desk shows; one is the reminder that nobody has prepared.
    private static async Task<int> ToldInTheMorningAsync(RunningIntake intake)
    {
        var progress = await intake.Services.GetRequiredService<CallRegister>().ReadAsync(Cancel);
        var digest = await intake
            .Services.GetRequiredService<DigestReader>()
            .ReadAsync(progress, intake.Clock.GetUtcNow(), Cancel);
        return digest!.Tasks;
    }

    [Fact]
    public async Task Corrected_forms_that_refer_to_nothing_answer_a_request_to_mend_too()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var draft = await WriteAsync(intake, await DeficientAsync(intake), new { kind = "mend" });
        await ActAsync(intake, draft, "release", Hanako);
        await SentAsync(intake, draft, 0);

        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式2.xlsx", Sample.Forms.Form2("愛知県", 2))));

        await Eventually.TrueAsync(async () => await AnswerAsync(intake, draft) is not null, "no answer is known");
        Assert.False((bool)(await AnswerAsync(intake, draft))!["refers"]!);
    }

    [Fact]
    public async Task A_question_that_is_not_answered_in_time_is_a_task_until_somebody_has_dealt_with_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var tokyo = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        var draft = await WriteAsync(
            intake,
            tokyo,
            new { kind = "question", body = "内線を教えてください。", answerBy = "2026-03-20T17:00" }
        );
        await ActAsync(intake, draft, "release", Hanako);
        await SentAsync(intake, draft, 0);
        Assert.DoesNotContain("期限までに回答のない照会", await PageAsync(browser, "/tasks"), StringComparison.Ordinal);

        intake.Clock.SetTo(new(2026, 3, 20, 17, 1, 0, JapanTime.Offset));

        Assert.Contains("期限までに回答のない照会", await PageAsync(browser, "/tasks"), StringComparison.Ordinal);
        var (applicant, id) = AuditEntry.LetterIn((string)draft["id"]!);
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/applications/{applicant}/acknowledgements/{id}/handle",
            new { by = Hanako, note = "電話で確認した" },
            Cancel
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("期限までに回答のない照会", await PageAsync(browser, "/tasks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_stopped_where_something_has_arrived_since_and_goes_out_once_it_is_written_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var draft = await WriteAsync(intake, await DeficientAsync(intake), new { kind = "mend" });
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ApplicationAsync("23", revision: 2);

        var (status, refused) = await ActAsync(intake, draft, "release", Hanako);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("この申請者から、新しい提出又は連絡が届きました。", (string?)refused["title"]);
        Assert.Contains("新しい提出", (string?)(await intake.GetAsync($"/api/letters/{draft["id"]}"))["obstacle"]);
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, draft, "revise", Hanako)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, draft, "release", Hanako)).Status);
        await SentAsync(intake, draft, 0);
    }

    [Fact]
    public async Task A_draft_is_stopped_by_a_mail_of_its_applicant_that_nobody_has_read_yet()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var draft = await WriteAsync(intake, await DeficientAsync(intake), new { kind = "mend" });
        var id = SubmissionId.Derive("unread");
        var unread = new Submission
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = Sample.Midway.AddHours(1),
            StoredAt = Sample.Midway.AddHours(1),
            Source = SubmissionSource.Http,
            RawSha256 = id + id,
            RawSize = 1,
            From = "dx@pref.aichi.lg.jp",
            OnTime = true,
            State = SubmissionState.Received,
        };
        await intake.Services.GetRequiredService<SubmissionRegister>().AddAsync(unread, Cancel);

        var (status, refused) = await ActAsync(intake, draft, "release", Hanako);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("この申請者から、新しい提出又は連絡が届きました。", (string?)refused["title"]);
    }

    [Fact]
    public async Task Of_two_answers_to_the_same_question_the_second_is_stopped_and_says_why()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var asked = await intake.ReadAsync(Question("様式2の記入について"));
        var first = await WriteAsync(intake, asked, new { kind = "answer", body = Said });
        var second = await WriteAsync(intake, asked, new { kind = "answer", body = Said, by = Jiro });
        Assert.NotEqual((string?)first["id"], (string?)second["id"]);

        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, first, "release", Hanako)).Status);
        // The answer settles the question, which is read again.
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray().Count == 0,
            "the question is still open"
        );
        var (status, refused) = await ActAsync(intake, second, "release", Jiro);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("この件について、ほかの通知を先に送信しています。", (string?)refused["title"]);
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, second, "discard", Jiro)).Status);
    }

    [Fact]
    public async Task Only_who_wrote_a_draft_releases_it_and_a_colleague_takes_it_over_by_writing_it_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var asked = await intake.ReadAsync(Question("様式2の記入について"));
        var draft = await WriteAsync(intake, asked, new { kind = "answer", body = Said });

        var (status, refused) = await ActAsync(intake, draft, "release", Jiro);
        Assert.Equal((HttpStatusCode.Conflict, $"この下書きは、{Hanako}が作成したものです。"), (status, (string?)refused["title"]));
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, draft, "revise", Jiro, Said)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(intake, draft, "release", Hanako)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ActAsync(intake, draft, "release", Jiro)).Status);
    }

    [Fact]
    public async Task A_stranger_is_answered_without_the_name_of_an_applicant_and_is_asked_to_mend_nothing()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await DeficientAsync(intake);
        var asked = await intake.ReadAsync(
            Mails.Build("愛知県の申請について", mail => mail.From[0] = MailboxAddress.Parse(Consultant))
        );

        var draft = await WriteAsync(intake, asked, new { kind = "answer" });
        Assert.StartsWith("none-", (string?)draft["id"]);
        Assert.DoesNotContain("愛知県", (string)draft["text"]!["body"]!, StringComparison.Ordinal);
        Assert.Equal(Consultant, (string?)draft["letter"]!["to"]);
        Assert.Contains("（ここに記入）", (string?)draft["obstacle"]);
        Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(intake, draft, "release", Hanako)).Status);
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{asked["id"]}/letters",
            new { kind = "mend", by = Hanako },
            Cancel
        );
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task A_letter_to_an_address_of_ones_own_choice_is_refused()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var asked = await intake.ReadAsync(Question("様式2の記入について"));

        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{asked["id"]}/letters",
            new
            {
                kind = "answer",
                by = Hanako,
                to = Consultant,
            },
            Cancel
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await intake.GetAsync("/api/letters"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_waits_for_a_person_rests_for_an_answer_no_longer_than_until_the_deadline()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddHours(-1));
        var held = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("愛知県"),
                mail => mail.From[0] = MailboxAddress.Parse(Consultant),
                ("様式1.docx", Sample.Forms.Form1("愛知県"))
            )
        );

        var draft = await WriteAsync(intake, held, new { kind = "question" });

        Assert.Equal(Sample.Call.Schedule.Deadline, (DateTimeOffset)draft["letter"]!["answerBy"]!);
    }

    [Fact]
    public async Task Another_applicants_receipt_number_or_address_stops_a_letter()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var osaka = await intake.ReadAsync(Mails.Complete("大阪府"));
        var asked = await intake.ReadAsync(Question("様式2の記入について"));
        foreach (var foreign in new[] { (string)osaka["receiptNumber"]!, "dx@pref.osaka.lg.jp" })
        {
            var draft = await WriteAsync(intake, asked, new { kind = "answer", body = $"{foreign}と同じです。" });
            Assert.Contains(foreign, (string?)draft["obstacle"]);
            Assert.Equal(HttpStatusCode.Conflict, (await ActAsync(intake, draft, "release", Hanako)).Status);
        }
    }

    [Fact]
    public async Task Before_the_deadline_nothing_is_to_be_mended_after_it_and_after_it_only_explanations_are_asked_for()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var aichi = await DeficientAsync(intake);
        using var refused = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{aichi["id"]}/letters",
            new { kind = "mend", answerBy = "2026-03-27T17:00", by = Hanako },
            Cancel
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var draft = await WriteAsync(intake, aichi, new { kind = "mend" });

        await intake.CloseAsync();

        var (status, why) = await ActAsync(intake, draft, "release", Hanako);
        Assert.Equal((HttpStatusCode.Conflict, "締切を過ぎました。"), (status, (string?)why["title"]));
        var (_, renewed) = await ActAsync(intake, draft, "revise", Hanako);
        var text = (string)renewed["text"]!["body"]!;
        Assert.Contains("このメールへの返信でご説明ください", text, StringComparison.Ordinal);
        Assert.Contains("書類の追加及び差し替えはできません", text, StringComparison.Ordinal);
        Assert.DoesNotContain("差し替えます", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_is_erased_with_the_applicant_and_the_records_of_it_stay()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        var tokyo = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        var sent = await WriteAsync(intake, tokyo, new { kind = "question", body = "内線を教えてください。" });
        await ActAsync(intake, sent, "release", Hanako);
        await SentAsync(intake, sent, 0);
        await WriteAsync(intake, tokyo, new { kind = "answer", body = "内線をお知らせします。" });
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () => !await letters.QueuedAsync(DateTimeOffset.MaxValue, Cancel).AnyAsync(Cancel),
            "a letter has not gone out"
        );

        await intake.Services.GetRequiredService<Eraser>().EraseApplicantAsync("13", Cancel);

        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.Contains("内線", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["draft", "release", "draft"],
            (await intake.GetAsync("/api/audit"))["items"]!.AsArray().Select(one => (string?)one!["act"])
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ActAsync(intake, sent, "discard", Hanako)).Status);
    }

    [Theory]
    [InlineData("receipt", null, null, null, "kind")]
    [InlineData("question", "昨日", null, null, "answerBy")]
    [InlineData("question", "2026-03-01T17:00", null, null, "answerBy")]
    [InlineData("answer", null, "一行目\n二行目", null, "subject")]
    [InlineData("answer", null, null, "制御文字\0", "body")]
    public async Task A_letter_without_what_it_needs_is_refused(
        string kind,
        string? by,
        string? subject,
        string? body,
        string named
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var tokyo = await intake.ReadAsync(Mails.Complete("東京都"));

        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{tokyo["id"]}/letters",
            new
            {
                kind,
                answerBy = by,
                subject,
                body,
                by = Hanako,
            },
            Cancel
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(named, (string?)(await RunningIntake.JsonAsync(response))["title"]);
        Assert.Empty((await intake.GetAsync("/api/letters"))["items"]!.AsArray());
    }

    private static byte[] Question(string subject) =>
        Mails.Build(subject, mail => mail.Body = new TextPart("plain") { Text = "東京都の見本です。覚書の案でもよいですか。" });

    private static byte[] Answer(MimeMessage letter, string text) =>
        Mails.Build($"Re: {letter.Subject}", mail =>
        {
            mail.Body = new TextPart("plain") { Text = text };
            mail.InReplyTo = letter.MessageId;
            mail.References.Add(letter.MessageId!);
        });

    private static async Task<JsonNode> DeficientAsync(RunningIntake intake)
    {
        var submission = await intake.ReadAsync(
            Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県")))
        );
        await intake.ApplicationAsync("23");
        return submission;
    }

    private static async Task<JsonNode> WriteAsync(RunningIntake intake, JsonNode submission, object letter)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(letter)!.AsObject();
        body["by"] ??= Hanako;
        using var response = await intake.Http.PostAsJsonAsync($"/api/submissions/{submission["id"]}/letters", body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> ActAsync(
        RunningIntake intake,
        JsonNode draft,
        string act,
        string by,
        string? body = null
    )
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/letters/{draft["id"]}/{act}",
            new { by, body },
            Cancel
        );
        return (response.StatusCode, await RunningIntake.JsonAsync(response));
    }

    // The one message of this letter: there is never another one.
    private static async Task<MimeMessage> SentAsync(RunningIntake intake, JsonNode draft, int before)
    {
        var (_, id) = AuditEntry.LetterIn((string)draft["id"]!);
        MimeMessage? sent = null;
        await Eventually.TrueAsync(
            async () =>
            {
                sent = (await intake.LettersAsync(before)).SingleOrDefault(letter =>
                    letter.MessageId!.StartsWith(id, StringComparison.Ordinal)
                );
                return sent is not null
                    && (string?)(await intake.GetAsync($"/api/letters/{draft["id"]}"))["letter"]!["state"] == "sent";
            },
            "the letter has not gone out"
        );
        return sent!;
    }

    private static async Task<JsonNode?> AnswerAsync(RunningIntake intake, JsonNode draft) =>
        (await intake.GetAsync($"/api/letters/{draft["id"]}"))["letter"]!["answer"];

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
}
