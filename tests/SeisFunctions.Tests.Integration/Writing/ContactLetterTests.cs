using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Writing;

/// <summary>Officers write to a contact of the list whose applicant has sent nothing yet.</summary>
public sealed class ContactLetterTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Osaka = "hanako@osaka.example.jp",
        Asked = "応募のご予定を教えてください。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_to_a_silent_applicant_goes_to_its_contact_once_stands_in_its_timeline_and_its_answer_is_tied_to_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        Assert.Equal(HttpStatusCode.Conflict, (await WriteAsync(intake, "27", "question")).Status);
        await TakeListAsync(intake, $"大阪府,見本 花子,{Osaka}\n大阪府,見本 太郎,taro@osaka.example.jp\n北海道,見本 次郎,\n");

        // Offered where the contact stands, and where nothing stands of the applicant.
        foreach (var path in (string[])["/contacts", "/applications/27"])
            Assert.Contains("href=\"/applications/27/acts/write-question\"", await PageAsync(browser, path));
        Assert.DoesNotContain("/applications/01/acts/write-question", await PageAsync(browser, "/contacts"));
        Assert.Contains(Osaka, await PageAsync(browser, "/applications/27/acts/write-question"));
        Assert.Equal(HttpStatusCode.BadRequest, (await WriteAsync(intake, "27", "mend")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await WriteAsync(intake, "01", "question")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await WriteAsync(intake, "99", "question")).Status);

        var (_, draft) = await WriteAsync(intake, "27", "question", Asked);
        Assert.Equal(("draft", Osaka), ((string?)draft["letter"]!["state"], (string?)draft["letter"]!["to"]));
        Assert.Equal("【照会】令和8年度 推進体制構築支援", (string?)draft["text"]!["subject"]);
        Assert.Contains($"{Hanako}の下書き", await PageAsync(browser, "/tasks"));
        Assert.Equal(HttpStatusCode.OK, await ReleaseAsync(intake, draft));
        Assert.Equal(HttpStatusCode.Conflict, await ReleaseAsync(intake, draft));

        var sent = await SentAsync(intake, draft);
        Assert.Equal(Osaka, sent.To.Mailboxes.Single().Address);
        Assert.Null(sent.InReplyTo);
        Assert.Contains(Asked, sent.TextBody);
        Assert.Contains($"/letters/{((string)draft["id"]!).Replace('-', '/')}", await PageAsync(browser, "/applications/27"));
        Assert.Contains("回答待ち", await PageAsync(browser, "/tasks"));

        intake.Clock.SetTo(Sample.Midway.AddHours(1));
        // Somebody else who quotes it is not the one who was asked.
        await intake.ReadAsync(Reply(sent, "dx@free.example.com"));
        var answer = await intake.ReadAsync(Reply(sent, Osaka));
        await Eventually.TrueAsync(
            async () => (await LetterAsync(intake, draft))["answer"] is not null,
            "no answer is known"
        );
        Assert.Equal((string?)answer["id"], (string?)(await LetterAsync(intake, draft))["answer"]!["submissionId"]);
        Assert.Contains("の照会への返信", await PageAsync(browser, "/applications/27"));
        Assert.DoesNotContain("回答待ち", await PageAsync(browser, "/tasks"));
    }

    [Fact]
    public async Task A_draft_to_a_contact_is_stopped_where_the_list_has_another_address_or_the_applicant_has_sent_something()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await TakeListAsync(intake, $"大阪府,見本 花子,{Osaka}\n");
        var (_, draft) = await WriteAsync(intake, "27", "answer", "お電話でのご質問にお答えします。");
        Assert.Null(draft["obstacle"]);
        await TakeListAsync(intake, "大阪府,見本 太郎,taro@osaka.example.jp\n");
        Assert.Contains("宛先のアドレスが変わりました", (string?)(await AnswerOfAsync(intake, draft))["obstacle"]);
        Assert.Equal(HttpStatusCode.Conflict, await ReleaseAsync(intake, draft));
        await TakeListAsync(intake, $"大阪府,見本 花子,{Osaka}\n");
        Assert.Null((await AnswerOfAsync(intake, draft))["obstacle"]);

        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ApplicationAsync("27");

        Assert.Contains("新しい提出又は連絡が届きました", (string?)(await AnswerOfAsync(intake, draft))["obstacle"]);
        Assert.Equal(HttpStatusCode.Conflict, await ReleaseAsync(intake, draft));
    }

    private static byte[] Reply(MimeMessage letter, string from) =>
        Mails.Build(
            $"Re: {letter.Subject}",
            mail =>
            {
                mail.From[0] = MailboxAddress.Parse(from);
                mail.Body = new TextPart("plain") { Text = "応募を予定しています。" };
                mail.InReplyTo = letter.MessageId;
                mail.References.Add(letter.MessageId!);
            }
        );

    private static async Task TakeListAsync(RunningIntake intake, string lines)
    {
        var contacts = intake.Services.GetRequiredService<ContactActs>();
        var file = Encoding.UTF8.GetBytes("都道府県,氏名,メールアドレス,電話番号\n" + lines.Replace("\n", ",06-0000-0000\n", StringComparison.Ordinal));
        var (reading, id) = await contacts.ReadAsync(file, Cancel);
        Assert.Empty(reading.Faults);
        Assert.Null(await contacts.TakeOverAsync(id!, new(Hanako, null), Cancel));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> WriteAsync(
        RunningIntake intake,
        string code,
        string kind,
        string? body = null
    )
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/applications/{code}/letters",
            new
            {
                kind,
                body,
                by = Hanako,
            },
            Cancel
        );
        return (response.StatusCode, await RunningIntake.JsonAsync(response));
    }

    private static async Task<HttpStatusCode> ReleaseAsync(RunningIntake intake, JsonNode draft)
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/letters/{draft["id"]}/release",
            new { by = Hanako },
            Cancel
        );
        return response.StatusCode;
    }

    // The one message of this letter: there is never another one.
    private static async Task<MimeMessage> SentAsync(RunningIntake intake, JsonNode draft)
    {
        var (_, id) = AuditEntry.LetterIn((string)draft["id"]!);
        MimeMessage? sent = null;
        await Eventually.TrueAsync(
            async () =>
            {
                sent = (await intake.LettersAsync(0)).SingleOrDefault(letter =>
                    letter.MessageId!.StartsWith(id, StringComparison.Ordinal)
                );
                return sent is not null && (string?)(await LetterAsync(intake, draft))["state"] == "sent";
            },
            "the letter has not gone out"
        );
        return sent!;
    }

    private static Task<JsonNode> AnswerOfAsync(RunningIntake intake, JsonNode draft) =>
        intake.GetAsync($"/api/letters/{draft["id"]}");

    private static async Task<JsonNode> LetterAsync(RunningIntake intake, JsonNode draft) =>
        (await AnswerOfAsync(intake, draft))["letter"]!;

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
}
