using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Calls;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>Bad input gets a clear answer, and nothing is lost.</summary>
public sealed class BadInputTests(AzuriteServer azurite)
{
    [Fact]
    public async Task What_is_not_accepted_over_HTTP_is_refused_with_a_code_and_a_reason_in_Japanese()
    {
        CallDefinition call = Sample.Call with { Limits = Sample.Call.Limits with { MessageBytes = 50_000 } };
        await using var intake = await RunningIntake.StartAsync(azurite, call);
        var tooLarge = Mails.With(Mails.Subject("東京都"), ("様式1.docx", new byte[60_000]));

        await RefusedAsync(await intake.PostMailAsync([]), HttpStatusCode.BadRequest, "mail.empty", "本文が空です。");
        await RefusedAsync(
            await intake.PostMailAsync("こんにちは。\r\n\r\nよろしく"u8.ToArray()),
            HttpStatusCode.BadRequest,
            "mail.unreadable",
            "電子メールとして読み取れません。"
        );
        await RefusedAsync(
            await intake.PostMailAsync(tooLarge),
            HttpStatusCode.RequestEntityTooLarge,
            "file.tooLarge",
            "電子メールが大きすぎます。"
        );
        await RefusedAsync(
            await intake.PostMailAsync(Mails.Complete("東京都"), "application/json"),
            HttpStatusCode.UnsupportedMediaType,
            "mail.wrongType",
            "電子メールとして受け取れない形式です。"
        );
        await RefusedAsync(
            await intake.PostMailAsync(Mails.Complete("東京都"), client: intake.Anonymous),
            HttpStatusCode.Unauthorized,
            "request.unauthorized",
            "キーがないか、正しくありません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/nowhere"),
            HttpStatusCode.NotFound,
            "request.notFound",
            "この場所には何もありません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/mail"),
            HttpStatusCode.NotFound,
            "request.notFound",
            "この場所には何もありません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/applications/13"),
            HttpStatusCode.NotFound,
            "request.notFound",
            "申請が見つかりません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/applications/..%2f..%2fx"),
            HttpStatusCode.NotFound,
            "request.notFound",
            "申請が見つかりません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/submissions/0123"),
            HttpStatusCode.NotFound,
            "request.notFound",
            "提出が見つかりません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/applications?status=good"),
            HttpStatusCode.BadRequest,
            "request.badParameter",
            "パラメーター status の値が正しくありません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/applications?pageSize=0"),
            HttpStatusCode.BadRequest,
            "request.badParameter",
            "パラメーター pageSize の値が正しくありません。"
        );
        await RefusedAsync(
            await intake.Http.GetAsync("/api/applications?continuation=%21"),
            HttpStatusCode.BadRequest,
            "request.badParameter",
            "パラメーター continuation の値が正しくありません。"
        );
        Assert.Equal(0, (int)(await intake.GetAsync("/api/summary"))["submissions"]!["total"]!);
    }

    [Fact]
    public async Task A_mail_over_the_limit_that_does_not_state_its_length_and_one_that_is_cut_leave_nothing_behind()
    {
        CallDefinition call = Sample.Call with { Limits = Sample.Call.Limits with { MessageBytes = 50_000 } };
        await using var intake = await RunningIntake.StartAsync(azurite, call);
        using var endless = new StreamContent(
            new Unseekable(Mails.With(Mails.Subject("東京都"), ("様式1.docx", new byte[60_000])))
        );
        endless.Headers.ContentType = new("message/rfc822");
        await RefusedAsync(
            await intake.Http.PostAsync("/api/mail", endless),
            HttpStatusCode.RequestEntityTooLarge,
            "file.tooLarge",
            "電子メールが大きすぎます。"
        );

        var mail = Mails.Complete("東京都");
        var (address, key) = (
            intake.Http.BaseAddress!,
            intake.Http.DefaultRequestHeaders.GetValues("x-functions-key").Single()
        );
        foreach (var length in new[] { 10, mail.Length / 2, mail.Length - 1 })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            await client
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"POST /api/mail HTTP/1.1\r\nHost: localhost\r\nx-functions-key: {key}\r\nContent-Type: message/rfc822\r\nContent-Length: {mail.Length}\r\n\r\n"
                    )
                );
            await client.GetStream().WriteAsync(mail.AsMemory(0, length));
            client.Client.Close(0); // A reset, as of a cut line.
        }

        await intake.AcceptAsync(mail);
        Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("", "mail.empty", "/api/correspondence?open=true")]
    [InlineData("これは電子メールではありません。", "mail.unreadable", "/api/submissions?state=needsReview")]
    public async Task A_file_in_the_inbox_that_is_no_mail_is_kept_and_listed_for_a_person(
        string content,
        string code,
        string list
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var bytes = Encoding.UTF8.GetBytes(content);
        await intake.DropAsync("odd", bytes, Sample.Midway);

        JsonArray listed = [];
        await Eventually.TrueAsync(
            async () => (listed = (await intake.GetAsync(list))["items"]!.AsArray()).Count == 1,
            "nothing is listed for a person"
        );
        var submission = listed[0]!;

        Assert.Contains(submission["findings"]!.AsArray(), finding => (string?)finding!["code"] == code);
        Assert.Equal(bytes, await intake.Http.GetByteArrayAsync($"/api/submissions/{submission["id"]}/mail"));
        Assert.Empty(Directory.GetFiles(intake.Inbox, "*.eml"));
    }

    [Fact]
    public async Task A_mail_over_the_limit_in_the_mailbox_is_kept_raw_and_listed_for_a_person()
    {
        CallDefinition call = Sample.Call with { Limits = Sample.Call.Limits with { MessageBytes = 10_000 } };
        await using var intake = await RunningIntake.StartAsync(azurite, call);
        var mail = Mails.Complete("東京都");
        await intake.DropAsync("large", mail, Sample.Midway);

        var submission = await OnlyOneNeedingReviewAsync(intake);

        Assert.Contains(submission["findings"]!.AsArray(), finding => (string?)finding!["code"] == "file.tooLarge");
        Assert.Equal(mail, await intake.Http.GetByteArrayAsync($"/api/submissions/{submission["id"]}/mail"));
    }

    [Fact]
    public async Task An_attachment_that_cannot_be_read_is_reported_and_the_original_can_be_downloaded()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        byte[] broken = [0x50, 0x4B, 3, 4, .. "broken"u8];
        var submission = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式1.docx", broken), ("様式2.xlsx", Sample.Forms.Form2("東京都", 1)))
        );

        Assert.Equal("read", (string?)submission["state"]);
        var finding = submission["findings"]!.AsArray().Single(finding => (string?)finding!["file"] == "様式1.docx")!;
        Assert.Equal("file.unreadable", (string?)finding["code"]);
        Assert.Equal("needsReview", (string?)(await intake.ApplicationAsync("13"))["status"]);
        using var download = await intake.Http.GetAsync((string)submission["attachments"]![0]!["url"]!);
        Assert.Equal(broken, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_submission_that_cannot_be_read_in_repeated_tries_ends_on_its_row_for_a_person_with_the_reason()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        // Its raw message is gone, as after a mistake in storage: every try throws.
        var id = Domain.SubmissionId.Of(Sample.Call.Id, new string('0', 64));
        await intake
            .Services.GetRequiredService<SubmissionRegister>()
            .AddAsync(
                new()
                {
                    Id = id,
                    ReceiptNumber = Domain.SubmissionId.ReceiptNumber(id),
                    ReceivedAt = Sample.Midway,
                    StoredAt = Sample.Midway,
                    Source = Domain.SubmissionSource.Http,
                    RawSha256 = new string('0', 64),
                    RawSize = 1,
                    OnTime = true,
                    State = Domain.SubmissionState.Received,
                },
                default
            );
        await intake.Services.GetRequiredService<SubmissionQueue>().SendAsync(new(id), default);
        var submission = await intake.SubmissionAsync(id);

        Assert.Equal("needsReview", (string?)submission["state"]);
        var finding = Assert.Single(submission["findings"]!.AsArray());
        Assert.Equal("submission.failed", (string?)finding!["code"]);
        Assert.Equal(
            "自動処理を完了できませんでした。原本は保管しています。事務局が確認します。",
            (string?)finding["message"]
        );
        var poison = new QueueClient(account, "submissions-poison");
        await Eventually.TrueAsync(
            async () => (await poison.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0,
            "the poison queue has not been emptied"
        );
    }

    [Fact]
    public async Task Fifty_files_with_the_longest_and_strangest_names_are_registered_all_the_same()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var name = string.Concat(Enumerable.Repeat("😀\"\u0001", 80));
        var submission = await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                [.. Enumerable.Range(0, 50).Select(i => ($"{i}{name}.txt", new byte[] { 65 }))]
            )
        );

        Assert.Equal(50, submission["attachments"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_strangers_mail_that_is_no_application_is_correspondence_which_a_person_sees_and_nobody_is_answered()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(
            Mails.Build("新製品のご案内", mail =>
                mail.From[0] = new MimeKit.MailboxAddress("営業部", "eigyo@shop.example.jp")
            )
        );
        await intake.ReadAsync(Mails.Complete("東京都"));

        Assert.Equal("needsReview", (string?)submission["state"]);
        Assert.Equal("correspondence", (string?)submission["kind"]);
        Assert.Null((string?)submission["applicant"]);
        Assert.Single(await intake.LettersAsync(1));
    }

    private static async Task<JsonNode> OnlyOneNeedingReviewAsync(RunningIntake intake)
    {
        JsonArray items = [];
        await Eventually.TrueAsync(
            async () =>
            {
                items = (await intake.GetAsync("/api/submissions?state=needsReview"))["items"]!.AsArray();
                return items.Count > 0;
            },
            "nothing is listed for a person"
        );
        return Assert.Single(items)!;
    }

    private static async Task RefusedAsync(
        HttpResponseMessage response,
        HttpStatusCode status,
        string code,
        string title
    )
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(
                (status, "application/problem+json"),
                (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
            );
            var problem = JsonNode.Parse(text)!;
            Assert.Equal((code, title), ((string?)problem["code"], (string?)problem["title"]));
            Assert.False(string.IsNullOrEmpty((string?)problem["detail"]));
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
    }

    /// <summary>A body that is sent in chunks, since nobody knows its length.</summary>
    private sealed class Unseekable(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
