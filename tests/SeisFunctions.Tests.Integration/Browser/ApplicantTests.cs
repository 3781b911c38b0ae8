using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>What an applicant does in a real browser: check, mend, hand in.</summary>
public sealed class ApplicantTests(AzuriteServer azurite, Chromium chromium)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task An_applicant_sees_what_was_read_and_what_is_missing_and_nothing_is_kept(int width, bool scripts)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(width, baseUrl: intake.Http.BaseAddress!.ToString(), scripts: scripts);
        await page.GotoAsync("/check");
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync(File("様式1.docx", Sample.Forms.Form1("東京都", (FormFields.Memorandum1, "false"))));
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();

        await Expect(page.GetByText("修正が必要な箇所があります")).ToBeVisibleAsync();
        await Expect(page.GetByText("申請者：東京都")).ToBeVisibleAsync();
        await Expect(page.GetByText("様式1 から読み取った内容")).ToBeVisibleAsync();
        await Expect(page.GetByText("様式2").First).ToBeVisibleAsync();
        if (scripts)
            Assert.Empty(await Axe.SeriousAsync(page));
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync([
                File("様式1.docx", Sample.Forms.Form1("東京都")),
                File("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();
        await Expect(page.GetByText("不足している点は見つかりませんでした")).ToBeVisibleAsync();

        Assert.Empty(
            (
                await intake
                    .Services.GetRequiredService<RegisterCounter>()
                    .ReadAsync(TestContext.Current.CancellationToken)
            ).Submissions
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_applicant_who_cannot_mail_hands_in_by_the_browser_confirms_by_the_link_and_gets_the_receipt_shown_and_mailed()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync("/apply");
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.GetByLabel("都道府県").SelectOptionAsync("東京都");
        await page.GetByLabel("担当者の氏名").FillAsync("見本 花子");
        await page.GetByLabel("メールアドレス").FillAsync("dx-mihon@pref.example.lg.jp");
        await page.GetByLabel("同意する").CheckAsync();
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync([
                File("様式1.docx", Sample.Forms.Form1("東京都")),
                File("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
            ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "提出する" }).ClickAsync();

        await Expect(page.GetByText("受け付けました")).ToBeVisibleAsync();
        await Expect(page.GetByText("メールでの確認が必要です")).ToBeVisibleAsync();
        var number = await page.Locator("dd.code").InnerTextAsync();
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.GotoAsync(await intake.ConfirmationPathAsync("dx-mihon@pref.example.lg.jp"));
        await Expect(page.Locator("dd.code")).ToHaveTextAsync(number);
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "この提出を確認する" }).ClickAsync();
        await Expect(page.GetByText("確認しました")).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(page));
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Contains(
            number,
            Assert
                .Single(await intake.LettersAsync(2), letter =>
                    letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
                )
                .TextBody
        );
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true, ColorScheme.Light)]
    [InlineData(360, true, ColorScheme.Dark)]
    [InlineData(360, false, ColorScheme.Light)]
    public async Task An_applicant_is_told_on_the_receipt_what_to_mend_and_sends_the_correction_by_keyboard(
        int width,
        bool scripts,
        ColorScheme scheme
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(width, baseUrl: intake.Http.BaseAddress!.ToString(), scripts: scripts);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync("/apply");
        await page.GetByLabel("都道府県").SelectOptionAsync("東京都");
        await page.GetByLabel("メールアドレス").FillAsync("dx-mihon@pref.example.lg.jp");
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync(File("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", ""))));
        // The browser itself asks for the box before it sends anything.
        await page.GetByRole(AriaRole.Button, new() { Name = "提出する" }).ClickAsync();
        await Expect(page.GetByLabel("同意する")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出する" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("届いたファイル（1件）")).ToBeVisibleAsync();
        await Expect(page.GetByText("「電話番号」が記入されていません。")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        if (scripts)
            Assert.Empty(await Axe.SeriousAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "訂正した書類、別の書類を提出する" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("記入した様式")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        if (scripts)
            Assert.Empty(await Axe.SeriousAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_blank_form_is_downloaded_and_an_unreadable_file_is_told_in_plain_words()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync("/check");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "様式1" }).ClickAsync()
        );
        Assert.Equal("様式1.docx", download.SuggestedFilename);

        await page.GetByLabel("記入した様式").SetInputFilesAsync(File("様式1.pdf", "%PDF-1.7 見本"u8.ToArray()));
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();
        await Expect(page.GetByText("様式を読み取れませんでした")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Another_site_cannot_hand_in_and_too_many_checks_are_asked_to_wait()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Upload__ChecksPerMinutePerClient"] = "1" }
        );
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/apply")
        {
            Content = Form(),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var refused = await intake.Anonymous.SendAsync(foreign, TestContext.Current.CancellationToken);
        using var first = await intake.Anonymous.PostAsync("/check", Form(), TestContext.Current.CancellationToken);
        using var second = await intake.Anonymous.PostAsync("/check", Form(), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(
            (System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.TooManyRequests),
            (first.StatusCode, second.StatusCode)
        );
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Contains(
            "role=\"alert\"",
            await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static MultipartFormDataContent Form() =>
        new() { { new ByteArrayContent(Sample.Forms.Form1("東京都")), "files", "form1.docx" } };

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = content,
        };
}
