using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>Tasks of the secretariat's day in a real browser, with the clicks that they take from the first page.</summary>
public sealed class TasksOfTheDayTests(AzuriteServer azurite, Chromium chromium)
{
    [Fact]
    public async Task Who_has_sent_nothing_and_whom_do_I_call_takes_three_clicks_and_the_call_is_kept()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.FollowAsync("大阪府", exact: true);
        await officer.FollowAsync("電話を記録する");
        await officer.Page.GetByLabel("相手（必須）").FillAsync("デジタル課 見本");
        await officer.Page.GetByLabel("内容（必須）").FillAsync("来週提出とのこと");
        await officer.PressAsync("記録する");

        await Expect(officer.Page.GetByText("来週提出とのこと")).ToBeVisibleAsync();
        Assert.Equal(3, officer.Clicks);
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_settle_everything_takes_a_click_for_each_task_and_two_more()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        foreach (var subject in new[] { "公募についてのお問い合わせ", "様式の記入について" })
            await intake.ReadAsync(Mails.With(subject));
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.FollowAsync("要対応の一覧を開く");
        await officer.CheckAllAsync();
        await officer.Page.GetByLabel("どのように対応したか").FillAsync("電話で回答");
        await officer.PressAsync("対応済みとする");

        await Expect(officer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2件を記録しました");
        Assert.Equal(4, officer.Clicks);
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_hand_over_to_a_colleague_takes_a_click_for_each_task_and_two_more()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With("公募についてのお問い合わせ"));
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.FollowAsync("要対応の一覧を開く");
        await officer.CheckAllAsync();
        await officer.Page.GetByLabel("担当する方の氏名").FillAsync("事務局 次郎");
        await officer.PressAsync("担当を決める");

