using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>Questions and answers in a real browser: an officer publishes one, an applicant reads it.</summary>
public sealed class FaqPageTests(AzuriteServer azurite, Chromium chromium)
{
    [Fact]
    public async Task An_officer_makes_an_entry_of_a_question_takes_the_name_out_and_an_applicant_reads_it_on_a_telephone_without_signing_in()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var desk = intake.Http.BaseAddress!.ToString();
        await intake.ReadAsync(
            Mails.Build(
                "様式2について",
                mail =>
                    mail.Body = new MimeKit.TextPart("plain")
                    {
                        Text = "市長の同意は口頭でもよいですか。\n連絡先 03-0000-0000",
                    }
            )
        );
        var officer = await chromium.NewPageAsync(baseUrl: desk);
        await officer.GotoAsync(intake.NewDeskLink("事務局 花子"));
        await officer.GotoAsync("/correspondence");
        await officer.Locator("th.code a").First.ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "質問と回答に載せる" }).ClickAsync();
        await Expect(officer.GetByLabel("質問（必須）")).ToHaveValueAsync(
            "市長の同意は口頭でもよいですか。\n連絡先 03-0000-0000"
        );
        await officer.GetByLabel("分類（必須）").FillAsync("応募要件");
        await officer.GetByLabel("回答（必須）").FillAsync("様式2の同意欄への記入をもって確認します。");
        await officer.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();

        await Expect(officer.Locator("mark")).ToHaveTextAsync("03-0000-0000");
        await officer.GetByRole(AriaRole.Link, new() { Name = "修正する" }).ClickAsync();
        await officer.GetByLabel("質問（必須）").FillAsync("市長の同意は口頭でもよいですか。");
        await officer.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await Expect(officer.Locator("mark")).ToHaveCountAsync(0);
        await officer.GetByRole(AriaRole.Link, new() { Name = "公開する" }).ClickAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "確認へ進む" }).ClickAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "実行する" }).ClickAsync();
        await Expect(officer.GetByText("掲載中")).ToBeVisibleAsync();
        await officer.Context.CloseAsync();

        var applicant = await chromium.NewPageAsync(360, baseUrl: desk, scripts: false);
        await applicant.GotoAsync("/check");
        await applicant.GetByRole(AriaRole.Link, new() { Name = "質問と回答" }).ClickAsync();
        await Expect(applicant.GetByText("市長の同意は口頭でもよいですか。")).ToBeVisibleAsync();
        await Expect(applicant.GetByText("様式2の同意欄への記入をもって確認します。")).ToBeVisibleAsync();
        await Expect(applicant.GetByText("03-0000-0000")).ToHaveCountAsync(0);
        Assert.False(
            await applicant.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            )
        );
        await applicant.Context.CloseAsync();
    }
}
