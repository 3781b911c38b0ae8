using Microsoft.Playwright;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Forms;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>A week before the deadline in a real browser: the contact list, the reminders, the call list.</summary>
public sealed class ReminderPageTests(AzuriteServer azurite, Chromium chromium)
{
    [Fact]
    public async Task An_officer_reads_in_whom_to_write_to_has_the_reminders_drafted_reads_one_releases_all_and_calls_or_asks_the_others()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        intake.Clock.SetTo(JapanTime.Read("2026-03-19T10:00")!.Value);
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ApplicationAsync("23");
        var before = (await intake.LettersAsync(1)).Count;
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink("事務局 花子"));

        await ImportAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "締切前のご案内" }).ClickAsync();
        await Expect(page.GetByText("下書きを用意していません")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下書きを用意する" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "下書きを用意する" }).ClickAsync();
        await page.GotoAsync("/reminders");
        await Expect(Row(page, "愛知県")).ToContainTextAsync("締切前のご案内（不備のある申請）");
        await Expect(Row(page, "北海道")).ToContainTextAsync("宛先のメールアドレスが分かりません");
        await Row(page, "大阪府").GetByRole(AriaRole.Link, new() { Name = "文面" }).ClickAsync();
        await Expect(page.GetByText("推進体制構築支援（大阪府）", new() { Exact = false }).First).ToBeVisibleAsync();

        // 京都府 sends while the drafts wait.
        await intake.ReadAsync(Mails.Complete("京都府"));
        await intake.ApplicationAsync("26");
        await page.GotoAsync("/reminders");
        await page.GetByRole(AriaRole.Link, new() { Name = "全て承認して送信する" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "確認へ進む" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "実行する" }).ClickAsync();
        await page.GotoAsync("/reminders");
        await Expect(Row(page, "京都府")).ToContainTextAsync("案内する必要がなくなりました");
        await Expect(page.GetByText("一部は送信していません（1件）")).ToBeVisibleAsync();

        // Each once: what the receipt of 京都府 adds is no reminder.
        await Eventually.TrueAsync(
            async () => (await RemindersAsync(intake, before)).Count == 2,
            "the reminders have not gone out"
        );
        await page.GotoAsync("/reminders/acts/prepare");
        await page.GetByRole(AriaRole.Button, new() { Name = "下書きを用意する" }).ClickAsync();
        Assert.Equal(
            [Mails.Sender, "osaka@example.jp"],
            (await RemindersAsync(intake, before)).Order(StringComparer.Ordinal)
        );

        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync("/call-list");
        await Expect(Row(page, "北海道")).ToContainTextAsync("011-000-0000");
        await Expect(Row(page, "愛知県")).ToContainTextAsync("様式2");
        await Expect(Row(page, "京都府")).ToHaveCountAsync(0);
        await FitsAsync(page);
        // Who is silent after all is asked, at the address of the list.
        await page.GotoAsync("/contacts");
        await FitsAsync(page);
        await Row(page, "大阪府").GetByRole(AriaRole.Link, new() { Name = "照会を作成する" }).ClickAsync();
        await FitsAsync(page);
        await page.GetByLabel("本文（必須）").FillAsync("大阪府 ご担当者様\n\n応募のご予定を教えてください。");
        await page.GetByRole(AriaRole.Button, new() { Name = "下書きを保存して確認する" }).ClickAsync();
        await Expect(page.GetByText("応募のご予定を教えてください。").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "送信する" }).ClickAsync();
        await page.GotoAsync("/applications/27");
        await FitsAsync(page);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "照会", Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task FitsAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(await Axe.SeriousAsync(page));
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "締切前", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "連絡先", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "連絡先一覧を読み込む" }).ClickAsync();
        await page.GetByLabel("ファイル（必須）")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "連絡先.xlsx",
                    MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Buffer = new ExcelFile()
                        .Sheet(
                            "連絡先",
                            [
                                ["都道府県", "電話番号", "メールアドレス"],
                                ["大阪府", "06-0000-0000", "osaka@example.jp"],
                                ["京都府", "075-000-0000", "kyoto@example.jp"],
                                ["北海道", "011-000-0000", ""],
                            ]
                        )
                        .Build(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "読み込んで確認する" }).ClickAsync();
        await Expect(page.GetByText("3件を読み取りました")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "取り込む", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await Expect(page.GetByText("取り込みました（3件）")).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<string>> RemindersAsync(RunningIntake intake, int before) =>
        [
            .. (await intake.LettersAsync(before))
                .Where(letter => letter.Subject?.StartsWith("【締切前のご案内】", StringComparison.Ordinal) == true)
                .Select(letter => letter.To.Mailboxes.Single().Address),
        ];

    private static ILocator Row(IPage page, string applicant) =>
        page.Locator("tbody tr").Filter(new() { HasText = applicant });
}
