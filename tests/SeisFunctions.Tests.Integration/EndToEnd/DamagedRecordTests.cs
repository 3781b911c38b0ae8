using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>
/// One damaged record shows as damaged, keeps nobody else's from being shown, and is made again from the raw message.
/// </summary>
public sealed class DamagedRecordTests(AzuriteServer azurite)
{
    private const string Damaged = "record.damaged";

    [Theory]
    [InlineData("{\"forms\": [")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_damaged_reading(string content)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await OverwriteAsync(intake, $"submissions/{id}.json", content);

        var listed = (await intake.GetAsync("/api/submissions"))["items"]!.AsArray();
        Assert.Equal([(id, true)], listed.Where(IsDamaged).Select(one => ((string)one!["id"]!, true)));
        Assert.Equal(2, listed.Count);
        await AssertAllIsShownAsync(intake, id, mail, "記録が壊れているため");

        await RetryAsync(intake, id);

        await Eventually.TrueAsync(
            async () => !IsDamaged(await intake.GetAsync($"/api/submissions/{id}")),
            "the reading has not been made again"
        );
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
    }

    [Fact]
    public async Task A_message_and_its_files_that_are_lost_from_storage_are_told_as_lost_with_what_to_do()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        foreach (var name in (string[])[StorageNames.Mail, StorageNames.Attachments])
        {
            var container = intake.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(name);
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
        }

        foreach (var path in (string[])["mail", "attachments/0"])
        {
            using var answer = await intake.Http.GetAsync($"/api/submissions/{id}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            var problem = await RunningIntake.JsonAsync(answer);
            Assert.Equal(
                ("file.lost", "このファイルは保管先にありません。"),
                ((string?)problem["code"], (string?)problem["title"])
            );
        }

        foreach (var path in (string[])["mail", "files/0", "files/0/facsimile"])
        {
            using var answer = await browser.GetAsync($"/submissions/{id}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(
                "保管先の管理者に復元を依頼してください。",
                WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{id}"));
        Assert.Contains("原本（.eml）が保管先にないため、本文を表示できません。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("原本（.eml）を保存", page, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(
            await intake.Http.GetStreamAsync("/api/applications/13/archive")
        );
        Assert.Contains(
            zip.Entries,
            entry => entry.Name.StartsWith("原本.eml（保管先にありません）", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_damaged_result()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        var before = await ShownAsync(intake);
        await OverwriteAsync(intake, await ResultNameAsync(intake), "{");

        Assert.True((bool)(await intake.GetAsync("/api/applications/13"))["damaged"]!);
        await AssertAllIsShownAsync(intake, id, mail, "記録の破損");

        await RetryAsync(intake, id);

        await Eventually.TrueAsync(
            async () => await ShownAsync(intake) == before,
            "the result has not been made again"
        );
    }

    [Fact]
    public async Task A_result_that_parses_and_lacks_its_members_is_damaged_too()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await OverwriteAsync(intake, await ResultNameAsync(intake), "{}");

        Assert.True((bool)(await intake.GetAsync("/api/applications/13"))["damaged"]!);
        await AssertAllIsShownAsync(intake, id, mail, "記録の破損");
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await FinalLetterAsync(intake, "27");
    }

    [Fact]
    public async Task Closing_writes_the_others_letters_first_where_a_result_and_what_was_read_for_it_are_damaged()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await OverwriteAsync(intake, await ResultNameAsync(intake), "{");
        await OverwriteAsync(intake, $"submissions/{id}.json", "{");

        Assert.True((bool)(await intake.GetAsync("/api/applications/13"))["damaged"]!);
        await AssertAllIsShownAsync(intake, id, mail, "記録の破損");
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1));
        await FinalLetterAsync(intake, "27");
        Assert.False((await intake.Services.GetRequiredService<CallRegister>().ReadAsync(default)).LettersWritten);

        await RetryAsync(intake, id);

        await FinalLetterAsync(intake, "13");
        Assert.False((bool)(await intake.GetAsync("/api/applications/13"))["damaged"]!);
    }

