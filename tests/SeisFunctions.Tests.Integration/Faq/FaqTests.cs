using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Erasing;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Faq;

/// <summary>Questions and answers: made from correspondence or freely, read by all once an officer releases them.</summary>
public sealed partial class FaqTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Asked = "様式2の同意欄は、覚書の締結前でも○を付けてよいでしょうか。",
        Said = "はい。覚書は採択後に提出していただきます。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_was_answered_is_made_an_entry_from_its_mail_and_what_the_officer_wrote_and_everybody_reads_it_once_it_is_released()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var asked = await intake.ReadAsync(
            Mails.Build(
                "様式2の記入について",
                mail => mail.Body = new MimeKit.TextPart("plain") { Text = $"{Asked}\n> 引用した文" }
            )
        );
        var id = (string)asked["id"]!;
        var drafts = intake.Services.GetRequiredService<DraftActs>();
        var (draft, _) = await drafts.WriteAsync(
            Addressee.SenderOf(id),
            LetterKind.Answer,
            new(null, null, null),
            new(Hanako, null),
            Cancel
        );
        var text = await drafts.TextAsync(draft!, Cancel);
        var body = text!.Body.Replace(DraftText.Gap, Said, StringComparison.Ordinal);
        Assert.Null(
            await drafts.ReviseAsync(draft!.Applicant, draft.Id, new(null, body, null), new(Hanako, null), Cancel)
        );
        Assert.Null(await drafts.ReleaseAsync(draft.Applicant, draft.Id, new(Hanako, null), Cancel));
        Assert.Contains(
            "質問と回答に載せる",
            WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{id}", Cancel))
        );

        // Filled in, to be edited.
        var (path, form) = await StartAsync(browser, id);
        Assert.Contains(Asked, form);
        Assert.DoesNotContain("引用した文</textarea>", form);
        Assert.Contains($">{Said}</textarea>", form);
        var page = await PostAsync(
            browser,
            path,
            form,
            ("topic", "様式の記入"),
            ("order", "10"),
            ("question", Asked),
            ("answer", Said)
        );

        // Not before it is released.
        Assert.Empty((await FaqAsync(intake))!);
        Assert.DoesNotContain("href=\"/faq\"", await intake.Anonymous.GetStringAsync("/apply", Cancel));
        Assert.DoesNotContain(Asked, WebUtility.HtmlDecode(await intake.Anonymous.GetStringAsync("/faq", Cancel)));

        var release = $"{page}/acts/release";
        await PostAsync(
            browser,
            release,
            WebUtility.HtmlDecode(await browser.GetStringAsync(release, Cancel)),
            ("confirmed", "yes")
        );
        var entry = Assert.Single(await FaqAsync(intake))!;
        Assert.Equal(
            (Asked, Said, "様式の記入", null),
            ((string?)entry["question"], (string?)entry["answer"], (string?)entry["topic"], (string?)entry["changedAt"])
        );
        var everybody = WebUtility.HtmlDecode(await intake.Anonymous.GetStringAsync("/faq", Cancel));
        Assert.Contains(Asked, everybody);
        Assert.Contains(Said, everybody);
        Assert.DoesNotContain("変更しました", everybody);
        foreach (var open in (string[])["/apply", "/check"])
            Assert.Contains("href=\"/faq\"", await intake.Anonymous.GetStringAsync(open, Cancel));
    }

    [Fact]
    public async Task A_changed_answer_is_released_anew_and_the_page_says_when_and_its_history_has_what_was_before()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var (faq, id, text) = await ReleasedAsync(intake);
        intake.Clock.SetTo(Sample.Midway.AddDays(2));

        Assert.Null(await faq.WriteAsync(id, null, text with { Answer = "いいえ。" }, new("事務局 次郎", null), Cancel));
        Assert.Equal(Said, (string?)Assert.Single(await FaqAsync(intake))!["answer"]);
        Assert.Null(await faq.ReleaseAsync(id, null, new("事務局 次郎", null), Cancel));

        var entry = Assert.Single(await FaqAsync(intake))!;
        Assert.Equal("いいえ。", (string?)entry["answer"]);
        Assert.Equal(
            Words(Sample.Midway.AddDays(2)),
            Words((DateTimeOffset)entry["changedAt"]!)
        );
        Assert.Contains(
            $"{Words(Sample.Midway.AddDays(2))}に内容を変更しました",
            WebUtility.HtmlDecode(await intake.Anonymous.GetStringAsync("/faq", Cancel))
        );
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/questions/{id}", Cancel));
        Assert.Contains("これまでの内容", page);
        Assert.Contains(Said, page);
        Assert.Equal(2, Regex.Count(page, "<td class=\"big\">質問と回答の公開</td>"));

        Assert.Null(await faq.WithdrawAsync(id, new(Hanako, "制度が変わったため"), Cancel));
        Assert.Empty(await FaqAsync(intake));
        Assert.Contains("制度が変わったため", await browser.GetStringAsync($"/questions/{id}", Cancel));
    }

    [Fact]
    public async Task What_may_tell_who_somebody_is_is_marked_and_keeps_an_entry_from_being_released_until_it_is_gone_or_confirmed()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        const string contact = "市町村 次郎";
        var source = (string)(await intake.ReadAsync(Mails.With(Mails.Subject("東京都") + "について質問")))["id"]!;
        var (faq, id) = (intake.Services.GetRequiredService<FaqActs>(), Guid.NewGuid().ToString("N"));
        var telling = $"東京都の{contact}です。dx@pref.example.lg.jp、03-0000-0000へお願いします。";
        var text = new FaqText("応募要件", 10, telling, Said);
        Assert.Null(await faq.WriteAsync(id, source, text, new(Hanako, null), Cancel));

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/questions/{id}", Cancel));
        foreach (var word in (string[])["東京都", contact, "dx@pref.example.lg.jp", "03-0000-0000"])
            Assert.Contains($"\">{word}</mark>", page);
        var refusal = await faq.ReleaseAsync(id, null, new(Hanako, null), Cancel);
        Assert.Contains("特定できるおそれ", refusal!.Title);

        // Confirmed for these words alone.
        var path = $"/questions/{id}/acts/release";
        var form = WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
        var seal = Seal().Match(form).Groups[1].Value;
        Assert.Null(
            await faq.WriteAsync(id, null, text with { Question = telling + "大阪府" }, new(Hanako, null), Cancel)
        );
        Assert.NotNull(await faq.ReleaseAsync(id, seal, new(Hanako, null), Cancel));
        Assert.Empty(await FaqAsync(intake));
        form = WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
        await PostAsync(browser, path, form, ("words", Seal().Match(form).Groups[1].Value), ("confirmed", "yes"));
        Assert.Single(await FaqAsync(intake));
    }

    [Theory]
    [InlineData("", "10", "問", "答", "分類")]
    [InlineData("分類", "x", "問", "答", "表示順")]
    [InlineData("分類", "10", " ", "答", "質問")]
    [InlineData("分類", "10", "問", "", "回答")]
    public async Task An_entry_without_what_it_needs_is_refused_and_what_was_written_is_shown_again(
        string topic,
        string order,
        string question,
        string answer,
        string told
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var (path, form) = await StartAsync(browser, null);

        using var response = await SendAsync(
            browser,
            path,
            form,
            ("topic", topic),
            ("order", order),
            ("question", question),
            ("answer", answer)
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task Two_officers_who_change_an_entry_at_once_the_second_is_told()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync(Hanako);
        var (_, id, _) = await ReleasedAsync(intake);
        var path = $"/questions/{id}/acts/write";
        var form = WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
        (string, string)[] fields = [("topic", "様式"), ("order", "10"), ("question", "問"), ("answer", "答")];

        await PostAsync(browser, path, form, fields);
        using var second = await SendAsync(browser, path, form, fields);

        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Contains(
            "画面を開いた後に、内容が変わりました",
            WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Cancel))
        );
    }

    [Fact]
    public async Task With_the_call_entries_and_everything_that_they_ever_said_are_erased_and_no_record_says_it()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        await ReleasedAsync(intake);
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.StartsWith($"Audit/{Sample.Call.Id}/", StringComparison.Ordinal) && line.Contains(Said, StringComparison.Ordinal)
        );

        await intake.Services.GetRequiredService<Eraser>().EraseCallAsync(Cancel);

        Assert.Empty(await FaqAsync(intake));
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.Contains(Said, StringComparison.Ordinal)
        );
    }

    private static string Words(DateTimeOffset at) => $"{JapanTime.Of(at):yyyy年M月d日}";

    private static async Task<(FaqActs Faq, string Id, FaqText Text)> ReleasedAsync(RunningIntake intake)
    {
        var (faq, id) = (intake.Services.GetRequiredService<FaqActs>(), Guid.NewGuid().ToString("N"));
        var text = new FaqText("様式の記入", 10, Asked, Said);
        Assert.Null(await faq.WriteAsync(id, null, text, new(Hanako, null), Cancel));
        Assert.Null(await faq.ReleaseAsync(id, null, new(Hanako, null), Cancel));
        return (faq, id, text);
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> FaqAsync(RunningIntake intake)
    {
        using var response = await intake.Anonymous.GetAsync("/api/faq", Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await RunningIntake.JsonAsync(response))["entries"]!.AsArray();
    }

    private static async Task<(string Path, string Form)> StartAsync(HttpClient browser, string? from)
    {
        using var response = await browser.GetAsync(
            "/questions/acts/write" + (from is null ? "" : $"?from={from}"),
            Cancel
        );
        var path =
            response.StatusCode == HttpStatusCode.SeeOther
                ? response.Headers.Location!.ToString()
                : response.RequestMessage!.RequestUri!.PathAndQuery;
        return (path, WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel)));
    }

    private static async Task<string> PostAsync(
        HttpClient browser,
        string path,
        string page,
        params (string Name, string Value)[] fields
    )
    {
        using var response = await SendAsync(browser, path, page, fields);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        string path,
        string page,
        params (string Name, string Value)[] fields
    )
    {
        var hidden = Hidden()
            .Matches(page)
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
        var content = new FormUrlEncodedContent(
            [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]
        );
        return browser.PostAsync(path, content, Cancel);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<option value=\"([0-9a-f]{32})\"")]
    private static partial Regex Seal();
}
