using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using MimeKit;
using SeisFunctions.Tests.Collecting;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>
/// From the closing to the first reminder of what selected applicants owe, as two officers see it and as applicants are
/// told.
/// </summary>
public sealed class SelectionWeekTests(AzuriteServer azurite, Chromium chromium)
{
    private const string Added = "この通知は、見本の追記を含みます。";

    private static readonly DateTimeOffset Release = new(2026, 4, 2, 15, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Two_officers_select_hear_write_release_publish_collect_and_remind_and_applicants_are_told_once()
    {
        await using var intake = await ClosedAsync();
        var hanako = await SignInAsync(intake, "事務局 花子");
        var jiro = await SignInAsync(intake, "事務局 次郎");

        await SelectAsync(hanako);
        await HearAsync(hanako);
        await WriteAsync(hanako);
        await ApproveAndStopOneAsync(jiro);
        await ReleaseAsync(intake, jiro);
        await PublishAsync(hanako);
        await CorrectAsync(intake, hanako, jiro);
        await CollectAsync(intake, hanako);
        await RemindAsync(intake, jiro);

        await hanako.Context.CloseAsync();
        await jiro.Context.CloseAsync();
    }

    // As it is proposed, and otherwise.
    private static async Task SelectAsync(IPage page)
    {
        await MenuAsync(page, "選定");
        await page.GetByLabel("選ぶ：東京都 候補に選定").CheckAsync();
        await PressAsync(page, "選択した提案を確認する");
        await Expect(Row(page, "東京都")).ToContainTextAsync("応募要件を全て満たしています。");
        await PressAsync(page, "1件を記録する");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1件の選定を記録しました。");
        await DecideAsync(page, "大阪府", "非選定", "連携の内容が確認できないため");
        await DecideAsync(page, "愛知県", "保留", "ヒアリングで確認するため");

        await MenuAsync(page, "選定");
        await Expect(Row(page, "東京都")).ToContainTextAsync("候補に選定");
        await Expect(Row(page, "大阪府")).ToContainTextAsync("連携の内容が確認できないため");
        await Expect(Row(page, "愛知県")).ToContainTextAsync("事務局 花子");
    }

    private static async Task DecideAsync(IPage page, string applicant, string decision, string reason)
    {
        await MenuAsync(page, "選定");
        await Row(page, applicant).GetByRole(AriaRole.Link, new() { Name = "選定" }).ClickAsync();
        await page.GetByLabel("選定（必須）").SelectOptionAsync(decision);
        await page.GetByLabel("理由（必須）").FillAsync(reason);
        await ConfirmAsync(page);
    }

    private static async Task HearAsync(IPage page)
    {
        await FollowAsync(Row(page, "愛知県"), "愛知県");
        await FollowAsync(page, "ヒアリングを予定する");
        await page.GetByLabel("日時（必須）").FillAsync("2026-03-30T10:00");
        await page.GetByLabel("参加者（必須）").FillAsync("見本県 デジタル課、事務局 花子");
        await page.GetByLabel("質問1", new() { Exact = true }).FillAsync("連絡の体制を教えてください。");
        await PressAsync(page, "記録する");
        await Expect(Row(page, "連絡の体制")).ToBeVisibleAsync();

        await FollowAsync(page, "回答を記録する、予定を変える");
        await page.GetByLabel("日時（必須）").FillAsync("2026-03-26T17:10");
        await page.GetByLabel("状態（必須）").SelectOptionAsync("実施済");
        await page.GetByLabel("質問1への回答").FillAsync("専任の2名が当たる。");
        await PressAsync(page, "記録する");
        await Expect(Row(page, "連絡の体制")).ToContainTextAsync("専任の2名が当たる。");
        await FollowAsync(page, "愛知県");
        await Expect(Row(page, "見本県 デジタル課")).ToContainTextAsync("1件（回答 1件）");
    }

    private static async Task WriteAsync(IPage page)
    {
        await MenuAsync(page, "一斉通知");
        await FollowAsync(page, "選定結果の通知を準備する");
        await Expect(page.GetByLabel("送信日時")).ToHaveValueAsync("2026-04-02T14:00");
        await page.GetByLabel("送信日時").FillAsync("2026-04-02T15:00");
        await PressAsync(page, "下書きを作成する");
        await Expect(page.GetByText("すべてご自身が作成したものです")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "承認する" })).ToHaveCountAsync(0);

        await FollowAsync(page, "文面を続けて読む");
        await Expect(Article(page, "東京都")).ToContainTextAsync("貴団体を支援地域候補に選定しましたので");
        await Expect(Article(page, "大阪府")).ToContainTextAsync("連携の内容が確認できないため");
        await Expect(Article(page, "愛知県")).ToContainTextAsync("ヒアリングで確認するため");