    [Theory]
    [InlineData("State", "???")]
    [InlineData("Attachments", "{")]
    [InlineData("Attachments", "[null]")]
    [InlineData("Attachments", "[{}]")]
    [InlineData("Source", 7)]
    [InlineData("ReceivedAt", null)]
    [InlineData("RawSha256", null)]
    public async Task A_damaged_row_of_a_submission(string column, object? value)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        var before = await intake.GetAsync($"/api/submissions/{id}");
        await DamageAsync(intake, "Submissions", id, column, value);

        Assert.Single((await intake.GetAsync("/api/submissions"))["items"]!.AsArray(), IsDamaged);
        await AssertAllIsShownAsync(intake, id, mail, "記録の破損");

        await RetryAsync(intake, id);

        await Eventually.TrueAsync(
            async () => !IsDamaged(await intake.GetAsync($"/api/submissions/{id}")),
            "the row has not been made again"
        );
        var after = await intake.SubmissionAsync(id);
        await Eventually.TrueAsync(
            async () =>
                (string?)(after = await intake.GetAsync($"/api/submissions/{id}"))["state"] == "read"
                && !(bool)after["waitsForRereading"]!,
            "it has not been read again"
        );
        foreach (var kept in new[] { "receivedAt", "source", "attachments", "subject", "onTime", "applicant" })
            Assert.Equal(before[kept]!.ToJsonString(), after[kept]!.ToJsonString());
    }

    [Theory]
    [InlineData("StatusAfterDeadline", "???")]
    [InlineData("Revision", null)]
    [InlineData("ResultHash", null)]
    public async Task A_damaged_row_of_an_application(string column, object? value)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await DamageAsync(intake, "Applications", "13", column, value);

        Assert.Equal(
            [("13", true), ("27", false)],
            (await intake.GetAsync("/api/applications"))["items"]!
                .AsArray()
                .Select(one => ((string)one!["applicant"]!["code"]!, (bool)one["damaged"]!))
        );
        await AssertAllIsShownAsync(intake, id, mail, "記録の破損");

        await RetryAsync(intake, id);

        await Eventually.TrueAsync(
            async () => !(bool)(await intake.GetAsync("/api/applications/13"))["damaged"]!,
            "the row has not been made again"
        );
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
    }

    [Fact]
    public async Task Damaged_rows_of_letters_and_of_the_audit_log_and_a_damaged_state_of_the_mailbox()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await intake.LettersAsync(2);
        using var rejected = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{id}/reject",
            new { by = "事務局 見本", note = "試行" }
        );
        foreach (var (table, column) in new[] { ("Acknowledgements", "State"), ("Audit", "At"), ("Mailbox", "State") })
        {
            var client = intake.Services.GetRequiredService<TableServiceClient>().GetTableClient(table);
            await foreach (var row in client.QueryAsync<TableEntity>())
            {
                row[column] = "{";
                await client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        }

        await AssertAllIsShownAsync(intake, id, mail, "この記録は壊れています。");
    }

    [Fact]
    public async Task A_time_that_no_record_tells_any_more_is_unknown_on_pages_in_exports_and_in_answers()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (mail, id) = await TwoAsync(intake);
        await DamageAsync(intake, "Submissions", id, "ReceivedAt", null);
        await DamageAsync(intake, "Submissions", id, "StoredAt", null);
        await DamageAsync(intake, "Applications", "13", "ReceivedAt", null);

        await AssertAllIsShownAsync(intake, id, mail, "不明");

        Assert.Null((await intake.GetAsync($"/api/submissions/{id}"))["receivedAt"]);
        Assert.Null((await intake.GetAsync("/api/applications/13"))["receivedAt"]);
        using var browser = await intake.SignInAsync();
        foreach (var path in (string[])["/submissions", $"/submissions/{id}", "/applications/13", "/applications.csv"])
            Assert.Contains(
                "不明",
                WebUtility.HtmlDecode(await browser.GetStringAsync(path)),
                StringComparison.Ordinal
            );
    }

    // 東京都, whose records are damaged then, and 大阪府.
    private static async Task<(byte[] Mail, string Id)> TwoAsync(RunningIntake intake)
    {
        var mail = Mails.Complete("東京都");
        var id = (string)(await intake.ReadAsync(mail))["id"]!;
        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ApplicationAsync("13");
        await intake.ApplicationAsync("27");
        await intake.LettersAsync(2);
        return (mail, id);
    }

    private static async Task AssertAllIsShownAsync(RunningIntake intake, string id, byte[] mail, string words)
    {
        foreach (
            var path in new[]
            {
                "/api/summary",
                "/api/submissions",
                $"/api/submissions/{id}",
                "/api/applications",
                "/api/applications/27",
                "/api/audit",
            }
        )
            await intake.GetAsync(path);
        using var browser = await intake.SignInAsync();
        var shown = "";
        string[] pages =
        [
            "/",
            "/submissions",
            $"/submissions/{id}",
            "/applications",
            "/applications/13",
            "/applications/27",
            "/letters",
            "/audit",
            "/applications.csv",
            "/applications.xlsx",
            "/applications/27/archive",
        ];
        foreach (var path in pages)
        {
            using var page = await browser.GetAsync(path);
            Assert.True(page.IsSuccessStatusCode, $"{path}: {page.StatusCode}");
            shown += WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        }

        Assert.Contains(words, shown);
        Assert.DoesNotMatch("1970[年/-]", shown); // a number of an act or letter may hold these digits
        Assert.DoesNotContain("1月1日 09:00", shown);
        Assert.Equal(mail, await intake.Http.GetByteArrayAsync($"/api/submissions/{id}/mail"));
        Assert.Equal(mail, await browser.GetByteArrayAsync($"/submissions/{id}/mail"));
    }

    // The act by which it is made again is one of its acts, and in its version.
    private static async Task<string> ShownAsync(RunningIntake intake)
    {
        var application = (await intake.GetAsync("/api/applications/13")).AsObject();
        application.Remove("version");
        application.Remove("acts");
        return application.ToJsonString();
    }

    private static bool IsDamaged(JsonNode? submission) =>
        submission!["findings"]!.AsArray().Any(finding => (string?)finding!["code"] == Damaged);

    private static async Task RetryAsync(RunningIntake intake, string id)
    {
        using var browser = await intake.SignInAsync();
        Assert.Contains($"/submissions/{id}/acts/retry", await browser.GetStringAsync($"/submissions/{id}"));
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{id}/retry",
            new { by = "事務局 見本", note = "作り直す" }
        );
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static Task FinalLetterAsync(RunningIntake intake, string code) =>
        Eventually.TrueAsync(
            async () =>
                (await intake.GetAsync($"/api/applications/{code}"))["acknowledgements"]!
                    .AsArray()
                    .Any(letter => (string?)letter!["kind"] == "final"),
            $"application {code} has no final letter"
        );

    private static async Task<string> ResultNameAsync(RunningIntake intake)
    {
        var row = await intake.Services.GetRequiredService<ApplicationRegister>().RowAsync("13", default);
        return $"applications/{Sample.Call.Id}/13/{row!.ResultHash}.json";
    }

    private static Task OverwriteAsync(RunningIntake intake, string name, string content) =>
        intake
            .Services.GetRequiredService<BlobServiceClient>()
            .GetBlobContainerClient("results")
            .GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(content), overwrite: true);

    private static async Task DamageAsync(RunningIntake intake, string table, string key, string column, object? value)
    {
        var client = intake.Services.GetRequiredService<TableServiceClient>().GetTableClient(table);
        TableEntity row = await client.GetEntityAsync<TableEntity>(Sample.Call.Id, key);
        if (value is null)
            row.Remove(column);
        else
            row[column] = value;
        await client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
