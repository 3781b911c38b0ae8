using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>The applicants' pages with what nobody should send, and what they leave behind.</summary>
public sealed class ApplicantPageTests(AzuriteServer azurite)
{
    private static readonly (string Name, byte[] Content)[] Complete =
    [
        ("様式1.docx", Sample.Forms.Form1("東京都")),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A poll of the mailbox writes down how far it has come, which is no trace of a request.
    private static readonly Dictionary<string, string?> NoPolls = new()
    {
        ["Mailbox__Kind"] = "none",
        ["PollMailboxSchedule"] = "0 0 0 1 1 *",
    };

    [Fact]
    public async Task A_self_check_leaves_storage_as_it_was_whatever_the_files()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account, settings: NoPolls);
        var before = await StorageDump.ReadAsync(account);
        (string, byte[])[][] tries =
        [
            Complete,
            [("様式1.docx", Sample.Forms.Form1(""))],
            [("様式1.pdf", "%PDF-1.7"u8.ToArray())],
            [("様式1.docx", [1, 2, 3])],
            [("", [])],
            // More than is held in memory.
            [("大きい.docx", new byte[4 * 1024 * 1024])],
            [],
            [.. Enumerable.Range(0, 30).Select(number => ($"様式{number}.docx", new byte[] { 1 }))],
            [("大きすぎる.docx", new byte[26 * 1024 * 1024])],
        ];
        foreach (var path in new[] { "/check", "/api/check" })
        {
            foreach (var files in tries)
            {
                using var response = await PostAsync(intake, path, files);
                Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
            }
        }

        Assert.Equal(before, await StorageDump.ReadAsync(account));
        var queues = intake.Services.GetRequiredService<QueueServiceClient>();
        foreach (var name in new[] { StorageNames.SubmissionQueue, StorageNames.LetterQueue })
            Assert.Equal(
                0,
                (await queues.GetQueueClient(name).GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount
            );
    }

