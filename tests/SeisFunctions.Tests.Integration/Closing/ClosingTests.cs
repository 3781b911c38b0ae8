using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Closing;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>From the deadline to the closing statement.</summary>
public sealed class ClosingTests(AzuriteServer azurite)
{
    private static readonly object Officer = new { by = "事務局 花子", note = "メールサーバーの停止を確認したため" };
    private static readonly DateTimeOffset AfterGrace =
        Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Closing_tells_what_it_waits_for_until_an_officer_closes_anyway_with_a_reason()
    {
        var never = new Dictionary<string, string?> { ["PollMailboxSchedule"] = "0 0 0 1 1 *" };
        await using var intake = await RunningIntake.StartAsync(azurite, settings: never);
        await intake.ReadAsync(Mails.Complete("東京都"));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(intake, "/api/call/close-anyway", Officer));

        intake.Clock.SetTo(AfterGrace);
        await Eventually.TrueAsync(
            async () => WaitingFor(await intake.GetAsync("/api/summary")).Length > 0,
            "closing does not tell what it waits for"
        );
        Assert.Equal(
            ["締切時刻までのメールの取り込みを待っています。"],
            WaitingFor(await intake.GetAsync("/api/summary"))
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(intake, "/api/call/close-anyway", new { by = "事務局 花子" })
        );
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(intake, "/api/call/close-anyway", Officer));
        await intake.CloseAsync();

        var statement = await intake.GetAsync("/api/closing-statement");
        Assert.Equal("メールサーバーの停止を確認したため", (string?)statement["override"]!["note"]);
        Assert.Equal(
            "締切時刻までのメールの取り込みを待っています。",
            (string?)statement["override"]!["disregarded"]![0]
        );
        var acts = (await intake.GetAsync("/api/audit"))["items"]!.AsArray().Select(entry => (string?)entry!["act"]);
        Assert.Equal(["close", "closeAnyway", "seal"], acts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_closing_statement_lists_every_application_and_every_submission_on_time_and_is_the_bytes_that_its_hash_says()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var receipt = await intake.AcceptAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await intake.DropAsync("late", Mails.Complete("大阪府"), Sample.Call.Schedule.Deadline.AddSeconds(1));
        await intake.CloseAsync();

        using var answer = await intake.Http.GetAsync("/api/closing-statement", TestContext.Current.CancellationToken);
        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var statement = JsonNode.Parse(content)!;
        var summary = await intake.GetAsync("/api/summary");

        Assert.Equal((string?)summary["call"]!["statementHash"], Convert.ToHexStringLower(SHA256.HashData(content)));
        Assert.Equal(
            ("attachment", "closing-statement-seis-r8.json"),
            (
                answer.Content.Headers.ContentDisposition!.DispositionType,
                answer.Content.Headers.ContentDisposition.FileName
            )
        );
        var line = Assert.Single(statement["applications"]!.AsArray())!;
        Assert.Equal(
            ("東京都", "eligible", "要件充足"),
            ((string?)line["name"], (string?)line["status"], (string?)line["statusText"])
        );
        Assert.Matches("^[0-9a-f]{64}$", (string?)line["resultHash"]);
        var onTime = Assert.Single(statement["onTime"]!.AsArray())!;
        Assert.Equal(
            ((string?)receipt["receiptNumber"], (string?)receipt["receivedAt"]),
            ((string?)onTime["receiptNumber"], (string?)onTime["receivedAt"])
        );
        Assert.Equal(1, (int)statement["counts"]!["eligible"]!);
        Assert.Equal(
            (1, 0),
            ((int)statement["submissions"]!["onTime"]!, (int)statement["submissions"]!["needsReview"]!)
        );
    }

    [Fact]
    public async Task Two_hosts_that_close_at_once_write_one_statement_and_one_letter()
    {
        var account = azurite.NewAccount();
        var never = new Dictionary<string, string?> { ["CloseIntakeSchedule"] = "0 0 0 1 1 *" };
        await using var one = await RunningIntake.StartAsync(azurite, account: account, settings: never);
        await using var two = await RunningIntake.StartAsync(azurite, account: account, settings: never);
        await one.ReadAsync(Mails.Complete("東京都"));
        one.Clock.SetTo(AfterGrace);
        two.Clock.SetTo(AfterGrace.AddSeconds(3));
        var closers = new[] { one, two }.Select(intake => intake.Services.GetRequiredService<IntakeCloser>()).ToList();

        await Eventually.TrueAsync(
            async () =>
            {
                await Task.WhenAll(closers.Select(closer => closer.TickAsync(TestContext.Current.CancellationToken)));
                return (string?)(await one.GetAsync("/api/summary"))["call"]!["state"] == "closed";
            },
            "the call has not closed"
        );
        await one.CloseAsync();

        var statements = await new BlobContainerClient(account, StorageNames.Statements)
            .GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        var statement = await two.GetAsync("/api/closing-statement");
        Assert.Equal(
            new[]
            {
                $"seis-r8/{(string?)(await two.GetAsync("/api/summary"))["call"]!["statementHash"]}.json",
                $"seis-r8/{(string?)statement["receipts"]!["head"]}.receipts.json",
            }.Order(StringComparer.Ordinal),
            statements.Select(blob => blob.Name).Order(StringComparer.Ordinal)
        );
        Assert.Single((await two.GetAsync("/api/applications/13"))["acknowledgements"]!.AsArray(), letter =>
            (string?)letter!["kind"] == "final"
        );
        Assert.Single((await two.GetAsync("/api/audit"))["items"]!.AsArray(), entry =>
            (string?)entry!["act"] == "close"
        );
    }

    [Fact]
    public async Task A_submission_whose_reading_was_given_up_waits_for_a_person_and_not_the_closing_for_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = (string)(await intake.AcceptAsync(Mails.Complete("東京都")))["submissionId"]!;
        await intake.ApplicationAsync("13");
        await intake
            .Services.GetRequiredService<SubmissionRegister>()
            .ChangeAsync(
                id,
                before => before.ToBeReadAgain().AfterLastTry(Sample.Midway, []),
                TestContext.Current.CancellationToken
            );

        await intake.CloseAsync();

        Assert.Equal(1, (int)(await intake.GetAsync("/api/closing-statement"))["submissions"]!["needsReview"]!);
    }

    private static string[] WaitingFor(JsonNode summary) =>
        [.. summary["call"]!["waitingFor"]!.AsArray().Select(reason => (string)reason!)];

    private static async Task<HttpStatusCode> StatusAsync(RunningIntake intake, string path, object body)
    {
        using var answer = await intake.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
