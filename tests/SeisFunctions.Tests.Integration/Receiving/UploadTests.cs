using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Applications and self-checks that come from a browser, without a key.</summary>
public sealed class UploadTests(AzuriteServer azurite)
{
    private static readonly (string Name, byte[] Content)[] Complete =
    [
        ("様式1.docx", Sample.Forms.Form1("東京都")),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
    ];

    [Fact]
    public async Task An_upload_becomes_an_application_once_its_link_is_followed_and_is_answered_by_mail()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var response = await PostAsync(intake, Form(Complete));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var receipt = await RunningIntake.JsonAsync(response);
        var submission = await intake.SubmissionAsync((string)receipt["submissionId"]!);
        Assert.Equal(
            ("needsReview", "upload", Mails.Sender),
            ((string?)submission["state"], (string?)submission["source"], (string?)submission["from"])
        );
        Assert.Equal(
            ["様式1.docx", "様式2.xlsx"],
            submission["attachments"]!.AsArray().Select(file => (string?)file!["name"])
        );
        Assert.Equal(
            Complete[0].Content,
            await intake.Http.GetByteArrayAsync((string?)submission["attachments"]![0]!["url"])
        );
        await intake.ConfirmAsync((string)submission["id"]!);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        var letter = Assert.Single(await intake.LettersAsync(2), letter =>
            letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
        );
        Assert.Equal(Mails.Sender, letter.To.Mailboxes.Single().Address);
        Assert.Contains((string)receipt["receiptNumber"]!, letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_upload_again_is_a_duplicate_and_another_one_is_not()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var first = await PostAsync(intake, Form(Complete));
        using var second = await PostAsync(intake, Form(Complete));
        using var other = await PostAsync(intake, Form([Complete[0]]));

        var (one, two) = (await RunningIntake.JsonAsync(first), await RunningIntake.JsonAsync(second));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Accepted), (second.StatusCode, other.StatusCode));
        Assert.True((bool)two["duplicate"]!);
        Assert.Equal((string?)one["submissionId"], (string?)two["submissionId"]);
        Assert.Equal((string?)one["receivedAt"], (string?)two["receivedAt"]);
    }

    [Theory]
    [InlineData("email", "", "email：受付連絡を受け取るメールアドレスを1つ入力してください。")]
    [InlineData("email", "見本", "email：受付連絡を受け取るメールアドレスを1つ入力してください。")]
    [InlineData(
        "email",
        "a@pref.example.lg.jp, b@pref.example.lg.jp",
        "email：受付連絡を受け取るメールアドレスを1つ入力してください。"
    )]
    [InlineData(
        "email",
        "a@pref.example.lg.jp\r\nBcc: b@example.com",
        "email：受付連絡を受け取るメールアドレスを1つ入力してください。"
    )]
    [InlineData("name", "花子\r\nBcc: b@example.com", "name：改行などを含めずに入力してください。")]
    [InlineData("prefecture", "江戸", "prefecture：申請する都道府県の名称又は2桁のコードを指定してください。")]
    public async Task A_field_that_is_missing_or_wrong_is_named_and_nothing_is_kept(
        string field,
        string value,
        string detail
    )
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var response = await PostAsync(intake, Form(Complete, (field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(detail + "何も受け付けていません。", (string?)(await RunningIntake.JsonAsync(response))["detail"]);
        await AssertNothingIsKeptAsync(account);
    }

    [Fact]
    public async Task Files_over_a_limit_are_refused_with_the_limit_and_nothing_is_kept()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            account: account,
            settings: Settings(
                ("Upload__MaxBytes", "2097152"),
                ("Upload__MaxFiles", "2"),
                ("Upload__MaxFieldLength", "30")
            )
        );
        var big = ("様式1.docx", new byte[2 * 1024 * 1024 + 1]);

        Assert.Equal(
            (413, "合計の上限は2 MB（2,097,152 バイト）です。様式を分けて送信してください。何も受け付けていません。"),
            await AnswerAsync(intake, Form([big]))
        );
        Assert.Equal(
            (413, "上限は2個です。様式のファイルだけを送信してください。何も受け付けていません。"),
            await AnswerAsync(intake, Form([("1", [1]), ("2", [1]), ("3", [1])]))
        );
        Assert.Equal(
            (400, "name：30文字以内で入力してください。何も受け付けていません。"),
            await AnswerAsync(intake, Form(Complete, ("name", new string('長', 31))))
        );
        Assert.Equal(415, (await AnswerAsync(intake, Form([(new string('n', 5000), [1])]))).Status);
        Assert.Equal(
            (400, "files：様式のファイルを1つ以上選択してください。何も受け付けていません。"),
            await AnswerAsync(intake, Form([]))
        );
        await AssertNothingIsKeptAsync(account);
    }

    [Fact]
    public async Task Files_that_would_not_fit_into_a_message_of_the_call_are_refused_before_they_are_one()
    {
        var call = Sample.Call with { Limits = Sample.Call.Limits with { MessageBytes = 1024 * 1024 } };
        await using var intake = await RunningIntake.StartAsync(azurite, call);

        Assert.Equal(413, (await AnswerAsync(intake, Form([("様式1.docx", new byte[800 * 1024])]))).Status);
        using var largest = await PostAsync(intake, Form([("様式1.docx", new byte[700 * 1024])]));
        Assert.Equal(HttpStatusCode.Accepted, largest.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData(
        "multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x"
    )]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task What_is_no_form_or_ends_before_its_end_is_refused(string contentType)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var content = new ByteArrayContent(
            "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.docx\"\r\n\r\nhalf"u8.ToArray()
        );
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await intake.Anonymous.PostAsync("/api/submissions", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("../../etc/様式1.docx", "様式1.docx")]
    [InlineData("C:\\Users\\taro\\様式1.docx", "様式1.docx")]
    [InlineData("様式1\u202Excod.exe", "様式1xcod.exe")]
    [InlineData("..", "名称なし1")]
    public async Task A_file_name_is_no_path_and_shows_no_tricks(string sent, string kept)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var response = await PostAsync(intake, Form([(sent, Complete[0].Content)]));

        var submission = await intake.SubmissionAsync(
            (string)(await RunningIntake.JsonAsync(response))["submissionId"]!
        );

        Assert.Equal(kept, (string?)submission["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_an_upload_leaves_nothing_behind()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var form = Form(Complete);
        var body = await form.ReadAsByteArrayAsync();
        var address = intake.Anonymous.BaseAddress!;
        foreach (var share in new[] { 0.1, 0.5, 0.99 })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: {form.Headers.ContentType}\r\nContent-Length: {body.Length}\r\n\r\n"
                )
            );
            await stream.WriteAsync(body.AsMemory(0, (int)(body.Length * share)));
            await stream.FlushAsync();
            client.Client.Close(0); // A reset, as of a cut line.
        }

        // The next one is served, and is the only one that is kept.
        using var whole = await PostAsync(intake, form);
        Assert.Equal(HttpStatusCode.Accepted, whole.StatusCode);
        Assert.Single(await RowsAsync(account));
    }

    [Fact]
    public async Task Too_many_uploads_of_one_client_are_put_off_and_others_are_served()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: Settings(("Upload__SubmissionsPerMinutePerClient", "2"), ("Upload__TrustedProxies", "1"))
        );

        Assert.Equal(415, await StatusAsync(intake, "/api/submissions", "203.0.113.7:1234"));
        Assert.Equal(415, await StatusAsync(intake, "/api/submissions", "203.0.113.7"));
        using var refused = await SendAsync(intake, "/api/submissions", "198.51.100.9, 203.0.113.7:9");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("request.tooMany", (string?)(await RunningIntake.JsonAsync(refused))["code"]);
        Assert.Equal(415, await StatusAsync(intake, "/api/submissions", "203.0.113.8"));
        Assert.Equal(415, await StatusAsync(intake, "/api/check", "203.0.113.7"));
    }

    [Fact]
    public async Task Without_a_trusted_proxy_a_client_cannot_pass_for_another_one()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: Settings(("Upload__ChecksPerMinutePerClient", "1"))
        );

        Assert.Equal(415, await StatusAsync(intake, "/api/check", "203.0.113.7"));
        Assert.Equal(429, await StatusAsync(intake, "/api/check", "203.0.113.8"));
    }

    [Fact]
    public async Task The_total_limit_holds_for_all_clients_together()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: Settings(("Upload__ChecksPerMinute", "2"), ("Upload__TrustedProxies", "1"))
        );

        Assert.Equal(415, await StatusAsync(intake, "/api/check", "203.0.113.1"));
        Assert.Equal(415, await StatusAsync(intake, "/api/check", "203.0.113.2"));
        Assert.Equal(429, await StatusAsync(intake, "/api/check", "203.0.113.3"));
    }

    [Fact]
    public async Task A_self_check_says_the_same_as_the_command_and_keeps_nothing()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var response = await intake.Anonymous.PostAsync("/api/check", Form(Complete));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var report = await RunningIntake.JsonAsync(response);
        var expected = JsonSerializer.SerializeToNode(
            CheckReport.Of(Check.Files(Complete), Sample.Call),
            RegisterJson.Options
        )!;
        Assert.Equal("東京都", (string?)report["applicant"]!["name"]);
        Assert.Equal(expected.ToJsonString(), report.ToJsonString());
        await AssertNothingIsKeptAsync(account);
    }

    private static MultipartFormDataContent Form(
        (string Name, byte[] Content)[] files,
        params (string Field, string Value)[] changes
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["email"] = Mails.Sender,
            ["name"] = "見本 花子",
            ["prefecture"] = "東京都",
        };
        foreach (var (field, value) in changes)
            fields[field] = value;
        var form = new MultipartFormDataContent("form-boundary");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            // As browsers write it: the name in UTF-8, with nothing encoded but quotes.
            part.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("form-data; name=\"files\"");
            part.Headers.ContentDisposition.FileNameStar = name;
            form.Add(part);
        }

        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return form;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningIntake intake, HttpContent form) =>
        intake.Anonymous.PostAsync("/api/submissions", form);

    private static async Task<(int Status, string? Detail)> AnswerAsync(RunningIntake intake, HttpContent form)
    {
        using var response = await PostAsync(intake, form);
        return ((int)response.StatusCode, (string?)(await RunningIntake.JsonAsync(response))["detail"]);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningIntake intake, string path, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("") };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        return await intake.Anonymous.SendAsync(request);
    }

    private static async Task<int> StatusAsync(RunningIntake intake, string path, string forwardedFor)
    {
        using var response = await SendAsync(intake, path, forwardedFor);
        return (int)response.StatusCode;
    }

    private static async Task AssertNothingIsKeptAsync(string account)
    {
        Assert.Empty(await RowsAsync(account));
        foreach (var container in new[] { "mail", "attachments", "results" })
            Assert.Empty(await new BlobContainerClient(account, container).GetBlobsAsync().ToListAsync());
    }

    private static async Task<List<TableEntity>> RowsAsync(string account) =>
        await new TableClient(account, "Submissions")
            .QueryAsync<TableEntity>($"PartitionKey eq '{Sample.Call.Id}' and {TableList.NotListed}")
            .ToListAsync();

    private static Dictionary<string, string?> Settings(params (string Name, string Value)[] settings) =>
        settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
}