    [Fact]
    public async Task What_cannot_be_handed_in_is_told_on_the_page_and_nothing_is_kept()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account, settings: NoPolls);
        var before = await StorageDump.ReadAsync(account);

        await RefusedAsync(intake, "記入した様式：様式のファイルを1つ以上選択してください。", []);
        await RefusedAsync(
            intake,
            "ファイルが多すぎます。",
            [.. Enumerable.Range(0, 30).Select(number => ($"様式{number}.docx", new byte[] { 1 }))]
        );
        await RefusedAsync(intake, "ファイルが大きすぎます。", [("様式1.docx", new byte[26 * 1024 * 1024])]);
        await RefusedAsync(intake, "都道府県：", Complete, ("prefecture", "<script>alert(1)</script>"));
        await RefusedAsync(intake, "メールアドレス：", Complete, ("email", "a@b\r\nBcc: c@example.jp"));

        Assert.Equal(before, await StorageDump.ReadAsync(account));
    }

    [Theory]
    [InlineData("wrong prefecture", 400)]
    [InlineData("wrong address", 400)]
    [InlineData("no consent", 400)]
    [InlineData("no file", 400)]
    [InlineData("empty file", 400)]
    [InlineData("too many files", 413)]
    [InlineData("too large", 413)]
    [InlineData("too many fields", 400)]
    [InlineData("too often", 429)]
    public async Task An_entry_that_is_refused_keeps_what_was_entered(string how, int status)
    {
        var settings = new Dictionary<string, string?>(NoPolls)
        {
            ["Upload__SubmissionsPerMinutePerClient"] = how == "too often" ? "1" : "10",
        };
        await using var intake = await RunningIntake.StartAsync(azurite, settings: settings);
        (string, byte[])[] files = how switch
        {
            "no file" => [],
            "empty file" => [("様式1.docx", [])],
            "too many files" => [.. Enumerable.Range(0, 30).Select(number => ($"様式{number}.docx", new byte[] { 1 }))],
            "too large" => [("様式1.docx", new byte[26 * 1024 * 1024])],
            _ => Complete,
        };
        (string, string)[] change = how switch
        {
            "wrong prefecture" => [("prefecture", "99")],
            "wrong address" => [("email", "hanako＠pref")],
            "no consent" => [("consent", "")],
            "too many fields" => [.. Enumerable.Range(0, 40).Select(number => ($"field{number}", "x"))],
            _ => [],
        };
        if (how == "too often")
            (await PostAsync(intake, "/apply", files)).Dispose();

        using var response = await PostAsync(intake, "/apply", files, change);

        var page = await PageAsync(response);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("role=\"alert\"", page);
        Assert.Contains("入力した内容は残っています。", page);
        Assert.Contains("value=\"見本 花子\"", page);
        Assert.Equal(
            how != "no consent",
            page.Contains("name=\"consent\" value=\"true\" required checked", StringComparison.Ordinal)
        );
        Assert.Contains(how == "wrong address" ? "value=\"hanako＠pref\"" : $"value=\"{Mails.Sender}\"", page);
        Assert.Equal(
            how != "wrong prefecture",
            page.Contains("<option value=\"13\" selected", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Nothing_is_received_without_consent_to_what_personal_data_is_used_for()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);
        var page = await PageAsync(await intake.Anonymous.GetAsync("/apply", Cancel));

        Assert.Equal(2, Sample.Call.PersonalData.Count);
        Assert.All(Sample.Call.PersonalData, purpose => Assert.Contains($"<li>{purpose}</li>", page));
        await RefusedAsync(
            intake,
            "個人情報の取扱い：利用目的を確認し、「同意する」の□にチェックを付けてから提出してください。",
            Complete,
            ("consent", "")
        );
        Assert.Empty((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_receipt_lists_the_files_what_is_to_be_mended_in_them_and_how_a_correction_is_sent()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);

        var page = await PageAsync(
            await PostAsync(
                intake,
                "/apply",
                [("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", ""))), ("地図.png", [1, 2, 3])]
            )
        );

        Assert.Contains("届いたファイル（2件）", page);
        Assert.Matches("<strong>様式1.docx</strong>（[0-9.]+ KB）　様式1</li>", page);
        Assert.Contains("<strong>地図.png</strong>（3 バイト）　応募様式として読み取れません</li>", page);
        Assert.Contains("修正していただく事項", page);
        Assert.Contains("「電話番号」が記入されていません。", page);
        Assert.Contains("訂正する場合", page);
        Assert.Contains("2026年3月26日", page);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_receipt_of_what_is_no_application_promises_no_mail_and_is_never_late(bool afterDeadline)
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);
        if (afterDeadline)
            intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddDays(1));

        var page = await PageAsync(await PostAsync(intake, "/apply", [("地図.png", [1, 2, 3])]));

        Assert.Contains("事務局への連絡として受け付けました。", page);
        Assert.Contains("確認のメールはお送りしません。", page);
        Assert.Contains("<h2 id=\"receipt\">受け付けました</h2>", page);
        foreach (var promise in new[] { "数分以内にお送りします", "期限後に到着した", "訂正する場合" })
            Assert.DoesNotContain(promise, page);
        await Eventually.TrueAsync(
            async () =>
                (await intake.GetAsync("/api/correspondence"))["items"]!.AsArray() is [var one]
                && one!["acknowledgements"] is null or JsonArray { Count: 0 },
            "it is no correspondence without a letter"
        );
    }

    [Fact]
    public async Task A_receipt_of_complete_forms_says_that_nothing_is_missing()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);

        var page = await PageAsync(await PostAsync(intake, "/apply", Complete));

        Assert.Contains("不足している点は見つかりませんでした", page);
        Assert.DoesNotContain("修正していただく事項", page);
    }

    [Fact]
    public async Task A_check_after_the_deadline_asks_for_nothing_by_the_deadline()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);
        (string, byte[])[] files = [("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "")))];
        var before = await PageAsync(await PostAsync(intake, "/check", files));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(1));

        var after = await PageAsync(await PostAsync(intake, "/check", files));

        Assert.Contains("がありません。締切までにお送りください。", before);
        Assert.Contains("修正していただく事項", before);
        Assert.Contains("がありません。", after);
        Assert.Contains("「電話番号」が記入されていません。", after);
        foreach (
            var request in (string[])
                ["締切までに", "修正していただく事項", "のように記入してください", "提出していただけます", "まだ行われていません"]
        )
            Assert.DoesNotContain(request, after);
        Assert.Contains("提出していただけます", before);
        Assert.Contains("修正した様式を提出しても、申請には反映されません。", after);
        var report = JsonNode.Parse(await (await PostAsync(intake, "/api/check", files)).Content.ReadAsStringAsync(Cancel))!;
        var messages = report["findings"]!.AsArray().Select(finding => (string)finding!["message"]!).ToList();
        Assert.Contains(messages, message => message.Contains("がありません。", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("締切までに", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/apply")]
    public async Task The_forms_of_the_time_after_adoption_are_told_apart_from_those_to_hand_in(string path)
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);

        var page = await PageAsync(await intake.Anonymous.GetAsync(path, Cancel));

        var (now, later) = (
            page[..page.IndexOf("採択後に提出</strong>", StringComparison.Ordinal)],
            page[page.IndexOf("採択後に提出</strong>", StringComparison.Ordinal)..]
        );
        Assert.Contains(">様式2 ", now);
        Assert.DoesNotContain(">別紙-1 ", now);
        Assert.Matches("別紙-1 [^<]+</a>（採択後に提出）", later);
        Assert.Matches("別紙-2 [^<]+</a>（採択後に提出）", later);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://apply.example.test", null)]
    [InlineData("null", "none")]
    public async Task A_browser_hands_in_under_whatever_name_it_knows_the_page_and_without_saying_where_it_comes_from(
        string? origin,
        string? site
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: NoPolls);
        intake.Anonymous.DefaultRequestHeaders.TryAddWithoutValidation("Origin", origin);

        using var response = await PostAsync(intake, "/apply", Complete, site);

        Assert.Contains("受け付けました", await PageAsync(response));
    }

    [Fact]
    public async Task Whoever_presses_twice_has_handed_in_once_and_is_answered_once()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(async _ => await PageAsync(await PostAsync(intake, "/apply", Complete)))
        );

        Assert.Single(pages, page => page.Contains("同じ書類をすでに受け付けています", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Contains("受け付けました", StringComparison.Ordinal));
        var submission = Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray())!;
        await intake.ConfirmAsync((string)submission["id"]!);
        await intake.ApplicationAsync("13");
        Assert.Equal(2, (await intake.LettersAsync(2)).Count); // One asks to confirm, one is the receipt.
    }

    [Fact]
    public async Task A_receipt_after_the_deadline_says_that_it_came_too_late()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(-1)
        );
        Assert.DoesNotContain("締切の後に届きました", await PageAsync(await PostAsync(intake, "/apply", Complete)));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(1));
        var before = await PageAsync(await intake.Anonymous.GetAsync("/apply"));
        Assert.Contains("期限後に到着したものとして保管し、申請には反映しません", before);
        Assert.DoesNotContain("リンク", before);

        // The same again was received in time, something else was not.
        Assert.DoesNotContain("締切の後に届きました", await PageAsync(await PostAsync(intake, "/apply", Complete)));
        var late = await PageAsync(
            await PostAsync(
                intake,
                "/apply",
                [("様式1.docx", Sample.Forms.Form1("東京都", ("contactName", "主査 別人")))]
            )
        );
        Assert.Contains("締切の後に届きました", late);
        foreach (var promise in new[] { "受け付けました", "リンク", "確認すると" })
            Assert.DoesNotContain(promise, late);
    }

    private static async Task RefusedAsync(
        RunningIntake intake,
        string reason,
        (string, byte[])[] files,
        params (string Field, string Value)[] change
    )
    {
        using var response = await PostAsync(intake, "/apply", files, change);
        var page = await PageAsync(response);
        Assert.InRange((int)response.StatusCode, 400, 429);
        Assert.Contains("role=\"alert\"", page);
        Assert.Contains(reason, page);
        Assert.DoesNotContain("<script>alert", page);
    }

    private static async Task<string> PageAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));

    private static Task<HttpResponseMessage> PostAsync(
        RunningIntake intake,
        string path,
        (string Name, byte[] Content)[] files,
        params (string Field, string Value)[] change
    ) => PostAsync(intake, path, files, "same-origin", change);

    // The fields first, as the page has them.
    private static async Task<HttpResponseMessage> PostAsync(
        RunningIntake intake,
        string path,
        (string Name, byte[] Content)[] files,
        string? site,
        params (string Field, string Value)[] change
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["email"] = Mails.Sender,
            ["name"] = "見本 花子",
            ["prefecture"] = "東京都",
            ["consent"] = "true",
        };
        foreach (var (field, value) in change)
            fields[field] = value;
        using var form = new MultipartFormDataContent("form-boundary");
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), $"\"{field}\"");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new("form-data") { Name = "\"files\"", FileNameStar = name };
            form.Add(part);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        request.Headers.ExpectContinue = true;
        return await intake.Anonymous.SendAsync(request, Cancel);
    }
}
