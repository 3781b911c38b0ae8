using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Erasing;

public sealed class ErasureTests(AzuriteServer azurite)
{
    private const string Tokyo = "himitsu-tokyo";
    private const string Osaka = "himitsu-osaka";

    // The tests say when it is night.
    private const string Never = "0 0 0 29 2 *";

    [Fact]
    public async Task A_year_after_the_last_report_is_due_nothing_of_a_person_is_left_and_the_counts_are()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account, retentionDays: 365);
        var closedAt = (DateTimeOffset)(await intake.GetAsync("/api/summary"))["call"]!["closedAt"]!;

        var last = Sample.Call.Collections.Max(collection => collection.Due);
        Assert.True(last > closedAt);

        intake.Clock.SetTo(last.AddDays(365).AddMinutes(-5));
        await NightAsync(intake);
        Assert.NotEmpty(await StoredData.PlacesOfAsync(account, Tokyo, Osaka));
        using var early = await intake.Http.GetAsync("/api/erasure", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        intake.Clock.SetTo(last.AddDays(365));
        await NightAsync(intake);
        await NightAsync(intake);

        Assert.Empty(await StoredData.PlacesOfAsync(account, Tokyo, Osaka));
        Assert.Empty(await SearchedAsync(account));
        var record = await intake.GetAsync("/api/erasure");
        Assert.Equal("""{"read":2}""", record["submissions"]!.ToJsonString());
        Assert.Equal("""{"eligible":2}""", record["applications"]!.ToJsonString());
        Assert.Equal(5, (int)record["letters"]!["sent"]!);
        Assert.Equal("closed", (string?)(await intake.GetAsync("/api/summary"))["call"]!["state"]);
        var statements = await NamesAsync(account, StorageNames.Statements);
        Assert.Equal(3, statements.Count); // with the tree of receipts, which is hashes
        Assert.All(
            [StorageNames.Mail, StorageNames.Attachments, StorageNames.Results, StorageNames.Letters],
            container => Assert.Empty(NamesAsync(account, container).Result)
        );
        var entry = (
            await intake.Services.GetRequiredService<AuditLog>().PageAsync("call", null, 10, default)
        ).Items.First(item => item.Act == ActKind.Erase);
        Assert.StartsWith("提出3件", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_retention_period_and_before_closing_nothing_is_erased()
    {
        var account = azurite.NewAccount();
        await using (var kept = await ClosedAsync(account, retentionDays: 0))
        {
            kept.Clock.SetTo(Sample.Call.Schedule.Deadline.AddYears(10));
            await NightAsync(kept);
        }

        Assert.NotEmpty(await StoredData.PlacesOfAsync(account, Tokyo));
        await using var open = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?>
            {
                ["Retention__Days"] = "1",
                ["CloseIntakeSchedule"] = Never,
                ["EraseExpiredSchedule"] = Never,
            }
        );
        await open.ReadAsync(Mail("東京都", Tokyo));
        open.Clock.SetTo(Sample.Call.Schedule.Deadline.AddYears(10));
        await NightAsync(open);

        Assert.Equal(1, (int)(await open.GetAsync("/api/summary"))["submissions"]!["total"]!);
    }

    [Fact]
    public async Task One_applicant_is_erased_on_request_by_the_master_key_and_the_others_stay()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account, retentionDays: 0);
        using var byFunctionKey = await EraseAsync(intake.Http);
        using var withoutName = await EraseAsync(intake.Admin, by: "");
        using var erased = await EraseAsync(intake.Admin);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest, HttpStatusCode.OK),
            (byFunctionKey.StatusCode, withoutName.StatusCode, erased.StatusCode)
        );
        Assert.Equal(
            """{"submissions":1,"letters":2,"protectedMails":0}""",
            await erased.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Empty(await StoredData.PlacesOfAsync(account, Tokyo));
        Assert.NotEmpty(await StoredData.PlacesOfAsync(account, Osaka));
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/27"))["status"]);
        var entry = Assert.Single(
            (await intake.Services.GetRequiredService<AuditLog>().PageAsync("application-13", null, 10, default)).Items
        );
        Assert.Equal((ActKind.Erase, "管理太郎"), (entry.Act, entry.By));
    }

    [Fact]
    public async Task Whoever_was_erased_on_request_is_shown_as_erased_everywhere_is_not_silent_and_not_called()
    {
        await using var intake = await ClosedAsync(azurite.NewAccount(), retentionDays: 0);
        using var browser = await intake.SignInAsync("事務局 花子");
        var silent = SilentOn(await PageAsync("/"));
        var arrived = Arrived(await PageAsync("/"));
        using (await EraseAsync(intake.Admin)) { }

        // A second request finds nothing more, and counts nothing twice.
        using (await EraseAsync(intake.Admin)) { }

        var board = await PageAsync("/");
        Assert.Equal(silent, SilentOn(board));
        Assert.Equal((arrived.All, 1), Arrived(board));
        Assert.Contains("消去済み", board, StringComparison.Ordinal);
        var page = await PageAsync("/applications/13");
        Assert.Contains("消去済み", page, StringComparison.Ordinal);
        Assert.Contains("依頼により消去しました。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("受け付けた申請はありません。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("未提出", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/applications/13\"", await PageAsync("/call-list"), StringComparison.Ordinal);
        Assert.Contains("消去済み", await PageAsync("/call-list?all=true"), StringComparison.Ordinal);
        Assert.Contains("消去済み", await PageAsync("/selection"), StringComparison.Ordinal);
        Assert.True((bool)(await intake.GetAsync("/api/summary"))["prefectures"]![12]!["erased"]!);
        // Who has sent nothing is as silent as before.
        Assert.Contains("受け付けた申請はありません。", await PageAsync("/applications/14"), StringComparison.Ordinal);
        Assert.Contains("/applications/14\"", await PageAsync("/call-list"), StringComparison.Ordinal);

        async Task<string> PageAsync(string path) =>
            WebUtility.HtmlDecode(await browser.GetStringAsync(path, TestContext.Current.CancellationToken));
        static int SilentOn(string html) =>
            int.Parse(
                System.Text.RegularExpressions.Regex.Match(html, @"<span class=""count"">(\d+)</span><span class=""mark \w+""><span[^>]*>[^<]*</span>未提出</span>").Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture
            );
        static (int All, int Erased) Arrived(string html)
        {
            var found = System.Text.RegularExpressions.Regex.Match(html, @"提出の到着（全(\d+)件(?:、うち消去済み(\d+)件)?）");
            return (Number(found.Groups[1]), Number(found.Groups[2]));
        }

        static int Number(System.Text.RegularExpressions.Group group) =>
            group.Success ? int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    [Fact]
    public async Task A_question_of_an_applicant_what_was_held_for_it_and_the_letters_that_answered_them_go_with_it()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        await intake.ReadAsync(Mail("東京都", Tokyo));
        await intake.ReadAsync(Mails.Build(Mails.Subject("東京都"), message => Sign(message, Tokyo)));
        Assert.NotEmpty(await SearchedAsync(account));
        await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                message => message.From[0] = MailboxAddress.Parse($"{Tokyo}@free.example.com"),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            )
        );
        // An officer has said of a stranger's that it is none: it was placed with the applicant all the same.
        var rejected = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                message => message.From[0] = MailboxAddress.Parse($"{Tokyo}-stranger@free.example.com"),
                ("様式1.docx", Sample.Forms.Form1("東京都"))
            )
        );
        using var body = new StringContent("""{"by":"花子","note":"無関係"}""", Encoding.UTF8, "application/json");
        using var reject = await intake.Http.PostAsync($"/api/submissions/{rejected["id"]}/reject", body, default);
        Assert.True(reject.IsSuccessStatusCode);
        await Eventually.TrueAsync(
            async () => (string?)(await intake.GetAsync($"/api/submissions/{rejected["id"]}"))["state"] == "rejected",
            "the stranger's mail is not rejected"
        );
        await intake.CloseAsync();

        using var erased = await EraseAsync(intake.Admin);

        Assert.Equal(
            """{"submissions":4,"letters":5,"protectedMails":0}""",
            await erased.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Empty(await StoredData.PlacesOfAsync(account, Tokyo));
        Assert.Empty(await SearchedAsync(account));
    }

    [Fact]
    public async Task Before_the_call_is_closed_nobody_is_erased()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mail("東京都", Tokyo));

        using var refused = await EraseAsync(intake.Admin);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("request.conflict", (string?)(await RunningIntake.JsonAsync(refused))["code"]);
    }

    [Fact]
    public async Task A_raw_mail_that_storage_protects_is_told_and_erased_once_it_is_free()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account, retentionDays: 0);
        var raw = (await StoredData.PlacesOfAsync(account, Tokyo)).Single(place =>
            place.StartsWith("mail/", StringComparison.Ordinal)
        )["mail/".Length..];
        var lease = new BlobContainerClient(account, StorageNames.Mail).GetBlobClient(raw).GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(-1), cancellationToken: TestContext.Current.CancellationToken);

        using var first = await EraseAsync(intake.Admin);
        var left = await StoredData.PlacesOfAsync(account, Tokyo);
        await lease.BreakAsync(TimeSpan.Zero, cancellationToken: TestContext.Current.CancellationToken);
        using var second = await EraseAsync(intake.Admin);

        var told = await RunningIntake.JsonAsync(first);
        Assert.Equal(
            (1, raw),
            ((int)told["protectedMails"]!, (string?)Assert.Single(told["protectedBlobs"]!.AsArray()))
        );
        Assert.Equal([$"mail/{raw}"], left);
        Assert.Equal(0, (int)(await RunningIntake.JsonAsync(second))["protectedMails"]!);
        Assert.Empty(await StoredData.PlacesOfAsync(account, Tokyo));
    }

    private async Task<RunningIntake> ClosedAsync(string account, int retentionDays)
    {
        var intake = await RunningIntake.StartAsync(
            azurite,
            account: account,
            settings: new Dictionary<string, string?>
            {
                ["Retention__Days"] = $"{retentionDays}",
                ["EraseExpiredSchedule"] = Never,
            }
        );
        await intake.ReadAsync(Mail("東京都", Tokyo));
        await intake.ReadAsync(Mail("大阪府", Osaka));
        await intake.ReadAsync(Mails.Build("お問い合わせ", message => Sign(message, Osaka)));
        await intake.ApplicationAsync("13");
        await intake.ApplicationAsync("27");
        await intake.CloseAsync();
        return intake;
    }

    private static byte[] Mail(string prefecture, string mark) =>
        Mails.Build(
            Mails.Subject(prefecture),
            message => Sign(message, mark),
            ($"{mark}.docx", Sample.Forms.Form1(prefecture, ("email", $"{mark}@pref.example.lg.jp"))),
            ("様式2.xlsx", Sample.Forms.Form2(prefecture, 1))
        );

    private const string SearchKeys = "~search~";

    // What a search compares is folded, so that no text stands there as it was written.
    private static async Task<IReadOnlyList<string>> SearchedAsync(string account) =>
        await new Azure.Data.Tables.TableClient(account, StorageNames.Submissions)
            .QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
            .Where(row => row.RowKey.StartsWith(SearchKeys, StringComparison.Ordinal))
            .Select(row => row.RowKey[SearchKeys.Length..])
            .ToListAsync(TestContext.Current.CancellationToken);

    private static void Sign(MimeMessage message, string mark)
    {
        message.From.Clear();
        message.From.Add(MailboxAddress.Parse($"{mark}@pref.example.lg.jp"));
    }

    private static Task NightAsync(RunningIntake intake) =>
        ActivatorUtilities
            .CreateInstance<EraseExpired>(intake.Services)
            .RunAsync(new(), TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> EraseAsync(HttpClient client, string by = "管理太郎")
    {
        using var body = new StringContent(
            new JsonObject { ["by"] = by, ["note"] = "本人からの請求" }.ToJsonString(),
            Encoding.UTF8,
            "application/json"
        );
        return await client.PostAsync("/api/applications/13/erase", body, TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> NamesAsync(string account, string container)
    {
        var names = new List<string>();
        await foreach (var blob in new BlobContainerClient(account, container).GetBlobsAsync())
            names.Add(blob.Name);
        return names;
    }
}
