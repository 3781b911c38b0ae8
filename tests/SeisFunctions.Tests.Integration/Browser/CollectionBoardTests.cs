using System.Net.Http.Json;
using Microsoft.Playwright;
using MimeKit;
using SeisFunctions.Tests.Collecting;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>
/// Summer, as officers see it: selected applicants have sent memoranda, right and wrong, and the board tells how all
/// stand.
/// </summary>
public sealed class CollectionBoardTests(AzuriteServer azurite, Chromium chromium)
{
    [Fact]
    public async Task The_board_tells_what_came_what_differs_what_is_overdue_and_an_officer_records_what_came_on_paper()
    {
        await using var intake = await SelectedAsync();
        await SendAsync(intake);
        // The reports are still to come, and one memorandum is overdue.
        intake.Clock.SetTo(new(2026, 7, 2, 9, 0, 0, TimeSpan.FromHours(9)));
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());

        await page.GetByRole(AriaRole.Link, new() { Name = "締切後", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "提出物", Exact = true }).ClickAsync();

        await Expect(Row(page, "東京都", "千代田区")).ToContainTextAsync("受領");
        await Expect(Row(page, "東京都", "中央区")).ToContainTextAsync("「合意日」が記入されていません。");
        await Expect(Row(page, "大阪府", "八王子市")).ToContainTextAsync("申請に「八王子市」がありません。");
        await Expect(Row(page, "島根県", "松江市")).ToContainTextAsync("担当者の確認を待つメール");
        await Expect(Row(page, "島根県", "鳥取県")).ToContainTextAsync("期限超過");
        await ShotAsync(page, "collections");

        await page.GetByRole(AriaRole.Link, new() { Name = "期限超過", Exact = true }).ClickAsync();
        await Expect(page.Locator("section:has-text('操作') tbody tr").First).ToBeVisibleAsync();
        await Row(page, "島根県", "鳥取県").GetByRole(AriaRole.Link, new() { Name = "受領済みとする" }).ClickAsync();
        await page.GetByLabel("理由（必須）").FillAsync("郵送で届いた");
        await page.GetByLabel("操作する方の氏名").FillAsync("事務局 花子");
        await page.GetByRole(AriaRole.Button, new() { Name = "確認へ進む" }).ClickAsync();
        await ShotAsync(page, "collections-confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "実行する" }).ClickAsync();
        await Expect(Row(page, "島根県", "鳥取県")).ToContainTextAsync("担当者が受領済みとしました（事務局 花子");

        await page.GotoAsync("/collections");
        await Row(page, "東京都", "中央区").GetByRole(AriaRole.Link, new() { Name = "様式と読取結果" }).ClickAsync();
        await Expect(page.GetByText("別紙-1 の読取結果")).ToBeVisibleAsync();
        await Expect(page.Locator("table.read")).ToContainTextAsync("中央区");
        await ShotAsync(page, "collections-form");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    [InlineData(703, false, true)]
    public async Task The_board_has_no_serious_hurdle_and_fits_its_window_and_its_paper(
        int width,
        bool dark,
        bool print = false
    )
    {
        await using var intake = await SelectedAsync();
        await SendAsync(intake);
        var page = await chromium.NewPageAsync(width, dark, intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());
        if (print)
            await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var path in (string[])["/collections", "/collections/13/memorandum1/131024/acts/reschedule"])
        {
            await page.GotoAsync(path);
            await ShotAsync(page, $"collections-{width}{(path.Length > 12 ? "-act" : "")}");
            Assert.False(
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                ),
                $"{path} is wider than its window"
            );
            if (!print)
                Assert.Empty(await Axe.SeriousAsync(page));
        }

        await page.Context.CloseAsync();
    }

    private static ILocator Row(IPage page, string applicant, string what) =>
        page.Locator("tbody tr").Filter(new() { HasText = applicant }).Filter(new() { HasText = what });

    private static async Task ShotAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Repository.Path("artifacts"));
        await page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", $"{name}.png"), FullPage = true });
    }

    private static async Task SendAsync(RunningIntake intake)
    {
        await intake.ReadAsync(
            Memoranda.Mail(
                "東京都",
                ("別紙-1_千代田区.docx", Memoranda.Of("東京都", "千代田区")),
                ("別紙-1_中央区.docx", Memoranda.Of("東京都", "中央区", agreedOn: ""))
            )
        );
        await intake.ReadAsync(Memoranda.Mail("大阪府", ("別紙-1.docx", Memoranda.Of("大阪府", "八王子市"))));
        await intake.ReadAsync(
            Mails.Build(
                "覚書の提出について（島根県）",
                message => message.From[0] = MailboxAddress.Parse("dx@free.example.com"),
                ("別紙-1.docx", Memoranda.Of("島根県", "松江市"))
            )
        );
    }

    private async Task<RunningIntake> SelectedAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("島根県"),
                ("様式1.docx", Sample.Forms.WideForm1("島根県", "鳥取県")),
                ("様式2.xlsx", Sample.Forms.Form2("島根県", "松江市"))
            )
        );
        await intake.CloseAsync();
        foreach (var code in (string[])["13", "27", "32"])
        {
            using var response = await intake.Http.PostAsJsonAsync(
                $"/api/applications/{code}/selection",
                new
                {
                    decision = "selected",
                    by = "事務局 花子",
                    reason = "要件を全て満たす",
                }
            );
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }

        intake.Clock.SetTo(Memoranda.June);
        return intake;
    }
}
