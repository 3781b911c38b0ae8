using System.Net.Http.Json;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>
/// A file that takes too long holds up nobody: reading it is stopped once, and the submission waits for a person.
/// </summary>
public sealed class StoppedReadingTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 見本", note = "開いて確認" };

    // Every message takes too long.
    private static readonly CallDefinition NoTime = Sample.Call with
    {
        Limits = Sample.Call.Limits with { OpeningTime = TimeSpan.Zero },
    };

    [Fact]
    public async Task A_submission_whose_reading_is_stopped_is_not_tried_again_and_closing_does_not_wait_for_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, NoTime);

        var submission = await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.CloseAsync();

        Assert.Equal("needsReview", (string?)submission["state"]);
        Assert.Equal(
            "自動処理を完了できませんでした。原本は保管しています。事務局が確認します。",
            (string?)Assert.Single(submission["findings"]!.AsArray())!["message"]
        );
        Assert.Equal(
            ("読み取りに時間がかかりすぎるため、中止しました。", 1, true),
            (
                (string?)submission["failure"]!["reason"],
                (int)submission["failure"]!["tries"]!,
                (bool)submission["failure"]!["givenUp"]!
            )
        );
        Assert.Single((await intake.GetAsync("/api/submissions?failed=true"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_officer_rejects_it_at_once_although_it_still_cannot_be_read()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, NoTime);
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;

        await ActAsync(intake, id, "reject");

        await Eventually.TrueAsync(
            async () => (string?)(await intake.GetAsync($"/api/submissions/{id}"))["state"] == "rejected",
            "it has not been rejected"
        );
        Assert.Empty((await intake.GetAsync("/api/submissions?failed=true"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_officer_has_it_read_again_once_it_can_be()
    {
        var account = azurite.NewAccount();
        string id;
        await using (var intake = await RunningIntake.StartAsync(azurite, NoTime, account: account))
            id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await using var later = await RunningIntake.StartAsync(azurite, account: account);

        await ActAsync(later, id, "retry");

        Assert.Equal("eligible", (string?)(await later.ApplicationAsync("13"))["status"]);
        var read = await later.SubmissionAsync(id);
        Assert.Equal((Mails.Subject("東京都"), 2), ((string?)read["subject"], read["attachments"]!.AsArray().Count));
        Assert.DoesNotContain(read["findings"]!.AsArray(), finding => (string?)finding!["code"] == "submission.failed");
    }

    private static async Task ActAsync(RunningIntake intake, string id, string act)
    {
        using var response = await intake.Http.PostAsJsonAsync($"/api/submissions/{id}/{act}", Officer);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
