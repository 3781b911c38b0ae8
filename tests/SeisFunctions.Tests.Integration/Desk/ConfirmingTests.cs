using System.Net;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>Both steps of an act at the desk: the first tells what would be refused, the second is done once.</summary>
public sealed partial class ConfirmingTests(AzuriteServer azurite)
{
    private const string Decide = "/applications/13/acts/decide";

    private static readonly (string Name, string Value)[] Decision =
    [
        ("status", "ineligible"),
        ("note", "電話で確認\n要件2"),
        ("by", "事務局 花子"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_would_be_refused_is_told_before_the_person_confirms_it_and_nothing_is_kept()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, account: azurite.NewAccount());
        using var browser = await intake.SignInAsync();
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");

        foreach (
            var (path, fields, why) in new (string, (string, string)[], string)[]
            {
                ("/call/acts/extend", [("deadline", "2026-03-20T17:00")], "より前には戻せません。"),
                ("/call/acts/extend", [("deadline", "2036-03-27T17:00")], "年月日を確かめてください。"),
                ("/call/acts/close", [], "締切前のため、締め切れません。"),
                ($"/submissions/{id}/acts/settle", [], "対応済みにできるのは連絡だけです。"),
                ($"/submissions/{id}/acts/undo", [], "取り消せる操作がありません。"),
                (
                    $"/submissions/{id}/acts/file",
                    [("prefecture", "13"), ("receivedAt", "2036-03-20T09:00"), ("where", "窓口")],
                    "日時"
                ),
                ("/applications/13/acts/undo", [], ""),
                (Decide, [("status", "ineligible"), ("by", new string('あ', 200))], "「操作する方の氏名」が長すぎます。"),
            }
        )
        {
            using var first = await SendAsync(
                browser,
                path,
                [
                    .. fields,
                    ("note", "電話で確認した"),
                    .. fields.Any(field => field.Item1 == "by") ? [] : ((string, string)[])[("by", "事務局 花子")],
                ]
            );
            var page = await TextAsync(first);
            Assert.True(first.StatusCode == HttpStatusCode.BadRequest, $"{path}: {first.StatusCode}");
            Assert.Contains(why, page);
            Assert.Contains("role=\"alert\"", page);
            Assert.Contains("電話で確認した", page);
            Assert.DoesNotContain("実行する", page);
        }

        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_can_be_done_is_shown_to_be_confirmed_and_is_not_done_before()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        using var browser = await intake.SignInAsync();
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        await intake.LettersAsync(1);
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () => (await letters.OfAsync("13", Cancel)) is [{ State: LetterState.Sent }],
            "the receipt has not gone out"
        );
        var letter = (await letters.OfAsync("13", Cancel))[0];
        var before = await BlobsAsync(account);

        foreach (
            var (path, fields) in new (string, (string, string)[])[]
            {
                ("/call/acts/extend", [("deadline", "2026-03-27T17:00")]),
                ($"/submissions/{id}/acts/reject", []),
                ($"/submissions/{id}/acts/assign", [("prefecture", "27"), ("names", "東京都")]),
                ($"/letters/13/{letter.Id}/acts/resend", [("to", "another@pref.example.lg.jp")]),
                ("/applications/13/acts/withdraw", []),
                (Decide, [("status", "ineligible")]),
            }
        )
        {
            using var first = await SendAsync(
                browser,
                path,
                [.. fields, ("note", "電話で確認した"), ("by", "事務局 花子")]
            );
            var page = await TextAsync(first);
            Assert.True(first.StatusCode == HttpStatusCode.OK, $"{path}: {first.StatusCode} {page}");
            Assert.Contains("実行する", page);
        }

        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
        Assert.Equal(before, await BlobsAsync(account));
    }

    [Fact]
    public async Task An_act_that_is_sent_twice_is_told_to_be_done_with_its_time_and_one_that_was_overtaken_not_to_be()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        var page = await browser.GetStringAsync(Decide, Cancel);

        using var done = await SendAsync(browser, Decide, [.. Decision, ("confirmed", "yes")], page);
        using var twice = await SendAsync(browser, Decide, [.. Decision, ("confirmed", "yes")], page);
        using var others = await SendAsync(
            browser,
            Decide,
            [("status", "eligible"), ("note", "要件を満たす"), ("by", "事務局 次郎"), ("confirmed", "yes")],
            page
        );

        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed),
            (done.StatusCode, twice.StatusCode, others.StatusCode)
        );
        var told = await TextAsync(twice);
        Assert.Matches("この画面からの操作は、「[^」]+」（[^）]*[0-9]{1,2}:[0-9]{2}:[0-9]{2}）として既に記録しています。", told);
        Assert.DoesNotContain("まだ行っていません", told);
        var overtaken = await TextAsync(others);
        Assert.Contains("この操作は、まだ行っていません。", overtaken);
        Assert.DoesNotContain("既に記録しています", overtaken);
        Assert.Single((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    private static async Task<IReadOnlyList<string>> BlobsAsync(string account)
    {
        var found = new List<string>();
        foreach (var container in new[] { StorageNames.Letters, StorageNames.Results })
        {
            await foreach (
                var blob in new BlobContainerClient(account, container).GetBlobsAsync(cancellationToken: Cancel)
            )
                found.Add($"{container}/{blob.Name}");
        }

        return [.. found.Where(name => !name.EndsWith("/health", StringComparison.Ordinal))];
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        string path,
        (string Name, string Value)[] fields,
        string? page = null
    )
    {
        page ??= await browser.GetStringAsync(path, Cancel);
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        all.AddRange(
            Hidden()
                .Matches(page)
                .Select(match =>
                    KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))
                )
                .DistinctBy(field => field.Key)
        );
        return await browser.PostAsync(path, new FormUrlEncodedContent(all), Cancel);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("name=\"(token|version|at)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