        await Article(page, "愛知県").GetByRole(AriaRole.Link).ClickAsync();
        await FollowAsync(page, "修正する");
        var body = page.GetByLabel("本文（必須）");
        await body.FillAsync($"{await body.InputValueAsync()}\n{Added}");
        await PressAsync(page, "下書きを保存して確認する");
        await Expect(page.GetByText($"＋ {Added}")).ToBeVisibleAsync();
        await FollowAsync(page.Locator(".crumbs"), "一斉通知");
        await Expect(Row(page, "愛知県")).ToContainTextAsync($"＋{Added}");
    }

    private static async Task ApproveAndStopOneAsync(IPage page)
    {
        await FollowAsync(page.GetByRole(AriaRole.Navigation), "要対応");
        await FollowAsync(page.GetByRole(AriaRole.Main), "選定結果の通知");
        await Expect(page.GetByText("承認できるのは、それぞれの下書きを作成した方とは別の担当者です。")).ToBeVisibleAsync();
        await Expect(page.GetByText("2026年4月2日（木）15:00")).ToBeVisibleAsync();
        await FollowAsync(page, "問題のないものを全て承認する");
        await ConfirmAsync(page);
        await Expect(page.GetByText("承認済み3通")).ToBeVisibleAsync();

        await FollowAsync(Row(page, "大阪府"), "選定結果の通知");
        await FollowAsync(page, "送信を中止する");
        await PressAsync(page, "中止する");
        await FollowAsync(page.Locator(".crumbs"), "一斉通知");
        await Expect(page.GetByText("承認待ち1通、承認済み2通")).ToBeVisibleAsync();
    }

    private static async Task ReleaseAsync(RunningIntake intake, IPage page)
    {
        intake.Clock.SetTo(Release.AddMinutes(-1));
        await page.ReloadAsync();
        Assert.Empty(await ToldAsync(intake, "【選定", 0));

        intake.Clock.SetTo(Release);
        var told = await ToldAsync(intake, "【選定", 2);
        var tokyo = To(told, "東京都");
        var aichi = To(told, "愛知県");
        Assert.Contains("貴団体を支援地域候補に選定しましたので", tokyo.TextBody, StringComparison.Ordinal);
        Assert.Equal("chiiki-dx@kanto.bureau.example.go.jp", Assert.Single(tokyo.Cc.Mailboxes).Address);
        Assert.Contains(Added, aichi.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("選定しましたので", aichi.TextBody, StringComparison.Ordinal);

        await Eventually.TrueAsync(
            async () =>
            {
                await page.ReloadAsync();
                return await Row(page, "送信済").CountAsync() == 2;
            },
            "the page does not say that two letters are sent"
        );
        await Expect(Row(page, "大阪府")).ToContainTextAsync("承認待ち");
        await FollowAsync(Row(page, "大阪府"), "選定結果の通知");
        await PressAsync(page, "承認する");
        var osaka = To(await ToldAsync(intake, "【選定", 3), "大阪府");
        Assert.Contains("連携の内容が確認できないため", osaka.TextBody, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(IPage page)
    {
        await MenuAsync(page, "公表");
        await Expect(page.Locator("mark").First).ToHaveTextAsync("dx@pref.example.lg.jp");
        await PressAsync(page, "公表する");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "まだ公表していません" })).ToBeVisibleAsync();
        await FollowAsync(page, "公表の画面へ戻る");

        var marked = page.Locator("dl.texts > div").Filter(new() { Has = page.Locator("mark") });
        await FollowAsync(marked, "公表用に文言を改める");
        await page.GetByLabel("公表する文言（必須）").FillAsync("市区町村と課題を解決する体制");
        await page.GetByLabel("理由（必須）").FillAsync("連絡先を除いた");
        await ConfirmAsync(page);
        await Expect(page.Locator("mark")).ToHaveCountAsync(0);
        await PressAsync(page, "公表する");

        await Expect(page.GetByText("現在の選定及び申請の内容と一致しています")).ToBeVisibleAsync();
        var sheets = await SavedAsync(page, "候補の個票（Word）");
        Assert.Contains("市区町村と課題を解決する体制", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("dx@pref.example.lg.jp", sheets, StringComparison.Ordinal);
        var list = await SavedAsync(page, "候補一覧（Word）");
        Assert.Contains("東京都", list, StringComparison.Ordinal);
        Assert.DoesNotContain("愛知県", list, StringComparison.Ordinal);
    }

    private static async Task CorrectAsync(RunningIntake intake, IPage page, IPage second)
    {
        await DecideAsync(page, "愛知県", "候補に選定", "ヒアリングで確認したため");
        await MenuAsync(page, "公表");
        await Expect(page.GetByText("愛知県：公表した一覧に載っていない候補です。")).ToBeVisibleAsync();
        await MenuAsync(page, "一斉通知");
        await FollowAsync(page, "選定結果の通知を準備する");
        await PressAsync(page, "下書きを作成する");
        await Expect(page.GetByText("承認待ち1通")).ToBeVisibleAsync();

        await second.GotoAsync(new Uri(page.Url).AbsolutePath);
        await FollowAsync(second, "文面を続けて読む");
        await Expect(Article(second, "愛知県")).ToContainTextAsync("先の通知に代えて、この通知をご覧ください。");
        await FollowAsync(second, "問題のないものを全て承認する");
        await ConfirmAsync(second);

        await ToldAsync(intake, "【選定", 4);
        var corrected = To(await ToldAsync(intake, "【選定結果の通知】", 3), "愛知県");
        Assert.Contains("先の通知に代えて", corrected.TextBody, StringComparison.Ordinal);
        Assert.Contains("ヒアリングで確認したため", corrected.TextBody, StringComparison.Ordinal);
    }

    private static async Task CollectAsync(RunningIntake intake, IPage page)
    {
        intake.Clock.SetTo(Memoranda.June);
        await intake.ReadAsync(Memoranda.Mail("東京都", ("別紙-1_千代田区.docx", Memoranda.Of("東京都", "千代田区"))));

        await MenuAsync(page, "提出物");

        await Expect(Row(page, "千代田区")).ToContainTextAsync("受領");
        await Expect(Row(page, "中央区")).ToContainTextAsync("未着");
        await Eventually.TrueAsync(
            async () =>
                (await intake.LettersAsync(0)).Any(letter =>
                    letter.TextBody!.Contains("・別紙-1 覚書（千代田区）：別紙-1_千代田区.docx", StringComparison.Ordinal)
                ),
            "the memorandum is not acknowledged"
        );
    }

    private static async Task RemindAsync(RunningIntake intake, IPage page)
    {
        intake.Clock.SetTo(new(2026, 6, 16, 9, 0, 0, TimeSpan.FromHours(9)));
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/letters?state=draft"))["items"]!.AsArray().Count == 2,
            "no reminders have been drafted"
        );
        await FollowAsync(page.GetByRole(AriaRole.Navigation), "要対応");
        await FollowAsync(page.GetByRole(AriaRole.Main), "提出のお願い");
        await FollowAsync(page, "問題のないものを全て承認する");
        await ConfirmAsync(page);

        var told = await ToldAsync(intake, "【提出のお願い】", 2);
        var tokyo = To(told, "東京都");
        Assert.Contains("・別紙-1 覚書（中央区）", tokyo.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("千代田区", tokyo.TextBody, StringComparison.Ordinal);
    }

    // Three applications, one with an address in what is published.
    private async Task<RunningIntake> ClosedAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                (
                    "様式1.docx",
                    Sample.Forms.Form1("東京都", ("goal", "市区町村と課題を解決する体制（連絡先：dx@pref.example.lg.jp）"))
                ),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ReadAsync(Mails.Complete("愛知県"));
        await intake.CloseAsync();
        return intake;
    }

    private async Task<IPage> SignInAsync(RunningIntake intake, string name)
    {
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink(name));
        return page;
    }

    // By the group, where the section does not stand in the second line already.
    private static async Task MenuAsync(IPage page, string section)
    {
        var menu = page.GetByRole(AriaRole.Navigation);
        var link = menu.GetByRole(AriaRole.Link, new() { Name = section, Exact = true });
        if (await link.CountAsync() == 0)
            await FollowAsync(menu, "締切後");
        await link.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(section);
    }

    private static Task FollowAsync(IPage page, string name) => FollowAsync(page.Locator("body"), name);

    private static Task FollowAsync(ILocator within, string name) =>
        within.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private static async Task ConfirmAsync(IPage page)
    {
        await PressAsync(page, "確認へ進む");
        await PressAsync(page, "実行する");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "実行する" })).ToHaveCountAsync(0);
    }

    private static ILocator Row(IPage page, string text) =>
        page.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    private static ILocator Article(IPage page, string applicant) =>
        page.GetByRole(AriaRole.Article).Filter(new() { HasText = $"{applicant}　選定結果の通知" });

    // The words of a document that an officer saves.
    private static async Task<string> SavedAsync(IPage page, string name)
    {
        var file = await page.RunAndWaitForDownloadAsync(() =>
            FollowAsync(page.GetByRole(AriaRole.Region, new() { Name = "公表の記録" }), name)
        );
        using var document = WordprocessingDocument.Open(await file.PathAsync(), isEditable: false);
        return document.MainDocumentPart!.Document!.InnerText;
    }

    private static MimeMessage To(IReadOnlyList<MimeMessage> letters, string applicant) =>
        Assert.Single(letters, letter => letter.Subject!.EndsWith($"（{applicant}）", StringComparison.Ordinal));

    // Letters whose subjects begin so, once there are so many: never more.
    private static async Task<IReadOnlyList<MimeMessage>> ToldAsync(RunningIntake intake, string subject, int count)
    {
        IReadOnlyList<MimeMessage> told = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    told =
                    [
                        .. (await intake.LettersAsync(0)).Where(letter =>
                            letter.Subject!.StartsWith(subject, StringComparison.Ordinal)
                        ),
                    ]
                ).Count >= count,
            $"there are not {count} letters {subject}"
        );
        Assert.Equal(count, told.Count);
        return told;
    }
}
