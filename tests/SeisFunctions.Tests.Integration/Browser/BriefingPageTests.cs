using Microsoft.Playwright;
using SeisFunctions.Tests.Briefing;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>What somebody does in a real browser who registers for the briefing, and an officer who sees it.</summary>
public sealed class BriefingPageTests(AzuriteServer azurite, Chromium chromium)
{
    [Theory]
    [InlineData(1280, true, false)]
    [InlineData(360, true, true)]
    [InlineData(360, false, false)]
    public async Task Somebody_registers_is_told_what_is_wrong_mends_it_and_stands_in_the_list(
        int width,
        bool scripts,
        bool dark
    )
    {
        await using var intake = await BriefingIntake.StartAsync(azurite);
        var page = await chromium.NewPageAsync(width, dark, intake.Http.BaseAddress!.ToString(), scripts);
        await page.GotoAsync("/check");
        await page.GetByRole(AriaRole.Link, new() { Name = "説明会の申込み" }).ClickAsync();
        await FitsAsync(page, scripts);
        // The browser itself asks for the box before it sends anything.
        await page.GetByRole(AriaRole.Button, new() { Name = "申し込む" }).ClickAsync();
        await Expect(page.GetByLabel("同意する")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("参加する方の氏名").FillAsync("見本 花子、見本 太郎");
        await page.GetByLabel("所属（団体名・法人名等）").FillAsync("見本県");
        await page.GetByLabel("地方公共団体の職員").CheckAsync();
        await page.GetByLabel("メールアドレス").FillAsync("hanako@gmail.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "申し込む" }).ClickAsync();

        await Expect(page.GetByText("入力内容を確認してください（2件）")).ToBeVisibleAsync();
        await FitsAsync(page, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "「gmail.com」はフリーメール" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#email$"));
        await Expect(page.GetByLabel("同意する")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("地方公共団体の職員")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("所属（団体名・法人名等）")).ToHaveValueAsync("見本県");
        await page.GetByLabel("参加する方の氏名").FillAsync("見本 花子");
        await page.GetByLabel("メールアドレス").FillAsync("hanako@pref.mihon.example.lg.jp");
        await page.GetByRole(AriaRole.Button, new() { Name = "申し込む" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("お申し込みの内容を登録しました")).ToBeVisibleAsync();
        await Expect(page.GetByText("2026年3月12日（木）10:00頃に、「hanako@pref.mihon.example.lg.jp」宛てに"))
            .ToBeVisibleAsync();
        await FitsAsync(page, scripts);
        Assert.DoesNotContain("hanako", page.Url, StringComparison.Ordinal);

        await page.GotoAsync(intake.NewDeskLink("事務局 花子"));
        await page.GetByRole(AriaRole.Link, new() { Name = "締切前", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "説明会", Exact = true }).ClickAsync();
        await Expect(page.GetByText("参加申込（1件）")).ToBeVisibleAsync();
        await FitsAsync(page, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "見本 花子" }).ClickAsync();
        await Expect(page.GetByText("本人（画面からの申込み）")).ToBeVisibleAsync();
        await FitsAsync(page, scripts);
        await page.Context.CloseAsync();
    }

    private static async Task FitsAsync(IPage page, bool scripts)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        if (scripts)
            Assert.Empty(await Axe.SeriousAsync(page));
    }
}
