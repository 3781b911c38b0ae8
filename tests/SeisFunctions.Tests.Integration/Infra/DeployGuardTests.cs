using System.Globalization;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>The script that keeps deployments away from the deadline, run as the workflow runs it.</summary>
public sealed class DeployGuardTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Nothing_is_deployed_from_six_hours_before_the_deadline_until_the_closing_statement()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddHours(-6).AddMinutes(-1)
        );
        var early = await AskAsync(intake);
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddHours(-6).AddSeconds(1));
        var close = await AskAsync(intake);
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(1));
        var closing = await AskAsync(intake);
        await intake.CloseAsync();
        var closed = await AskAsync(intake);

        Assert.Equal((0, 1, 1, 0), (early.Status, close.Status, closing.Status, closed.Status));
        Assert.Contains("2026-03-26T17:00:00+09:00", close.Output, StringComparison.Ordinal);
        Assert.Contains("the call is closed", closed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_forces_a_deployment_and_is_written_down()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(-1)
        );

        var forced = await AskAsync(intake, "--force", "The mailbox cannot be read: fix of the IMAP host name");
        var withoutReason = await AskAsync(intake, "--force", "");

        Assert.Equal((0, 2), (forced.Status, withoutReason.Status));
        Assert.Contains("fix of the IMAP host name", forced.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(5, 1)]
    [InlineData(-24, 1)]
    public async Task Where_the_app_does_not_answer_the_deadline_of_the_call_counts(int hoursAhead, int status)
    {
        var call = Path.Combine(Path.GetTempPath(), $"call-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(
            call,
            "{\n  // a comment\n  \"deadline\": \""
                + TimeProvider.System.GetUtcNow().AddHours(hoursAhead).ToString("O", CultureInfo.InvariantCulture)
                + "\"\n}"
        );
        try
        {
            var answer = await Repository.RunAsync(
                "eng/deploy-guard.sh",
                [call],
                new Dictionary<string, string?> { ["INTAKE_URI"] = "http://127.0.0.1:9" }
            );

            Assert.True(status == answer.Status, answer.Output);
        }
        finally
        {
            File.Delete(call);
        }
    }

    [Fact]
    public async Task Where_no_deadline_can_be_found_nothing_is_deployed()
    {
        var answer = await Repository.RunAsync(
            "eng/deploy-guard.sh",
            ["/nowhere/call.json"],
            new Dictionary<string, string?> { ["INTAKE_URI"] = "http://127.0.0.1:9" }
        );

        Assert.Equal(1, answer.Status);
        Assert.Contains("tells the deadline", answer.Output, StringComparison.Ordinal);
    }

    private static Task<(int Status, string Output)> AskAsync(RunningIntake intake, params string[] arguments) =>
        Repository.RunAsync(
            "eng/deploy-guard.sh",
            arguments,
            new Dictionary<string, string?>
            {
                ["INTAKE_URI"] = intake.Http.BaseAddress!.ToString(),
                ["INTAKE_KEY"] = intake.Http.DefaultRequestHeaders.GetValues("x-functions-key").Single(),
            }
        );
}