        await Expect(officer.Page.GetByRole(AriaRole.Cell, new() { Name = "事務局 次郎" })).ToBeVisibleAsync();
        Assert.Equal(3, officer.Clicks);
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_prefecture_calls_and_names_a_telephone_number_takes_two_clicks_to_its_place_and_back_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("青森県"),
                ("様式1.docx", Sample.Forms.Form1("青森県", ("telephone", "０１７（７２２）９８７６")))
            )
        );
        await intake.ApplicationAsync("02");
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.SearchAsync("017-722-9876");
        await Expect(officer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1件見つかりました");
        var found = officer.Page.Url;
        await officer.FollowAsync("様式1　電話番号");

        await Expect(officer.Page.Locator(":target")).ToContainTextAsync("０１７（７２２）９８７６");
        Assert.Equal(2, officer.Clicks);
        await officer.Page.GoBackAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1件見つかりました");
        Assert.Equal(found, officer.Page.Url);
        Assert.DoesNotContain("9876", found, StringComparison.Ordinal);
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whose_mail_is_this_takes_three_clicks_from_its_signature_to_the_application()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(Mails.Subject("青森県"), ("様式1.docx", Sample.Forms.Form1("青森県", ("contactName", "主任 鷺沼 見本"))))
        );
        await intake.ReadAsync(
            Mails.Build("先日の件", mail =>
            {
                mail.From[0] = MimeKit.MailboxAddress.Parse("sagi@free.example.com");
                mail.Body = new MimeKit.TextPart("plain") { Text = "よろしくお願いします。\n鷺沼 見本\n" };
            })
        );
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.SearchAsync("鷺沼　見本");
        await Expect(officer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2件見つかりました");
        await officer.FollowAsync("様式1　担当者 職・氏名");
        await Expect(officer.Page.Locator(":target")).ToContainTextAsync("鷺沼");
        await officer.Page.GoBackAsync();
        await officer.FollowAsync("青森県", exact: true);

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "青森県" })).ToBeVisibleAsync();
        Assert.Equal(3, officer.Clicks);
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_answer_a_question_takes_five_clicks_and_it_is_answered_in_its_thread()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var asked = await intake.ReadAsync(Mails.With("様式2の記入について"));
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.FollowAsync("要対応の一覧を開く");
        await officer.FollowAsync((string)asked["receiptNumber"]!);
        await officer.FollowAsync("回答を作成する");
        await Expect(officer.Page.GetByText("標記について送付します。")).ToBeVisibleAsync();
        await officer.ReplaceAsync("（ここに記入）", "覚書の案でも差し支えありません。");
        await officer.PressAsync("下書きを保存して確認する");
        await Expect(officer.Page.GetByText("＋ 覚書の案でも差し支えありません。")).ToBeVisibleAsync();
        await officer.PressAsync("送信する");

        await Expect(officer.Page.GetByText("送信済").First).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });
        Assert.Equal(5, officer.Clicks);
        var sent = Assert.Single(await intake.LettersAsync(1), letter => letter.Subject == "Re: 様式2の記入について");
        Assert.Contains("覚書の案でも差し支えありません。", sent.TextBody);
        // The question is settled by that, and read again.
        await Eventually.TrueAsync(
            async () =>
            {
                await officer.Page.GotoAsync("/tasks");
                return await officer.Page.GetByText("現在、対応が必要なものはありません。").IsVisibleAsync();
            },
            "the question is still a task"
        );
        await officer.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_ask_for_a_correction_takes_five_clicks_and_when_it_comes_the_application_says_so()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ApplicationAsync("23");
        var officer = await Officer.SignInAsync(intake, chromium);

        await officer.FollowAsync("要対応の一覧を開く");
        await officer.FollowAsync("愛知県");
        await officer.FollowAsync("補正を依頼する");
        await officer.PressAsync("下書きを保存して確認する");
        await Expect(officer.Page.GetByText("様式2（連携市区町村一覧・推進体制）がありません")).ToBeVisibleAsync();
        await officer.PressAsync("送信する");

        await Expect(officer.Page.GetByText("送信済").First).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });
        Assert.Equal(5, officer.Clicks);
        await officer.Page.GotoAsync("/tasks");
        await Expect(officer.Page.GetByRole(AriaRole.Cell, new() { Name = "回答待ち" })).ToBeVisibleAsync();

        var sent = (await intake.LettersAsync(2)).Single(letter => letter.TextBody!.Contains("補正をお願いします", StringComparison.Ordinal));
        await intake.ReadAsync(
            Mails.Build(
                $"Re: {sent.Subject}",
                mail => mail.InReplyTo = sent.MessageId,
                ("様式2.xlsx", Sample.Forms.Form2("愛知県", 2))
            )
        );
        await intake.ApplicationAsync("23", revision: 2);
        await officer.Page.GotoAsync("/applications/23");
        await Expect(officer.Page.GetByText("の補正依頼への返信")).ToBeVisibleAsync();
        await Expect(officer.Page.GetByText("要件充足").First).ToBeVisibleAsync();
        await officer.Page.Context.CloseAsync();
    }

    private sealed class Officer(IPage page)
    {
        public IPage Page => page;

        public int Clicks { get; private set; }

        public static async Task<Officer> SignInAsync(RunningIntake intake, Chromium chromium)
        {
            var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
            await page.GotoAsync(intake.NewDeskLink("事務局 花子"));
            return new(page);
        }

        public Task FollowAsync(string link, bool exact = false) =>
            ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = exact }).First);

        public Task PressAsync(string button) => ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = button }));

        // By keyboard: what is typed, and Enter.
        public async Task SearchAsync(string text)
        {
            Clicks++;
            await Chromium.SearchAsync(page, text);
        }

        public async Task ReplaceAsync(string gap, string text)
        {
            var body = page.GetByLabel("本文（必須）");
            await body.FillAsync((await body.InputValueAsync()).Replace(gap, text, StringComparison.Ordinal));
        }

        public async Task CheckAllAsync()
        {
            foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
                await ClickAsync(box);
        }

        private Task ClickAsync(ILocator what)
        {
            Clicks++;
            return what.ClickAsync();
        }
    }
}
