using SeisFunctions.Tests.Testing;
using SeisFunctions.WorkerHost;

namespace SeisFunctions.Tests.Worker;

/// <summary>
/// The build as the Functions runtime runs it: a worker process on real storage, over the worker's own protocol.
/// </summary>
public sealed class WorkerTests(PlayedCall call, AzuriteServer azurite) : IClassFixture<PlayedCall>
{
    [Fact]
    public void Every_function_of_the_worker_has_run_and_come_to_what_it_must()
    {
        Assert.True(!call.Faults.Any(), string.Join('\n', call.Faults));
        Assert.Equal(
            call.Worker.App.Functions.Select(function => function.Name).Order(),
            call.Invoked.Distinct().Order()
        );
    }

    [Fact]
    public async Task A_timer_that_nobody_has_set_runs_by_the_schedule_of_the_sample_and_one_that_is_set_by_its_setting()
    {
        var settings = new Dictionary<string, string?>(call.Settings) { ["CloseIntakeSchedule"] = "*/5 * * * * *" };
        await using var worker = await WorkerApp.StartAsync(
            RunningWorker.Build("SeisFunctions.dll"),
            settings,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            [
                "CloseIntake %CloseIntakeSchedule%",
                "CompareReceipts 0 0 17 * * *",
                "EraseExpired 0 30 17 * * *",
                "MeasureIntake 15 * * * * *",
                "PollMailbox */10 * * * * *",
                "ReleaseLetters 20 * * * * *",
                "RequeueLost 30 */5 * * * *",
                "SendJoiningInstructions 50 * * * * *",
                "TellOfficers 40 * * * * *",
            ],
            worker
                .Functions.Where(function => function.Type == "timerTrigger")
                .Select(function => $"{function.Name} {function.Schedule}")
                .Order()
        );
    }

    [Fact]
    public void A_whole_call_ends_with_a_receipt_and_one_final_letter_for_every_applicant()
    {
        foreach (var prefecture in new[] { "東京都", "大阪府", "宮城県" })
            Assert.Single(call.Letters, subject =>
                subject == $"【受付完了通知】令和8年度 推進体制構築支援（{prefecture}）"
            );
        Assert.True(
            call.Letters.Count(subject => subject.Contains("受付", StringComparison.Ordinal)) >= 6,
            string.Join('\n', call.Letters)
        );
    }

    [Fact]
    public async Task Every_page_and_every_answer_is_the_same_in_the_worker_and_in_the_host_of_our_own()
    {
        // No timer of one host may change between two answers what the other one shows.
        var settings = new Dictionary<string, string?>(call.Settings);
        foreach (var timer in new[] { "PollMailbox", "CloseIntake", "RequeueLost", "MeasureIntake", "EraseExpired" })
            settings[$"{timer}Schedule"] = "0 0 0 1 1 *";
        await using var embedded = await RunningIntake.StartAsync(
            azurite,
            now: PlayedCall.Afterwards,
            settings: settings,
            account: call.Account
        );
        using var browser = await embedded.SignInAsync();
        browser.DefaultRequestHeaders.Add(
            "x-functions-key",
            embedded.Http.DefaultRequestHeaders.GetValues("x-functions-key")
        );
        var differences = new List<string>();

        foreach (
            var function in call.Worker.App.Functions.Where(function =>
                function.Methods.Contains("GET") && !UnlikeItself.Contains(function.Name)
            )
        )
        {
            var path = PathOf(function.Name, function.Route);
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                var (one, other) = (
                    await Answer.OfAsync(call.Worker.Http, method, path),
                    await Answer.OfAsync(browser, method, path)
                );
                if (one.Status >= 400 && !MayBeRefused.Contains(function.Name))
                    differences.Add($"{method} {path} is {one.Status}");
                differences.AddRange(one.DifferencesTo(other).Select(difference => $"{method} {path}: {difference}"));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task A_body_over_the_limit_of_the_call_is_refused_as_too_large_and_one_below_it_reaches_the_function()
    {
        var limit = Sample.Call.Limits.MessageBytes;

        Assert.StartsWith("413 ", await PostAsync(limit + 1, chunked: false), StringComparison.Ordinal);
        Assert.StartsWith("413 ", await PostAsync(limit + 1, chunked: true), StringComparison.Ordinal);
        Assert.StartsWith("202 ", await PostAsync(34_000_000, chunked: true), StringComparison.Ordinal);
        await call.Worker.DrainAsync();
    }

    private async Task<string> PostAsync(long bytes, bool chunked)
    {
        using var content = new StreamContent(new MemoryStream(new byte[bytes]))
        {
            Headers = { ContentType = new("message/rfc822") },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mail")
        {
            Content = content,
            Headers = { TransferEncodingChunked = chunked },
        };
        using var response = await call.Worker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    // What names nothing that this call has, or has nothing to say in a complete form.
    private static readonly string[] MayBeRefused =
    [
        "SignIn",
        "GetErasure",
        "ShowConfirm",
        "ShowProviders",
        "GetRemarkedForm",
        "DownloadRemarkedForm",
        "GetRound",
        "ShowRound",
        "ActOnRegistration",
        "DownloadPublished",
        "GetCandidateFile",
        "ShowContactList",
        "ShowQuestion",
        "ShowRegistration",
    ];

    // It leads to an id of its own each time.
    private static readonly string[] UnlikeItself = ["StartQuestion"];

    // What a route needs beside the ids of 東京都.
    private string PathOf(string function, string route) =>
        call.Named(
            function switch
            {
                "CompareSubmissions" => "/applications/13/compare?from={id}&to={second}",
                "GetAsset" => SeisFunctions.Desk.Assets.Asset.Stylesheet.Path,
                "GetLetter" => "/api/applications/13/acknowledgements/{letter}",
                "Search" => "/search?q=13",
                "ShowHearing" => "/applications/13/hearings/{hearing}",
                "GetHandedTable" => "/api/selection/tables/selections.csv?year=2026",
                "DownloadHandedTable" => "/selection/tables/candidates.csv",
                "DownloadDraft" => "/publication/draft/list.docx",
                "ShowConfirm" => "{link}",
                "ShowSearch" => "/search", // what was searched for is known to the browser that did it alone
                "ShowSideBySide" => "/submissions/{held}/compare",
                "GetWrittenLetter" => "/api/letters/13-{letter}",
                _ => Desk.SecurityTests.PathOf(route, call.Ids["{id}"], call.Ids["{letter}"]),
            }
        );
}
