using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Commands;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Commands;

/// <summary>Whoever tries the intake out long after the deadline finds it as it was.</summary>
public sealed class TimeOfDataTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset LongAfter = Sample.Call.Schedule.Deadline.AddDays(200);

    private readonly string _account = azurite.NewAccount();

    [Fact]
    public async Task On_storage_that_holds_nothing_of_the_call_a_late_start_closes_nothing_and_a_rehearsal_then_finds_it_open()
    {
        await using (var late = await StartAsync(LongAfter))
        {
            await RunTimersAsync(late);

            var call = (await late.GetAsync("/api/summary"))["call"]!;
            Assert.Equal(("closing", null), ((string?)call["state"], call["closedAt"]));
            Assert.StartsWith(
                "締切を過ぎてから起動され、締切までに届いたものの記録が何もないため、自動では締め切りません。",
                (string?)call["waitingFor"]![0]
            );
            using var browser = await late.SignInAsync();
            var desk = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/"));
            Assert.Contains("締め切っていません", desk);
            Assert.Contains("締切までに届いたものの記録が何もないため", desk);
            Assert.Contains("--now 2026-03-25T17:00:00+09:00", RemarkOf(late));
        }

        await using var rehearsal = await StartAsync(Sample.Midway);

        await rehearsal.ReadAsync(Mails.Complete("東京都"));
        Assert.Equal("eligible", (string?)(await rehearsal.ApplicationAsync("13"))["status"]);
        Assert.Null(RemarkOf(rehearsal));
    }

    [Fact]
    public async Task With_a_row_of_the_call_it_is_closed_as_always_and_a_rehearsal_on_such_data_says_so()
    {
        await using (var before = await StartAsync(Sample.Midway))
            await RunTimersAsync(before);

        await using (var late = await StartAsync(LongAfter))
        {
            Assert.Null(RemarkOf(late));
            await Eventually.TrueAsync(
                async () => (string)(await late.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
                "the call has not closed"
            );
        }

        await using var rehearsal = await StartAsync(Sample.Midway);
        Assert.StartsWith("The data are of another time: the call was closed at 2026-10-12T", RemarkOf(rehearsal));
    }

    [Fact]
    public async Task Started_again_after_a_late_mail_it_closes_nothing_either_and_the_mail_is_answered_as_late()
    {
        await using (var first = await StartAsync(LongAfter))
        {
            Assert.Equal("late", (string?)(await first.ReadAsync(Mails.Complete("東京都")))["state"]);
            await RunTimersAsync(first);
        }

        await using var second = await StartAsync(LongAfter.AddDays(1));
        await RunTimersAsync(second);

        var call = (await second.GetAsync("/api/summary"))["call"]!;
        Assert.Equal(("closing", null), ((string?)call["state"], call["closedAt"]));
        Assert.Contains("nothing that was received before it", RemarkOf(second), StringComparison.Ordinal);
        Assert.Equal("late", (string?)(await second.ReadAsync(Mails.Complete("大阪府")))["state"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Started_again_after_a_mail_that_lay_there_since_before_the_deadline_it_closes_the_call_with_it(
        bool isQuestion
    )
    {
        await using (var first = await StartAsync(LongAfter))
        {
            await first.DropAsync(
                "on-time",
                isQuestion ? Mails.Build("質問", _ => { }) : Mails.Complete("東京都"),
                Sample.Midway
            );
            await Eventually.TrueAsync(
                () => Directory.GetFiles(first.Inbox).Length == 0,
                "the mail has not been taken"
            );
            Assert.Equal("closing", (string?)(await first.GetAsync("/api/summary"))["call"]!["state"]);
        }

        await using var second = await StartAsync(LongAfter);

        Assert.Null(RemarkOf(second));
        await Eventually.TrueAsync(
            async () => (string)(await second.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    [Fact]
    public async Task A_call_that_holds_a_submission_is_closed_although_nothing_else_was_written()
    {
        await using (
            var before = await RunningIntake.StartAsync(
                azurite,
                now: Sample.Midway,
                account: _account,
                settings: new Dictionary<string, string?> { ["PollMailboxSchedule"] = "0 0 0 1 1 *" }
            )
        )
            await before.ReadAsync(Mails.Complete("東京都"));

        await using var late = await StartAsync(LongAfter);

        await Eventually.TrueAsync(
            async () => (string)(await late.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    [Fact]
    public async Task An_officer_closes_a_call_that_rests()
    {
        await using var late = await StartAsync(LongAfter);

        using var closed = await late.Http.PostAsJsonAsync(
            "/api/call/close-anyway",
            new { by = "事務局 見本", note = "試行を終える" }
        );

        Assert.True(closed.IsSuccessStatusCode, await closed.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(
            async () => (string)(await late.GetAsync("/api/summary"))["call"]!["state"]! == "closed",
            "the call has not closed"
        );
    }

    private Task<RunningIntake> StartAsync(DateTimeOffset now) =>
        RunningIntake.StartAsync(azurite, now: now, account: _account, change: services =>
            services.AddSingleton<TimeOfData>().AddHostedService(provider => provider.GetRequiredService<TimeOfData>())
        );

    private static string? RemarkOf(RunningIntake intake) => intake.Services.GetRequiredService<TimeOfData>().Remark;

    // Once each and to the end, whatever their schedules did meanwhile.
    private static async Task RunTimersAsync(RunningIntake intake)
    {
        await ActivatorUtilities
            .CreateInstance<SeisFunctions.Receiving.PollMailbox>(intake.Services)
            .RunAsync(null!, default);
        await intake.Services.GetRequiredService<SeisFunctions.Closing.IntakeCloser>().TickAsync(default);
    }
}
