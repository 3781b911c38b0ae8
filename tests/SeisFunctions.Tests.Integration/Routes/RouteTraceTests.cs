using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Erasing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Routes;

/// <summary>Route tests leave no trace in the register, and none is lost.</summary>
public sealed class RouteTraceTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const string Marker = "himitsu-keiro";

    private static readonly (string, byte[]) Blank1 = ("様式1.docx", BlankFiles.Form1);
    private static readonly (string, byte[]) Blank2 = ("様式2.xlsx", BlankFiles.Form2);
    private static readonly byte[] Application = Mails.Complete("大阪府");
    private static readonly byte[] Question = Mails.With("締切についての質問（大阪府）");

    // Blank, filled in, of a stranger, and of nobody: before the opening, on time, and after the closing.
    private static readonly byte[][] Tests =
    [
        Mails.With("送信テスト（大阪府）", Blank1, Blank2),
        Mails.Complete("大阪府", "送信テスト（大阪府）"),
        Mails.Build(
            "送信テスト（東京都）",
            mail => mail.From[0] = MailboxAddress.Parse("x@free.example.com"),
            ("様式1.pdf", [.. "%PDF-1.7"u8, .. new byte[30_000]])
        ),
        Mails.With("送信テスト", Blank1),
        Mails.With("送信テスト（大阪府）二回目", Blank1, Blank2),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_statement_tree_ledger_and_letters_are_the_same_with_tests_and_without()
    {
        var (without, letters) = await LiveAsync([]);
        var (with, lettersWith) = await LiveAsync(Tests);

        Assert.Empty(without.Except(with));
        var ids = Tests.Select(IdOf).ToList();
        var hashes = Tests.Select(mail => Convert.ToHexStringLower(SHA256.HashData(mail))).ToList();
        var added = with.Except(without).ToList();
        Assert.All(
            added.Where(line => !line.StartsWith("letters/", StringComparison.Ordinal)),
            line => Assert.Contains(ids.Concat(hashes), one => line.Contains(one, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(added, line =>
            line.StartsWith("statements/", StringComparison.Ordinal)
            || line.StartsWith("Applications/", StringComparison.Ordinal)
            || line.StartsWith("Calls/", StringComparison.Ordinal)
        );
        Assert.Equal(Tests.Length, added.Count(line => line.StartsWith("letters/", StringComparison.Ordinal)));
        Assert.Equal(letters.Count + Tests.Length, lettersWith.Count);
    }

    [Fact]
    public async Task Whichever_storage_operation_goes_wrong_a_test_is_kept_and_answered_once()
    {
        var undisturbed = await TestedAsync(null);

        await new CrashPoints(output).NoneDiffersAsync(
            undisturbed.Operations,
            0,
            undisturbed.Operations.Count,
            CrashPoints.Any,
            async fault =>
            {
                var disturbed = await TestedAsync(fault);
                return
                [
                    .. CrashPoints.Between(undisturbed.Lines, disturbed.Lines),
                    .. CrashPoints.Between(undisturbed.Letters, disturbed.Letters),
                ];
            }
        );
    }

    [Fact]
    public async Task Lists_counts_search_and_exports_are_the_same_before_and_after_tests_and_the_board_shows_them()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Application);
        await intake.ReadAsync(Question);
        await intake.ApplicationAsync("27");
        await intake.LettersAsync(2);
        var before = await ShownAsync(intake);

        foreach (var test in Tests)
            Assert.Equal("routeTest", (string?)(await intake.ReadAsync(test))["kind"]);

        await intake.LettersAsync(2 + Tests.Length);
        Assert.Equal(before, await ShownAsync(intake));
        var board = (await intake.GetAsync("/api/routes"))["items"]!.AsArray();
        Assert.Equal(47, board.Count);
        var (osaka, tokyo) = (Of(board, "27"), Of(board, "13"));
        Assert.Equal(("proven", 3), ((string?)osaka["standing"], (int)osaka["tests"]!));
        Assert.Equal(("problems", "test"), ((string?)tokyo["standing"], (string?)tokyo["by"]));
        Assert.Equal(
            ["pdf", "formMissing", "senderUnknown"],
            tokyo["problems"]!.AsArray().Select(one => (string?)one!["code"])
        );
        Assert.Equal("untried", (string?)Of(board, "01")["standing"]);
        Assert.Single((await intake.GetAsync("/api/routes/unknown"))["tests"]!.AsArray());
        var tests = (await intake.GetAsync("/api/routes/13"))["tests"]!.AsArray();
        Assert.Equal("様式1", (string?)Assert.Single(tests)!["files"]![0]!["form"]);
        await NothingComesOfAsync(intake, IdOf(Tests[0]), "27");
        using var browser = await intake.SignInAsync();
        Assert.Contains("PDFに変換", await browser.GetStringAsync("/routes", Cancel), StringComparison.Ordinal);
        Assert.Contains("確認しない設定", await browser.GetStringAsync("/routes/13", Cancel), StringComparison.Ordinal);
        Assert.Contains("x@free.example.com", await browser.GetStringAsync("/routes/13", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_that_arrived_whole_proves_a_route_that_nobody_has_tried()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Application);
        await intake.ApplicationAsync("27");

        var route = (await intake.GetAsync("/api/routes/27"))["route"]!;

        Assert.Equal(("proven", "submission", 0), ((string?)route["standing"], (string?)route["by"], (int)route["tests"]!));
    }

    [Fact]
    public async Task An_application_under_that_subject_is_answered_as_a_test_and_counts_once_an_officer_admits_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var test = await intake.ReadAsync(Mails.Complete("大阪府", "送信テスト（大阪府）"));
        var letter = Assert.Single(await intake.LettersAsync(1));
        Assert.Contains("申請としては受け付けていません", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("needsReview", (string?)test["state"]);
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        using var browser = await intake.SignInAsync();
        Assert.Contains(
            "確認が必要な送信テスト",
            await browser.GetStringAsync("/tasks", Cancel),
            StringComparison.Ordinal
        );

        using var admitted = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{test["id"]}/accept",
            new { by = "事務局 花子", note = "電話で確認：申請のつもりであった" },
            Cancel
        );
        Assert.True(admitted.IsSuccessStatusCode, await admitted.Content.ReadAsStringAsync(Cancel));

        var application = await intake.ApplicationAsync("27");
        Assert.Equal((string?)test["receivedAt"], (string?)application["receivedAt"]);
        var receipt = (await intake.LettersAsync(2)).Single(one => one.Subject!.Contains("【受付連絡】", StringComparison.Ordinal));
        Assert.Contains("先にお送りした【送信テストの結果】は、", receipt.TextBody, StringComparison.Ordinal);
        Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
    }

    [Fact]
    public async Task More_than_ten_tests_an_hour_of_one_address_are_kept_and_not_answered()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        JsonNode? last = null;
        for (var number = 0; number < 12; number++)
            last = await intake.ReadAsync(Mails.With($"送信テスト（大阪府）{number}"));

        var letters = (await intake.GetAsync($"/api/submissions/{last!["id"]}"))["acknowledgements"]!.AsArray();
        Assert.Equal("suppressed", (string?)Assert.Single(letters)!["state"]);
        Assert.Equal(10, (await intake.LettersAsync(10)).Count);
    }

    [Fact]
    public async Task Nothing_of_a_test_is_left_once_the_call_is_erased()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        await intake.ReadAsync(
            Mails.Build("送信テスト", mail => mail.From[0] = MailboxAddress.Parse($"{Marker}@pref.example.lg.jp"), Blank1)
        );
        await intake.LettersAsync(1);
        Assert.NotEmpty(await StoredData.PlacesOfAsync(account, Marker));

        await intake.Services.GetRequiredService<Eraser>().EraseCallAsync(Cancel);

        Assert.Empty(await StoredData.PlacesOfAsync(account, Marker));
    }

    // What changes nothing about a test that waits for nobody is refused with the reason, and is not on record.
    private static async Task NothingComesOfAsync(RunningIntake intake, string id, string applicant)
    {
        foreach (var act in new[] { "reject", "settle", "assign" })
        {
            using var refused = await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{id}/{act}",
                new { by = "事務局 花子", note = "確認", prefecture = act == "assign" ? applicant : null },
                Cancel
            );
            Assert.Equal((act, HttpStatusCode.Conflict), (act, refused.StatusCode));
            Assert.Contains("送信テスト", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    private static JsonNode Of(JsonArray board, string code) =>
        board.Single(one => (string?)one!["applicant"]!["code"] == code)!;

    private static string IdOf(byte[] mail) =>
        SubmissionId.Of(Sample.Call.Id, Convert.ToHexStringLower(SHA256.HashData(mail)));

    private static async Task<string> ShownAsync(RunningIntake intake)
    {
        var summary = await intake.GetAsync("/api/summary");
        using var found = await intake.Http.PostAsJsonAsync("/api/search", new { text = "送信テスト" }, Cancel);
        return string.Join(
            '\n',
            summary["submissions"]!.ToJsonString(),
            summary["counts"]!.ToJsonString(),
            summary["prefectures"]!.ToJsonString(),
            summary["arrivals"]!.ToJsonString(),
            (await intake.GetAsync("/api/submissions"))["items"]!.ToJsonString(),
            (await intake.GetAsync("/api/submissions?failed=true"))["items"]!.ToJsonString(),
            (await intake.GetAsync("/api/correspondence"))["items"]!.ToJsonString(),
            (await intake.GetAsync("/api/applications"))["items"]!.ToJsonString(),
            await intake.Http.GetStringAsync("/api/applications.csv", Cancel),
            await found.Content.ReadAsStringAsync(Cancel)
        );
    }

    private async Task<(IReadOnlyList<string> Lines, IReadOnlyList<string> Letters)> LiveAsync(byte[][] tests)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        var (opens, deadline) = (Sample.Call.Schedule.OpensAt, Sample.Call.Schedule.Deadline);
        var afterwards = deadline + Sample.Call.Schedule.ClosingGrace;
        DateTimeOffset[] times =
        [
            opens.AddDays(-2),
            Sample.Midway.AddMinutes(-30),
            Sample.Midway.AddMinutes(-20),
            deadline.AddSeconds(-1),
            afterwards.AddMinutes(30),
        ];
        await DropAsync(0, opens.AddDays(-1));
        await intake.DropAsync("application", Application, Sample.Midway.AddMinutes(-10));
        await intake.DropAsync("question", Question, Sample.Midway.AddMinutes(-5));
        await DropAsync(1, Sample.Midway);
        await DropAsync(2, Sample.Midway.AddMinutes(1));
        await DropAsync(3, afterwards.AddMinutes(1));
        await intake.TurnAsync(afterwards.AddMinutes(2));
        await DropAsync(4, afterwards.AddMinutes(40));
        await intake.TurnAsync(afterwards.AddHours(1) + Sample.Call.Schedule.ClosingWaitsForPeople);
        return (await StorageDump.ReadAsync(intake.Account), intake.Outbox);

        async Task DropAsync(int number, DateTimeOffset now)
        {
            if (number < tests.Length)
                await intake.DropAsync($"test{number}", tests[number], times[number]);
            await intake.TurnAsync(now);
        }
    }

    private async Task<(IReadOnlyList<string> Operations, IReadOnlyList<string> Lines, IReadOnlyList<string> Letters)> TestedAsync(
        Fault? fault
    )
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", Tests[0], Sample.Midway.AddMinutes(-5));
        await intake.DropAsync("2", Tests[1], Sample.Midway.AddMinutes(-4));
        await intake.TurnAsync(Sample.Midway);
        return (intake.Storage.Operations, await StorageDump.ReadAsync(intake.Account), intake.Outbox);
    }
}
