using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Api;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>Who was on time, and what an officer can do about it.</summary>
public sealed class DeadlineTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "災害による通信障害のため" };

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_mail_that_is_posted_counts_from_the_start_of_the_request_to_the_tick(long ticks, bool onTime)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), null);
        intake.Clock.Now = Sample.Call.Schedule.Deadline.AddTicks(ticks);
        var request = new DefaultHttpContext().Request;
        request.ContentType = "message/rfc822";
        request.Body = new LateBody(Mails.Complete("東京都"), () =>
            intake.Clock.Now = Sample.Call.Schedule.Deadline.AddMinutes(3)
        );

        await ActivatorUtilities
            .CreateInstance<ReceiveMail>(intake.Services)
            .RunAsync(request, TestContext.Current.CancellationToken);

        var submission = Assert.Single(
            await intake
                .Services.GetRequiredService<SubmissionLists>()
                .AllAsync(TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            (onTime, Sample.Call.Schedule.Deadline.AddTicks(ticks)),
            (submission.OnTime, submission.ReceivedAt)
        );
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task An_upload_counts_from_the_start_of_the_request_to_the_tick(long ticks, bool onTime)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), null);
        intake.Clock.Now = Sample.Call.Schedule.Deadline.AddTicks(ticks);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("a@pref.example.lg.jp"), "email" },
            { new StringContent("担当"), "name" },
            { new StringContent("東京都"), "prefecture" },
        };
        form.Add(new ByteArrayContent(Sample.Forms.Form1("東京都")), "files", "form1.docx");
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType) = ("POST", form.Headers.ContentType!.ToString());
        request.Body = new LateBody(await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), () =>
            intake.Clock.Now = Sample.Call.Schedule.Deadline.AddMinutes(3)
        );

        await ActivatorUtilities
            .CreateInstance<SubmitFiles>(intake.Services)
            .RunAsync(request, TestContext.Current.CancellationToken);

        var submission = Assert.Single(
            await intake
                .Services.GetRequiredService<SubmissionLists>()
                .AllAsync(TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            (onTime, Sample.Call.Schedule.Deadline.AddTicks(ticks)),
            (submission.OnTime, submission.ReceivedAt)
        );
    }

    [Fact]
    public async Task A_mail_whose_first_try_ended_before_the_register_counts_from_that_try()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        await using var message = await Spool.TakeAsync(
            new MemoryStream(Mails.Complete("東京都")),
            long.MaxValue,
            TestContext.Current.CancellationToken
        );
        await intake
            .Services.GetRequiredService<RawMailStore>()
            .KeepAsync(
                message,
                new(SubmissionSource.Http, Sample.Call.Schedule.Deadline),
                TestContext.Current.CancellationToken
            );

        var acceptance = await intake
            .Services.GetRequiredService<Receiver>()
            .ReceiveAsync(
                message,
                new(SubmissionSource.Http, Sample.Call.Schedule.Deadline.AddSeconds(30)),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(
            (true, Sample.Call.Schedule.Deadline),
            (acceptance.Submission.OnTime, acceptance.Submission.ReceivedAt)
        );
    }

    [Fact]
    public async Task A_deadline_that_an_officer_extends_takes_in_what_was_late_and_shows_who_did_it_and_why()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(3)
        );
        await intake.DropAsync("late", Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddTicks(1));
        var late = await OnlyAsync(intake);
        Assert.Equal(("late", false), ((string?)late["state"], (bool)late["onTime"]!));

        // Before the published deadline, years after it by a slip, at the ends of the calendar; a slip of a month can
        // be mended.
        foreach (
            var (deadline, expected) in new[]
            {
                ("2026-03-26T16:00", HttpStatusCode.BadRequest),
                ("2062-03-26T18:00", HttpStatusCode.BadRequest),
                ("0001-01-01T00:00", HttpStatusCode.BadRequest),
                ("9999-12-31T23:59:59", HttpStatusCode.BadRequest),
                ("2026-04-26T18:00", HttpStatusCode.OK),
                ("2026-03-26T17:02", HttpStatusCode.BadRequest),
            }
        )
        {
            var act = new
            {
                deadline,
                by = "事務局 花子",
                note = "通信障害",
            };
            Assert.Equal(expected, (await ActAsync(intake, "/api/call/deadline", act)).Status);
        }

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await ActAsync(intake, "/api/call/deadline", new { deadline = "2026-03-26T18:00", by = "事務局 花子" })
            ).Status
        );
        var (status, summary) = await ActAsync(
            intake,
            "/api/call/deadline",
            new
            {
                deadline = "2026-03-26T18:00",
                by = "事務局 花子",
                note = "災害による通信障害のため",
            }
        );

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("open", "2026-03-26T18:00:00+09:00", "災害による通信障害のため"),
            (
                (string?)summary["call"]!["state"],
                (string?)summary["call"]!["deadline"],
                (string?)summary["call"]!["extension"]!["note"]
            )
        );
        Assert.Equal("deficient", await StatusOfAnIncompleteAsync(intake));
        var export = await intake.Http.GetStringAsync("/api/applications.csv", TestContext.Current.CancellationToken);
        Assert.Contains("不備あり", export, StringComparison.Ordinal);
        Assert.DoesNotContain("要件未充足", export, StringComparison.Ordinal);
        var application = await intake.ApplicationAsync("13");
        Assert.Equal("eligible", (string?)application["status"]);
        Assert.Equal(
            ["late", "receipt"],
            application["acknowledgements"]!.AsArray().Select(letter => (string?)letter!["kind"])
        );
        await Eventually.TrueAsync(
            async () => (string?)(await intake.GetAsync($"/api/submissions/{late["id"]}"))["state"] == "read",
            "the submission is still late"
        );
        Assert.True((bool)(await intake.GetAsync($"/api/submissions/{late["id"]}"))["onTime"]!);
        var entry = (await intake.GetAsync("/api/audit"))["items"]![0]!;
        Assert.Equal("令和8年4月26日（日）18時00分00秒 → 令和8年3月26日（木）18時00分00秒", (string?)entry["details"]);

        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddHours(1).AddMinutes(6));
        await Eventually.TrueAsync(
            async () => (string?)(await intake.GetAsync("/api/summary"))["call"]!["state"] == "closed",
            "the call has not closed"
        );
        Assert.Equal(
            "2026-03-26T18:00:00+09:00",
            (string?)(await intake.GetAsync("/api/closing-statement"))["deadline"]
        );
        var again = await ActAsync(
            intake,
            "/api/call/deadline",
            new
            {
                deadline = "2026-03-27T18:00",
                by = "事務局 花子",
                note = "再延長",
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task A_late_submission_that_an_officer_accepts_after_closing_changes_the_application_and_leaves_the_statement_alone()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();
        var statement = (string?)(await intake.GetAsync("/api/summary"))["call"]!["statementHash"];
        await intake.DropAsync(
            "late",
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))),
            Sample.Call.Schedule.Deadline.AddTicks(1)
        );
        var late = await OnlyAsync(intake, "late");
        Assert.Equal("needsReview", (string?)(await intake.ApplicationAsync("13"))["status"]);
        await intake.LettersAsync(3);

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await ActAsync(intake, $"/api/submissions/{late["id"]}/accept", new { by = "事務局 花子" })).Status
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await ActAsync(intake, $"/api/submissions/{late["id"]}/accept", Officer)).Status
        );
        var application = await intake.ApplicationAsync("13", revision: 2);
        Assert.Equal(
            HttpStatusCode.OK,
            (await ActAsync(intake, $"/api/submissions/{late["id"]}/accept", Officer)).Status
        );

        Assert.Equal("eligible", (string?)application["status"]);
        var accepted = await intake.GetAsync($"/api/submissions/{late["id"]}");
        Assert.Equal(
            (false, "災害による通信障害のため"),
            ((bool)accepted["onTime"]!, (string?)accepted["admission"]!["note"])
        );
        var letters = await intake.LettersAsync(4);
        var afresh = Assert.Single(letters, letter =>
            letter.TextBody!.Contains("事務局の判断により申請に加えました", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("要件充足", afresh.TextBody, StringComparison.Ordinal);
        Assert.Equal(4, letters.Count);
        Assert.Equal(statement, (string?)(await intake.GetAsync("/api/summary"))["call"]!["statementHash"]);
        Assert.Single((await intake.GetAsync("/api/audit"))["items"]!.AsArray(), entry =>
            (string?)entry!["act"] == "accept"
        );
    }

    [Fact]
    public async Task A_submission_found_after_closing_counts_once_an_officer_accepts_it_and_only_what_is_held_back_can_be_accepted()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var first = await intake.ReadAsync(Mails.Complete("大阪府"));
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await ActAsync(intake, $"/api/submissions/{first["id"]}/accept", Officer)).Status
        );
        await intake.CloseAsync();
        await intake.DropAsync("found", Mails.Complete("東京都"), Sample.Call.Schedule.Deadline.AddMinutes(-1));
        var found = await OnlyAsync(intake, "needsReview");
        using (var none = await intake.Http.GetAsync("/api/applications/13", TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        await ActAsync(intake, $"/api/submissions/{found["id"]}/accept", Officer);

        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Single(await intake.LettersAsync(3), letter =>
            letter.Subject!.Contains("東京都", StringComparison.Ordinal)
        );
    }

    // Another prefecture, so that the state of the call is seen in a status too.
    private static async Task<string?> StatusOfAnIncompleteAsync(RunningIntake intake)
    {
        await intake.DropAsync(
            "half",
            Mails.With(Mails.Subject("大阪府"), ("様式1.docx", Sample.Forms.Form1("大阪府"))),
            Sample.Call.Schedule.Deadline.AddMinutes(2)
        );
        return (string?)(await intake.ApplicationAsync("27"))["status"];
    }

    private static async Task<JsonNode> OnlyAsync(RunningIntake intake, string? state = null)
    {
        JsonNode? only = null;
        await Eventually.TrueAsync(
            async () =>
            {
                var items = (await intake.GetAsync($"/api/submissions?state={state}"))["items"]!.AsArray();
                only = items.FirstOrDefault(item => (string?)item!["state"] != "received");
                return only is not null;
            },
            $"there is no submission {state}"
        );
        return only!;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> ActAsync(
        RunningIntake intake,
        string path,
        object body
    )
    {
        using var answer = await intake.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await RunningIntake.JsonAsync(answer));
    }

    // A sender whose upload takes its time: the clock goes on before the first byte is there.
    private sealed class LateBody(byte[] content, Action before) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            before();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
