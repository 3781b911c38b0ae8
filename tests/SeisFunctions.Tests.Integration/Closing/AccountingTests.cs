using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>
/// A whole closing with held, second, unplaced, late, early and silent ones: nothing that was on time ends without a
/// letter or a reason.
/// </summary>
public sealed class AccountingTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "電話で確認しました" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_on_time_ends_without_a_letter_or_a_reason_that_a_person_wrote_or_that_the_statement_lists()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);
        var statement = await played.CloseAsync("13", "27", "29");
        played.Intake.Clock.SetTo(
            (await played.ProgressAsync()).ClosedAt!.Value + PlayedClosing.Call.Schedule.ClosingWaitsForPeople
        );
        await LeftAsync(played);
        await played.LettersAsync();

        var letters = await played.Service<LetterRegister>().AllAsync(Cancel).ToListAsync(Cancel);
        foreach (
            var submission in await played
                .Service<SubmissionLists>()
                .AllAsync(Cancel)
                .Where(one => one.OnTime && one.Kind == SubmissionKind.Submission)
                .ToListAsync(Cancel)
        )
        {
            var final = letters.SingleOrDefault(one =>
                one.Kind == LetterKind.Final && one.Applicant == submission.Applicant && one.To == submission.From
            );
            var listed = statement
                .Waiting.Concat(statement.Second)
                .Concat(statement.LeftOut)
                .SingleOrDefault(one => one.ReceiptNumber == submission.ReceiptNumber)
                ?.Why;
            Assert.True(
                (final is { State: LetterState.Sent } or { State: LetterState.Suppressed, Reason: not null })
                    != listed is { Length: > 0 },
                $"{submission.Subject} from {submission.From}: {final?.State} {listed}"
            );
            Assert.True(
                listed is null
                    || submission.Applicant is null
                    || statement.Applications.All(one => one.Code != submission.Applicant)
                    || submission.Hold is not null,
                submission.Subject
            );
        }
    }

    [Fact]
    public async Task The_statement_lists_by_number_what_waits_what_may_be_a_second_application_what_was_late_and_who_is_silent()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);

        var statement = await played.CloseAsync("13", "27", "29");

        Assert.Equal(
            ["fukuoka-early", "tokyo-stranger", "nara-or-wakayama", "nobody"],
            NamesOf(played, statement.Waiting)
        );
        Assert.Equal(
            ["29", "30"],
            statement
                .Waiting.Single(one => one.ReceiptNumber == NumberOf(played, "nara-or-wakayama"))
                .Names.Order(StringComparer.Ordinal)
        );
        Assert.Equal(["osaka-second"], NamesOf(played, statement.Second));
        Assert.Equal(["advertisement"], NamesOf(played, statement.LeftOut));
        Assert.Equal("申請として扱わない：事務局 花子：広告のため", Assert.Single(statement.LeftOut).Why);
        Assert.Equal(["hiroshima-late"], NamesOf(played, statement.Late));
        Assert.Equal(["01", "13", "23", "26", "27", "29"], statement.Applications.Select(line => line.Code));
        Assert.Equal(47 - 9, statement.Silent.Count);
        Assert.DoesNotContain(statement.Silent, one =>
            one.Code is "01" or "13" or "23" or "26" or "27" or "29" or "30" or "34" or "40"
        );
    }

    [Fact]
    public async Task A_letter_waits_until_a_person_has_settled_what_names_its_applicant_and_then_tells_of_the_application_as_it_stands()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);
        await played.CloseAsync("13", "27", "29");
        Assert.Equal(
            """["13","27","29"]""",
            (await played.Intake.GetAsync("/api/summary"))["call"]!["lettersLeft"]!.ToJsonString()
        );
        Assert.DoesNotContain(await played.LettersAsync(), letter =>
            letter.Key
                is "dx-at-pref.tokyo.example.jp.final"
                    or "dx-at-pref.osaka.example.jp.final"
                    or "dx-at-pref.nara.example.jp.final"
        );

        await played.ActAsync(
            "osaka-second",
            "choose",
            new
            {
                choice = "keep",
                by = "事務局 花子",
                note = "農政部は取り下げ",
            }
        );
        await LeftAsync(played, "13", "29");
        await played.ActAsync(
            "nara-or-wakayama",
            "assign",
            new
            {
                prefecture = "和歌山県",
                by = "事務局 花子",
                note = "電話で確認しました",
            }
        );
        await LeftAsync(played, "13");
        await played.ActAsync("tokyo-stranger", "accept", Officer);
        await LeftAsync(played);

        var letters = await played.LettersAsync();
        Assert.DoesNotContain(
            "事務局の判断により",
            letters["dx-at-pref.osaka.example.jp.final"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "事務局の判断により",
            letters["dx-at-pref.nara.example.jp.final"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "確認した書類（受付番号 〔nara-or-wakayama〕）を、事務局の判断により申請に加えました",
            letters["dx-at-pref.wakayama.example.jp.final"],
            StringComparison.Ordinal
        );
        foreach (var address in (string[])["dx-at-pref.tokyo.example.jp", "tokyo-dx-at-free.example.com"])
            Assert.Contains(
                "確認した書類（受付番号 〔tokyo-stranger〕）を、事務局の判断により申請に加えました",
                letters[$"{address}.final"],
                StringComparison.Ordinal
            );
        Assert.DoesNotContain(letters, letter => letter.Key.EndsWith(".final-2", StringComparison.Ordinal));
        Assert.True((await played.ProgressAsync()).LettersWritten);
    }

    [Fact]
    public async Task A_letter_waits_no_longer_than_the_call_says_and_what_is_accepted_or_taken_back_then_gives_one_corrected_letter_to_each_address()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);
        await played.CloseAsync("13", "27", "29");

        played.Intake.Clock.SetTo(
            (await played.ProgressAsync()).ClosedAt!.Value
                + PlayedClosing.Call.Schedule.ClosingWaitsForPeople
                - TimeSpan.FromMinutes(1)
        );
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => played.Service<IntakeCloser>().TickAsync(Cancel)));
        Assert.Equal(["13", "27", "29"], (await played.ProgressAsync()).LettersLeft);
        played.Intake.Clock.SetTo(
            (await played.ProgressAsync()).ClosedAt!.Value + PlayedClosing.Call.Schedule.ClosingWaitsForPeople
        );
        await LeftAsync(played);
        await played.ActAsync("tokyo-stranger", "accept", Officer);
        await played.ActAsync("tokyo-stranger", "undo", Officer);
        await played.ActAsync("tokyo-stranger", "accept", Officer);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => played.Service<IntakeCloser>().TickAsync(Cancel)));

        var letters = await played.LettersAsync();
        Assert.DoesNotContain(
            "事務局の判断により",
            letters["dx-at-pref.tokyo.example.jp.final"],
            StringComparison.Ordinal
        );
        foreach (
            var (letter, said) in new[]
            {
                ("dx-at-pref.tokyo.example.jp.final-2", "加えました"),
                ("dx-at-pref.tokyo.example.jp.final-3", "除きました"),
                ("dx-at-pref.tokyo.example.jp.final-4", "加えました"),
                ("tokyo-dx-at-free.example.com.final", "加えました"),
            }
        )
            Assert.Matches(
                $"{said}。現在の受付内容は次のとおりです。先に受付完了通知をお送りしている場合は、それに代えて、この通知をご覧ください。",
                letters[letter]
            );
        Assert.DoesNotContain(letters, letter => letter.Key.EndsWith(".final-5", StringComparison.Ordinal));
        Assert.DoesNotContain("dx-at-pref.aichi.example.jp.final", letters.Keys);
    }

    [Fact]
    public async Task The_desk_shows_the_statement_as_it_was_with_what_was_done_since_below_it_and_gives_it_as_a_file()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);
        using var browser = await played.Intake.SignInAsync();
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await browser.GetAsync("/statement/file", Cancel)).StatusCode
        );
        Assert.DoesNotContain("締切確定書を開く", await PageAsync(browser, "/"), StringComparison.Ordinal);
        await played.CloseAsync("13", "27", "29");
        var hash = (await played.ProgressAsync()).StatementHash;
        var overview = await PageAsync(browser, "/");
        Assert.Contains("締切確定書を開く", overview, StringComparison.Ordinal);
        Assert.Contains(
            "東京都、大阪府、奈良県の受付完了通知は、確認待ちの提出の確認が済んだとき、又は2026年3月26日（木）19:06に送信します。",
            overview,
            StringComparison.Ordinal
        );

        await played.ActAsync("tokyo-stranger", "accept", Officer);

        var page = await PageAsync(browser, "/statement");
        foreach (var name in played.Names)
            Assert.Contains(NumberOf(played, name), page, StringComparison.Ordinal);
        foreach (
            var words in (string[])
                [
                    "確認を待っている提出（4件）",
                    "重複する可能性のある提出（1件）",
                    "担当者が取扱いを決めた提出（1件）",
                    "期限後に到着した提出（1件）",
                    "提出のない都道府県（38団体）",
                    "特定できません（奈良県、和歌山県の記載あり）",
                    "締切の確定後に行った操作（1件）",
                    "電話で確認しました",
                    "申請として扱わない：事務局 花子：広告のため",
                ]
        )
            Assert.Contains(words, page, StringComparison.Ordinal);
        var file = await browser.GetByteArrayAsync("/statement/file", Cancel);
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
        Assert.Equal(hash, (await played.ProgressAsync()).StatementHash);
        var supplement = Assert.Single(
            (await played.Intake.GetAsync("/api/closing-statement/supplement"))["items"]!.AsArray()
        )!;
        Assert.Equal(
            ("accept", $"submission-{played["tokyo-stranger"]}"),
            ((string?)supplement["act"], (string?)supplement["subject"])
        );
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));

    [Fact]
    public async Task Every_letter_of_the_closing_says_what_its_file_says()
    {
        await using var played = await PlayedClosing.StartAsync(azurite);
        await played.CloseAsync("13", "27", "29");
        played.Intake.Clock.SetTo(
            (await played.ProgressAsync()).ClosedAt!.Value + PlayedClosing.Call.Schedule.ClosingWaitsForPeople
        );
        await LeftAsync(played);
        await played.ActAsync("tokyo-stranger", "accept", Officer);

        var letters = await played.LettersAsync();

        foreach (var (name, text) in letters)
            Snapshot.Equal($"Closing/Letters/{name}.txt", text);
        var folder = Path.Combine(Repository.Root, "tests", "SeisFunctions.Tests.Integration", "Closing", "Letters");
        Assert.Equal(
            letters.Keys,
            Directory
                .GetFiles(folder, "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal)
        );
    }

    private static Task LeftAsync(PlayedClosing played, params string[] codes) =>
        Eventually.TrueAsync(
            async () =>
                (await played.ProgressAsync()) is var progress
                && progress.LettersLeft.SequenceEqual(codes)
                && progress.LettersWritten == (codes.Length == 0),
            $"{string.Join(' ', codes)} are not what is left"
        );

    private static IEnumerable<string> NamesOf(PlayedClosing played, IEnumerable<ClosingStatement.ListedSubmission> receipts) =>
        receipts.Select(receipt => played.Names.Single(name => NumberOf(played, name) == receipt.ReceiptNumber));

    private static string NumberOf(PlayedClosing played, string name) => SubmissionId.ReceiptNumber(played[name]);
}
