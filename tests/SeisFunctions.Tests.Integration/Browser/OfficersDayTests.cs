using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>The officer's day in a real browser, from the empty call to the closing.</summary>
public sealed partial class OfficersDayTests(AzuriteServer azurite, Chromium chromium)
{
    [Fact]
    public async Task An_officer_watches_the_call_assigns_decides_by_keyboard_alone_and_files_the_closing_statement()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());
        await Expect(page.GetByText("締切まで")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "：未提出" })).ToHaveCountAsync(47);

        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                "書類の送付",
                ("様式1.docx", Sample.Forms.Form1("大阪府")),
                ("様式2.xlsx", Sample.Forms.Form2("兵庫県", 2))
            )
        );
        await intake.ApplicationAsync("13");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "東京都：要件充足" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "申請者不明" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "申請者を割り当てる" }).ClickAsync();
        await page.GetByLabel("申請者（必須）").SelectOptionAsync("大阪府");
        await page.GetByLabel("理由（必須）").FillAsync("電話で確認");
        await page.GetByLabel("操作する方の氏名").FillAsync("事務局 花子");
        await page.GetByRole(AriaRole.Button, new() { Name = "確認へ進む" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "実行する" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(OfActs());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "受付番号" })).ToBeVisibleAsync();
        await intake.ApplicationAsync("27");
        // Until then the page opens itself again, which would break off the way to another.
        await Expect(page.GetByText("結果を反映しています")).ToHaveCountAsync(0);

        await DecideByKeyboardAsync(page);
        await Expect(page.GetByText("人による判定")).ToBeVisibleAsync();
        Assert.Equal("ineligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
        await page.GotoAsync("/audit");
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);

        await intake.CloseAsync();
        await page.GotoAsync("/statement");
        await Expect(page.GetByText("この書類の SHA-256")).ToBeVisibleAsync();
        await Expect(page.GetByText("締切済")).ToBeVisibleAsync();
        await FileStatementAsync(page);
        await page.Context.CloseAsync();
    }

    // Kept as a file, read on a telephone, printed.
    private static async Task FileStatementAsync(IPage page)
    {
        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "ファイルに保存（JSON）" }).ClickAsync()
        );
        Assert.Equal("closing-statement-seis-r8.json", file.SuggestedFilename);
        foreach (var width in (int[])[1280, 360])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await Axe.SeriousAsync(page));
            Assert.False(
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                ),
                $"wider than {width}"
            );
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.False(await page.GetByRole(AriaRole.Link, new() { Name = "ファイルに保存（JSON）" }).IsVisibleAsync());
        Assert.True(
            await page.GetByRole(AriaRole.Heading, new() { Name = "期限内に到着した提出（全て）" }).IsVisibleAsync()
        );
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GotoAsync("/");
        Assert.Equal(
            "/statement",
            await page.GetByRole(AriaRole.Link, new() { Name = "締切確定書を開く" }).GetAttributeAsync("href")
        );
    }

    private static async Task DecideByKeyboardAsync(IPage page)
    {
        await page.GotoAsync("/applications/13");
        await TabToAsync(page, "判定する");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "確認へ進む" })).ToBeVisibleAsync();
        await TabToAsync(page, "status");
        for (var i = 0; i < 4; i++) // 要件充足, 不備あり, 要確認, 要件未充足
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("要件2を満たさない");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("事務局 花子");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "実行する" })).ToBeVisibleAsync();
        await TabToAsync(page, "実行する");
        await page.Keyboard.PressAsync("Enter");
    }

    // As a person without a mouse: on, until the thing is in focus and shows it.
    private static async Task TabToAsync(IPage page, string name)
    {
        const int Most = 80;
        for (var i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                !await page.EvaluateAsync<bool>(
                    "name => document.activeElement.textContent.trim() === name || document.activeElement.name === name",
                    name
                )
            )
                continue;
            Assert.NotEqual(
                "none",
                await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")
            );
            return;
        }

        Assert.Fail($"{name} cannot be reached by keyboard.");
    }

    [GeneratedRegex("/acts/")]
    private static partial Regex OfActs();
}
