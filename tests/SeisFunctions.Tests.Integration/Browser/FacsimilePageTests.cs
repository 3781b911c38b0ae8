using Microsoft.Playwright;
using SeisFunctions.Tests.Desk;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Browser;

/// <summary>The form beside its reading, in a real browser.</summary>
[Collection(DeskCollection.Name)]
public sealed class FacsimilePageTests(DeskIntake desk, AzuriteServer azurite, Chromium chromium)
{
    private const string Target = ":target";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task One_click_leads_from_a_requirement_to_its_place_and_one_from_there_to_its_field_and_back(int width)
    {
        var page = await OpenAsync("/applications/02", width);
        await page.Locator(".requirements a[href*=facsimile]").First.ClickAsync();

        await Expect(page.Locator(Target)).ToBeInViewportAsync();
        var place = await page.Locator(Target).GetAttributeAsync("id");
        await page.Locator($"{Target} a").First.ClickAsync();
        await Expect(page.Locator($".reading {Target}")).ToBeInViewportAsync();
        await page.Locator($"{Target} a").First.ClickAsync();
        await Expect(page.Locator(Target)).ToBeInViewportAsync();
        Assert.Equal(place, await page.Locator(Target).GetAttributeAsync("id"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("#findings ~ .findings a.place, .findings a.place")]
    [InlineData("td a.place")]
    public async Task One_click_leads_from_a_finding_a_field_or_a_municipality_to_its_place(string links)
    {
        var page = await OpenAsync("/applications/02");
        var paths = await page.Locator(links).EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");

        Assert.NotEmpty(paths);
        foreach (var file in paths.GroupBy(path => path.Split('#')[0]))
        {
            await page.GotoAsync(file.Key);
            foreach (var anchor in file.Select(path => path.Split('#')[1]).Distinct())
                Assert.True(await page.Locator($"[id='{anchor}']").CountAsync() == 1, $"{file.Key}#{anchor}");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere_and_every_id_is_there_once()
    {
        var page = await OpenAsync($"/submissions/{desk.Aomori[0]}/files/0/facsimile");
        foreach (
            var path in (string[])
                [
                    $"/submissions/{desk.Aomori[0]}/files/0/facsimile",
                    $"/submissions/{desk.Aomori[0]}/files/1/facsimile",
                    $"/submissions/{desk.Aomori[1]}/files/0/facsimile?before={desk.Aomori[0]}&file=0",
                ]
        )
        {
            await page.GotoAsync(path);
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    """
                    () => [
                        ...[...document.querySelectorAll('a[href^="#"]')].map(link => link.hash.slice(1)).filter(id => !document.getElementById(id)),
                        ...[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at),
                    ]
                    """
                )
            );
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_each_text_was_taken_for_is_told_without_colour()
    {
        var page = await OpenAsync($"/submissions/{desk.Aomori[0]}/files/0/facsimile");

        await Expect(page.Locator(".as-value[title*='記入（']").First).ToBeVisibleAsync();
        Assert.Equal(
            "\"記\"",
            await page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('.sheet .as-value'), '::before').content"
            )
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_versions_stand_side_by_side_with_what_changed_marked_in_both()
    {
        var page = await OpenAsync($"/applications/02/compare?from={desk.Aomori[0]}&to={desk.Aomori[1]}");
        await page.GetByRole(AriaRole.Link, new() { Name = "様式を並べて見る" }).ClickAsync();

        await Expect(page.GetByText("変わった記入欄（1か所）")).ToBeVisibleAsync();
        Assert.Equal(["☑"], await page.Locator("section:has(#before) .changed").AllInnerTextsAsync());
        Assert.Equal(["☐"], await page.Locator("section:has(#after) .changed").AllInnerTextsAsync());
        await page.Locator("td a.place").First.ClickAsync();
        await Expect(page.Locator($".sheet {Target}")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_that_waits_can_be_seen_beside_the_one_that_counts()
    {
        var page = await OpenAsync($"/submissions/{desk.Second}/compare");
        await page.GetByRole(AriaRole.Link, new() { Name = "様式を並べて見る" }).First.ClickAsync();

        await Expect(page.Locator("#before")).ToBeVisibleAsync();
        await Expect(page.Locator(".changed").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_applicant_sees_at_a_check_where_what_is_asked_for_stands()
    {
        var page = await chromium.NewPageAsync(baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync("/check");
        await page.GetByLabel("記入した様式")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "様式1.docx",
                    MimeType = "application/octet-stream",
                    Buffer = Sample.Forms.Form1("東京都", (FormFields.Memorandum1, "false"), ("email", "見本")),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "確認する" }).ClickAsync();
        await page.Locator(".findings a.place").First.ClickAsync();

        await Expect(page.Locator($".sheet {Target}")).ToBeInViewportAsync();
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_form_with_endless_words_and_another_direction_of_writing_stays_within_its_page(int width)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var word = new string('W', 3_000);
        var form = Sample.Forms.Form1(
            "東京都",
            ("department", word),
            ("currentStructure", "\u202eمرحبا \u202d見本")
        );
        var id = (string)(await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", form))))["id"]!;
        var page = await chromium.NewPageAsync(width, baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(intake.NewDeskLink());
        await page.GotoAsync($"/submissions/{id}/files/0/facsimile");

        var shown = await page.Locator(".sheet").InnerTextAsync();
        Assert.Contains(word, shown);
        Assert.Contains("مرحبا 見本", shown);
        Assert.False(
            await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            )
        );
        Assert.Empty(await Axe.SeriousAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_no_file_of_a_submission_is_not_found()
    {
        foreach (
            var path in (string[])
                [
                    $"/submissions/{desk.Aomori[0]}/files/9/facsimile",
                    $"/submissions/{desk.Aomori[0]}/files/0/facsimile?before=x&file=0",
                    $"/submissions/{desk.Aomori[0]}/files/0/facsimile?before={desk.Second}&file=0",
                ]
        )
        {
            using var response = await desk.Browser.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<IPage> OpenAsync(string path, int width = 1280)
    {
        var page = await chromium.NewPageAsync(width, baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(desk.Intake.NewDeskLink());
        await page.GotoAsync(path);
        return page;
    }
}
