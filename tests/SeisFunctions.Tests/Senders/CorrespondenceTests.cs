using System.Net.Http.Json;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>A question is not a late application: what brings nothing that could be a form is answered by a person.</summary>
public sealed class CorrespondenceTests(AzuriteServer azurite)
{
    private static readonly CallDefinition Call = Sample.Call with
    {
        Mail = Sample.Call.Mail with
        {
            SenderDomains = new Dictionary<string, IReadOnlyList<string>>(Sample.Call.Mail.SenderDomains)
            {
                ["23"] = ["pref.aichi.example.jp"],
                ["24"] = ["pref.mie.example.jp"],
                ["25"] = ["pref.shiga.example.jp"],
            },
        },
    };

    [Theory]
    [InlineData("l11.eml")]
    [InlineData("l13.eml")]
    [InlineData("l21.eml")]
    [InlineData("l23.eml")]
    [InlineData("k06.eml")]
    public async Task A_question_an_answer_or_a_notice_is_no_submission_before_the_deadline_and_not_late_after_it(string file)
    {
        foreach (var now in new[] { Sample.Midway, Sample.Call.Schedule.Deadline.AddHours(1) })
        {
            await using var intake = await RunningIntake.StartAsync(azurite, Call, now);

            var question = await intake.ReadAsync(SenderFiles.Read(file));

            Assert.Equal(("correspondence", "needsReview"), ((string?)question["kind"], (string?)question["state"]));
            Assert.DoesNotContain(question["acknowledgements"]!.AsArray(), letter => (string?)letter!["kind"] is "receipt" or "late");
            Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
            Assert.Empty((await intake.GetAsync("/api/submissions"))["items"]!.AsArray());
            Assert.Equal(0, (int)(await intake.GetAsync("/api/summary"))["submissions"]!["total"]!);
            Assert.Equal((string?)question["id"], (string?)Assert.Single((await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray())!["id"]);
        }
    }

    [Fact]
    public async Task Correspondence_leaves_the_list_of_what_is_open_once_somebody_has_dealt_with_it_and_is_not_lost()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var question = await intake.ReadAsync(SenderFiles.Read("l21.eml"));

        using var settled = await intake.Http.PostAsJsonAsync($"/api/submissions/{question["id"]}/settle", new { by = "事務局 花子", note = "電話で回答" });

        Assert.True(settled.IsSuccessStatusCode, await settled.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(async () => (await intake.GetAsync("/api/correspondence?open=true"))["items"]!.AsArray().Count == 0, "it stays open");
        Assert.Single((await intake.GetAsync("/api/correspondence"))["items"]!.AsArray());
        var submission = await intake.ReadAsync(Mails.Complete("東京都"));
        using var refused = await intake.Http.PostAsJsonAsync($"/api/submissions/{submission["id"]}/settle", new { by = "事務局 花子" });
        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task An_answer_to_a_letter_is_tied_to_the_applicant_of_that_letter_whatever_its_subject_says()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);

        var answer = await intake.ReadAsync(Mails.Build("承知しました", mail => mail.InReplyTo = "0123456789abcdef0123456789abcdef.13@secretariat.example.jp"));

        Assert.Equal(("correspondence", "13"), ((string?)answer["kind"], (string?)answer["applicant"]!["code"]));
    }

    [Fact]
    public async Task A_ticket_system_that_answers_every_letter_is_not_answered_however_often_it_answers()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(SenderFiles.Read("l20-application.eml"));
        await intake.LettersAsync(1);

        for (var round = 0; round < 3; round++)
        {
            var answer = await intake.ReadAsync([.. Encoding.ASCII.GetBytes($"X-Round: {round}\r\n"), .. SenderFiles.Read("l20-ticket-answer.eml")]);
            Assert.Equal(("correspondence", "needsReview"), ((string?)answer["kind"], (string?)answer["state"]));
            Assert.DoesNotContain(answer["acknowledgements"]!.AsArray(), letter => (string?)letter!["kind"] is "receipt" or "late");
        }

        Assert.Equal(1, (int)(await intake.ApplicationAsync("24"))["revision"]!);
        Assert.Single(await intake.LettersAsync(1), letter => letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("様式1.docx", "PK\u0003\u0004broken", "submission")]
    [InlineData("申請書.pdf", "%PDF-1.7", "submission")]
    [InlineData("申請書.jtd", "\u0001\u0002\u0003", "submission")]
    [InlineData("forms.7z", "7z\u00BC\u00AF\u0027\u001C", "submission")]
    [InlineData("logo.png", "\u0089PNG\r\n\u001A\n", "correspondence")]
    [InlineData("image001.emz", "\u001F\u008B\u0008", "correspondence")]
    [InlineData("mihon.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n", "correspondence")]
    [InlineData("invite.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "correspondence")]
    [InlineData("winmail.dat", "", "correspondence")]
    [InlineData("key.asc", "-----BEGIN PGP PUBLIC KEY BLOCK-----", "correspondence")]
    public void What_could_be_a_form_makes_a_submission_and_what_comes_with_every_mail_does_not(string name, string content, string kind)
    {
        var mail = Opening.Mail(Mails.With(Mails.Subject("東京都"), (name, Encoding.Latin1.GetBytes(content))));

        var reading = new SeisFunctions.Reading.SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default);

        Assert.Equal(kind, reading.Kind.ToString().ToLowerInvariant());
    }

    [Theory]
    [InlineData("申請書は https://1drv.ms/w/s!abc に置きました。", "submission")]
    [InlineData("詳しくは https://www.pref.example.lg.jp/ をご覧ください。", "correspondence")]
    public void A_link_to_a_file_service_may_lead_to_a_form(string text, string kind)
    {
        var mail = Opening.Mail(Mails.Build(Mails.Subject("東京都"), message => message.Body = new MimeKit.TextPart("plain") { Text = text }));

        var reading = new SeisFunctions.Reading.SubmissionReader(Sample.Call).Read(mail, "id", Sample.Midway, default);

        Assert.Equal(kind, reading.Kind.ToString().ToLowerInvariant());
    }
}
