using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What a page says while something is under way because of an act.</summary>
public sealed class UnderWayTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_says_what_is_under_way_opens_itself_again_a_bounded_number_of_times_and_stops_when_it_is_done()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        var register = intake.Services.GetRequiredService<SubmissionRegister>();
        var done = await AskAsync(browser, $"/submissions/{id}");
        Assert.Null(done.Refresh);
        Assert.DoesNotContain("結果を反映しています", done.Page);
        // Its message comes when the reconciling timer looks, not before.
        await register.ChangeAsync(id, row => row.ToBeReadAgain(), Cancel);

        var (page, refresh) = await AskAsync(browser, $"/submissions/{id}");
        Assert.Contains("結果を反映しています", page);
        Assert.Equal($"{UnderWay.Seconds}; url=/submissions/{id}?refreshed=1", refresh);
        (_, refresh) = await AskAsync(browser, $"/submissions/{id}?refreshed={UnderWay.MostTimes - 1}");
        Assert.Equal($"{UnderWay.Seconds}; url=/submissions/{id}?refreshed={UnderWay.MostTimes}", refresh);
        (page, refresh) = await AskAsync(browser, $"/submissions/{id}?refreshed={UnderWay.MostTimes}");
        Assert.Null(refresh);
        Assert.Contains("時間がかかっています", page);

        await intake.Services.GetRequiredService<SubmissionQueue>().SendAsync(new(id), Cancel);
        await Eventually.TrueAsync(
            async () => (await AskAsync(browser, $"/submissions/{id}?refreshed=2")).Refresh is null,
            "the page does not stop"
        );
        Assert.DoesNotContain("読み直し", (await AskAsync(browser, $"/submissions/{id}")).Page.Split("<h1>")[0]);
    }

    private static async Task<(string Page, string? Refresh)> AskAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        Assert.True(response.IsSuccessStatusCode, path);
        return (
            await response.Content.ReadAsStringAsync(Cancel),
            response.Headers.TryGetValues("Refresh", out var values) ? values.Single() : null
        );
    }
}
