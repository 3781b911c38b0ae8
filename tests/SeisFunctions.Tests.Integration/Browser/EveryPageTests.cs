using Microsoft.Playwright;
using SeisFunctions.Desk;
using SeisFunctions.Tests.Desk;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Browser;

/// <summary>What holds for every page, in a real browser.</summary>
[Collection(DeskCollection.Name)]
public sealed class EveryPageTests(DeskIntake desk, Chromium chromium)
{
    private string[] Paths =>
        [
            "/",
            "/tasks",
            "/tasks?kind=suppressed&sort=since",
            "/applications",
            "/applications/02",
            "/applications/27",
            $"/applications/02/compare?from={desk.Aomori[0]}&to={desk.Aomori[1]}",
            "/applications/02/acts/decide",
            "/applications/02/acts/call",
            "/applications/02/acts/own",
            "/applications/02/acts/hear",
            "/submissions",
            "/submissions?failed=true",
            $"/submissions/{desk.Unplaced}",
            $"/submissions/{desk.Unplaced}/acts/assign",
            $"/submissions/{desk.Unplaced}/acts/write-answer",
            $"/submissions/{desk.Aomori[1]}/acts/write-mend",
            $"/letters/{desk.Draft}/text",
            "/letters?state=draft",
            "/letters?state=sent",
            "/letters?state=suppressed",
            "/statement",
            "/selection",
            "/publication",
            "/call/acts/extend",
            "/audit",
            "/search",
            "/submissions/0123",
            "/check",
            "/faq",
            "/questions",
            "/contacts",
            "/call-list",
            "/reminders",
            "/call-list?all=true",
            "/contacts/acts/import",
            $"/contacts/{desk.Contacts}",
            $"/contacts/{desk.Contacts}/acts/take",
            "/rounds",
            "/rounds/results/acts/prepare",
            $"/questions/{desk.Question}",
            $"/questions/{desk.Question}/acts/write",
            $"/questions/{desk.Question}/acts/release",
            "/apply",
            "/verify",
            "/briefing",
            "/registrations",
            "/registrations?show=against&sort=organisation",
            "/registrations/acts/meeting",
            $"/registrations/{desk.Registration}",
            $"/registrations/{desk.Registration}/acts/correct",
            $"/submissions/{desk.Second}",
            $"/submissions/{desk.Aomori[0]}",
            $"/submissions/{desk.Aomori[0]}/files/0/facsimile",
            $"/submissions/{desk.Aomori[0]}/files/1/facsimile",
            $"/submissions/{desk.Aomori[1]}/files/0/facsimile?before={desk.Aomori[0]}&file=0",
            $"/submissions/{desk.Second}/compare",
            "/applications/20",
            $"/confirm/{desk.Second}",
        ];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Every_page_has_no_serious_hurdle_fits_its_window_loads_nothing_from_elsewhere_and_keeps_to_its_policy(
        int width,
        bool dark
    )
    {
        var page = await chromium.NewPageAsync(width, dark, desk.Intake.Http.BaseAddress!.ToString());
        List<string> wrong = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                wrong.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.Intake.Http.BaseAddress!.ToString(), StringComparison.Ordinal))
                wrong.Add($"loads {request.Url}");
        };
        await page.GotoAsync(desk.Intake.NewDeskLink());
        await page.GotoAsync("/");
        foreach (var path in Paths.Append(await Chromium.SearchAsync(page, "見本")))
        {
            await page.GotoAsync(path);
            wrong.AddRange((await Axe.SeriousAsync(page)).Select(found => $"{path}: {found}"));
            if (
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                )
            )
                wrong.Add($"{path}: wider than the window");
        }

        await page.Context.CloseAsync();
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Figures_with_the_longest_names_are_no_wider_than_a_telephone()
    {
        var page = await chromium.NewPageAsync(360, baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(desk.Intake.NewDeskLink());
        foreach (var label in new[] { Labels.UnreadableOnly, Labels.HeldOnly, Labels.LateOnly, Labels.Nothing })
        {
            await page.GotoAsync("/");
            // Each of them in each place: which of them stand there, and where, follows from what has been sent.
            var width = await page.EvaluateAsync<int>(
                """
                text => {
                    for (const word of document.querySelectorAll('.figures .mark'))
                        word.lastChild.textContent = text;
                    return document.documentElement.scrollWidth;
                }
                """,
                label.Text
            );
            Assert.Equal((label.Text, 360), (label.Text, width));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Controls_are_large_enough_to_be_hit_with_a_finger()
    {
        var page = await chromium.NewPageAsync(360, baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(desk.Intake.NewDeskLink());
        foreach (var path in (string[])["/", "/applications/02/acts/decide"])
        {
            await page.GotoAsync(path);
            var small = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, .button, nav a, .tile, input:not([type=hidden]), select')]
                    .filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML.slice(0, 120))
                """
            );
            Assert.Empty(small);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Printed_on_A4_the_page_leaves_out_what_is_only_for_the_screen()
    {
        var page = await chromium.NewPageAsync(baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(desk.Intake.NewDeskLink());
        await page.GotoAsync("/applications/02");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.StartsWith("%PDF", pdf);
        Assert.Matches(@"/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]", pdf);
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.False(await page.GetByRole(AriaRole.Link, new() { Name = "判定する" }).IsVisibleAsync());
        Assert.True(await page.GetByText("確認が必要な事項（2件）").IsVisibleAsync());
        // What is folded on the screen is on the paper.
        Assert.True(await page.Locator("details.fold:not([open]) .requirements li").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_wide_table_is_printed_across_with_its_heading_above_it_on_the_same_sheet()
    {
        var page = await chromium.NewPageAsync(baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(desk.Intake.NewDeskLink());
        await page.GotoAsync("/selection");

        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Matches(@"/MediaBox \[0 0 84[12]\.\d+ 59[45]\.\d+\]", pdf);
        Assert.DoesNotMatch(@"/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]", pdf);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_no_page_is_wider_than_A4_and_nothing_is_cut_off_at_its_edge()
    {
        // 210 mm less the margins of 12 mm on both sides.
        const int Paper = 703;
        var page = await chromium.NewPageAsync(Paper, baseUrl: desk.Intake.Http.BaseAddress!.ToString());
        List<string> wrong = [];
        await page.GotoAsync(desk.Intake.NewDeskLink());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            var cut = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('*')]
                    .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && (one === document.documentElement || one === document.body || getComputedStyle(one).overflowX !== 'visible')
                        && !['INPUT', 'SELECT', 'TEXTAREA'].includes(one.tagName) && !one.classList.contains('visually-hidden'))
                    .map(one => `${one.tagName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`)
                """
            );
            wrong.AddRange(cut.Select(what => $"{path}: {what}"));
        }

        await page.Context.CloseAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
