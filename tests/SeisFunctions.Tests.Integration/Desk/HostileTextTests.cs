using System.Net;
using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What senders write stays text, wherever it is shown.</summary>
public sealed class HostileTextTests(AzuriteServer azurite, Chromium chromium)
{
    private const string Script =
        "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\"'=1+1";

    [Fact]
    public async Task A_script_in_subject_sender_file_names_and_fields_is_shown_and_never_run()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var form = Sample.Forms.Form1(
            "東京都",
            ("department", Script),
            ("representative", Script),
            (FormFields.Email, Script),
            ("currentStructure", Script)
        );
        var submission = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都") + Script,
                mail => mail.From[0].Name = Script,
                ($"{Script}.docx", form),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        var id = (string)submission["id"]!;
        await intake.ApplicationAsync("13");
        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());

        foreach (
            var path in (string[])
                [
                    "/",
                    "/applications",
                    "/applications/13",
                    "/submissions",
                    $"/submissions/{id}",
                    "/letters?state=sent",
                    await SearchPathAsync(page),
                ]
        )
        {
            await page.GotoAsync(path);
            Assert.DoesNotContain("owned", await page.TitleAsync());
            Assert.Equal(0, await page.Locator("img, main script").CountAsync());
        }

        await page.GotoAsync("/applications/13");
        Assert.Contains(Script, await page.Locator("main").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_formula_in_a_field_is_text_in_every_export()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        const string Formula = "=HYPERLINK(\"https://evil.example\",\"押す\")";
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("department", Formula), ("contactName", "＋1"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.ApplicationAsync("13");

        var csv = await intake.Http.GetStringAsync("/api/applications.csv", TestContext.Current.CancellationToken);
        Assert.Contains("\"'=HYPERLINK(", csv);
        Assert.Contains(",'＋1,", csv);
    }

    [Fact]
    public async Task A_name_of_a_file_cannot_split_the_header_of_its_download()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = (string)
            (await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("a\r\nX-Evil: 1\r\n\r\n.docx", [1, 2]))))[
                "id"
            ]!;
        using var response = await intake.Http.GetAsync(
            $"/api/submissions/{id}/attachments/0",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Evil"));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static async Task<string> SearchPathAsync(IPage page)
    {
        await page.GotoAsync("/");
        return await Chromium.SearchAsync(page, Script[..60]);
    }
}
