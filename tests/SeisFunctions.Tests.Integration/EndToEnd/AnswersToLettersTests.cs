using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>What comes back to our letters: questions of people, and notices of machines.</summary>
public sealed class AnswersToLettersTests(AzuriteServer azurite)
{
    private const string FinalSubject = "【受付完了通知】令和8年度 推進体制構築支援（東京都）";
    private static readonly DateTimeOffset Afterwards = Sample.Call.Schedule.Deadline.AddHours(1);

    [Fact]
    public async Task A_question_about_a_final_letter_waits_for_a_person_and_is_not_told_that_it_is_late()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, now: Afterwards);

        var question = await intake.ReadAsync(Mails.Build($"Re: {FinalSubject}", AnswersUs));

        Assert.Equal("needsReview", (string?)question["state"]);
        Assert.Contains(question["findings"]!.AsArray(), finding => (string?)finding!["code"] == "mail.reply");
        Assert.Empty(question["acknowledgements"]!.AsArray());
    }

    [Fact]
    public async Task A_form_sent_as_an_answer_to_a_letter_is_a_submission_like_any_other()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, now: Afterwards);

        var late = await intake.ReadAsync(
            Mails.Build($"Re: {FinalSubject}", AnswersUs, ("様式1.docx", Sample.Forms.Form1("東京都")))
        );

        Assert.Equal(("late", "late"), ((string?)late["state"], (string?)late["acknowledgements"]![0]!["kind"]));
    }

    [Fact]
    public async Task An_absence_notice_after_the_deadline_does_not_use_up_the_notice_to_who_is_really_late()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, now: Afterwards);
        var absence = await intake.ReadAsync(
            Mails.Build($"不在通知: Re: {FinalSubject}", mail => mail.Headers.Add("Auto-Submitted", "auto-replied"))
        );
        Assert.Empty(absence["acknowledgements"]!.AsArray());

        var late = await intake.ReadAsync(Mails.Complete("東京都"));

        await SentAsync(intake, late);
    }

    [Theory]
    [InlineData("標記について質問があります。", "mail.noFiles")]
    [InlineData(" ", "mail.empty")]
    public async Task A_mail_that_names_an_applicant_and_brings_nothing_begins_no_application(string text, string code)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var question = await intake.ReadAsync(
            Mails.Build(Mails.Subject("東京都"), mail => mail.Body = new TextPart("plain") { Text = text })
        );

        Assert.Equal("needsReview", (string?)question["state"]);
        Assert.Contains(question["findings"]!.AsArray(), finding => (string?)finding!["code"] == code);
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        Assert.Equal(
            [code == "mail.empty" ? "missing" : "inquiry"],
            question["acknowledgements"]!.AsArray().Select(letter => (string?)letter!["kind"])
        );
    }

    private static Task SentAsync(RunningIntake intake, JsonNode submission) =>
        Eventually.TrueAsync(
            async () => LetterOf(await intake.GetAsync($"/api/submissions/{submission["id"]}")).State == "sent",
            "the letter has not been sent"
        );

    private static void AnswersUs(MimeMessage mail) =>
        mail.InReplyTo = "0123456789abcdef0123456789abcdef.13@secretariat.example.jp";

    private static (string? State, string? Reason) LetterOf(JsonNode submission)
    {
        var letter = Assert.Single(submission["acknowledgements"]!.AsArray())!;
        return ((string?)letter["state"], (string?)letter["reason"]);
    }
}
