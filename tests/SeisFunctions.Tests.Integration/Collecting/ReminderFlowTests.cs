using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>Reminders of what is collected: drafted on their days, sent once an officer has approved them, once each.</summary>
public sealed class ReminderFlowTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_sent_it_before_the_approval_gets_none_and_the_others_get_one_each_that_names_what_is_missing()
    {
        await using var intake = await SelectedAsync();
        intake.Clock.SetTo(new(2026, 6, 15, 23, 0, 0, Japan));
        await TickAsync(intake);
        Assert.Empty(await DraftsAsync(intake));

        intake.Clock.SetTo(new(2026, 6, 16, 9, 0, 0, Japan));
        await TickAsync(intake);
        await TickAsync(intake);

        Assert.Equal(["13", "27"], await DraftsAsync(intake));
        await intake.ReadAsync(
            Memoranda.Mail(
                "大阪府",
                ("1.docx", Memoranda.Of("大阪府", "大阪市")),
                ("2.docx", Memoranda.Of("大阪府", "堺市"))
            )
        );
        var round = (await intake.GetAsync("/api/rounds"))["items"]!.AsArray().Single()!;
        using var approved = await intake.Http.PostAsJsonAsync(
            $"/api/rounds/{round["id"]}/approve",
            new { by = "事務局 花子" },
            Cancel
        );
        Assert.True(approved.IsSuccessStatusCode, await approved.Content.ReadAsStringAsync(Cancel));
        await TickAsync(intake);

        var sent = await RemindersAsync(intake);
        Assert.Equal(Mails.Sender, Assert.Single(sent).To.Mailboxes.Single().Address);
        Assert.StartsWith("【提出のお願い】令和8年度 推進体制構築支援 別紙-1 覚書（東京都）", sent[0].Subject);
        Assert.Contains("・別紙-1 覚書（千代田区）\r\n・別紙-1 覚書（中央区）", sent[0].TextBody!.ReplaceLineEndings("\r\n"));
        Assert.Equal(["27"], await DraftsAsync(intake));
        await TickAsync(intake);
        Assert.Single(await RemindersAsync(intake));

        // What asks for something until a date is not sent once that has passed, and ends by itself.
        intake.Clock.SetTo(new(2026, 6, 27, 9, 0, 0, Japan));
        await TickAsync(intake);
        Assert.Equal(["13", "27"], await DraftsAsync(intake));
        var second = (await intake.GetAsync("/api/rounds"))["items"]!
            .AsArray()
            .Single(one => (string?)one!["id"] != (string?)round["id"])!;
        intake.Clock.SetTo(new(2026, 6, 30, 17, 22, 0, Japan));
        using var late = await intake.Http.PostAsJsonAsync(
            $"/api/rounds/{second["id"]}/approve",
            new { by = "事務局 花子" },
            Cancel
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains(
            "提出の期限を過ぎました。",
            (string?)(await RunningIntake.JsonAsync(late))["detail"],
            StringComparison.Ordinal
        );
        await intake.Services.GetRequiredService<RoundActs>().EndAsync(Cancel);
        await TickAsync(intake);
        Assert.Empty(await DraftsAsync(intake));
        Assert.Single(await RemindersAsync(intake));
    }

    private static async Task TickAsync(RunningIntake intake)
    {
        await intake.Services.GetRequiredService<CollectionReminders>().PrepareAsync(Cancel);
        await intake.Services.GetRequiredService<SeisFunctions.Acknowledging.Rounds.RoundRelease>().ReleaseAsync(Cancel);
        var letters = intake.Services.GetRequiredService<SeisFunctions.Acknowledging.LetterRegister>();
        await Eventually.TrueAsync(
            async () => !await letters.QueuedAsync(DateTimeOffset.MaxValue, Cancel).AnyAsync(Cancel),
            "letters stay in the queue"
        );
    }

    private static async Task<IReadOnlyList<string>> DraftsAsync(RunningIntake intake) =>
        [
            .. (await intake.GetAsync("/api/letters?state=draft"))["items"]!
                .AsArray()
                .Select(one => (string)one!["applicant"]!)
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<IReadOnlyList<MimeKit.MimeMessage>> RemindersAsync(RunningIntake intake) =>
        [
            .. (await intake.LettersAsync(0)).Where(letter =>
                letter.Subject!.StartsWith("【提出のお願い】", StringComparison.Ordinal)
            ),
        ];

    private async Task<RunningIntake> SelectedAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Mails.Complete("大阪府"));
        await intake.ApplicationAsync("13");
        await intake.ApplicationAsync("27");
        await intake.CloseAsync();
        foreach (var code in (string[])["13", "27"])
        {
            using var response = await intake.Http.PostAsJsonAsync(
                $"/api/applications/{code}/selection",
                new
                {
                    decision = "selected",
                    by = "事務局 花子",
                    reason = "要件を全て満たす",
                },
                Cancel
            );
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        }

        return intake;
    }
}
