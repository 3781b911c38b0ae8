using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// What the secretariat itself sends in for an applicant counts by the time that an officer states, and not before.
/// </summary>
public sealed class FilingTests(AzuriteServer azurite)
{
    private const string People = "jimukyoku-tantou@secretariat.example.jp";

    private static readonly CallDefinition Call = Sample.Call with
    {
        Secretariat = Sample.Call.Secretariat with { Email = People },
    };

    private static readonly (string, byte[])[] Forms =
    [
        ("様式1.docx", Sample.Forms.Form1("東京都")),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("seis@example.jp")]
    [InlineData(People)]
    public async Task A_mail_from_the_secretariats_own_address_with_forms_is_held_and_answered_by_nobody(string address)
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            settings: new Dictionary<string, string?> { ["Sender__From"] = "seis@example.jp" }
        );

        var filing = await intake.ReadAsync(From(address, Forms));

        Assert.Equal(
            (true, "needsReview", "submission"),
            ((bool)filing["held"]!, (string?)filing["state"], (string?)filing["kind"])
        );
        Assert.Contains(filing["findings"]!.AsArray(), finding => (string?)finding!["code"] == "sender.secretariat");
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Fact]
    public async Task It_counts_by_the_time_that_the_officer_states_and_says_that_a_person_stated_it()
    {
        // The secretariat's mail itself comes after the deadline.
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            now: Sample.Call.Schedule.Deadline.AddMinutes(1)
        );
        var held = await intake.ReadAsync(From(People, Forms));
        Assert.Equal("needsReview", (string?)held["state"]);

        await FileAsync(intake, held, "2026-03-26T16:59:59");

        var application = await intake.ApplicationAsync("13");
        Assert.Equal(
            ("2026-03-26T16:59:59+09:00", "eligible"),
            ((string?)application["receivedAt"], (string?)application["status"])
        );
        await Eventually.TrueAsync(
            async () => !(bool)(await intake.GetAsync($"/api/submissions/{held["id"]}"))["waitsForRereading"]!,
            "it waits to be read"
        );
        var filed = await intake.SubmissionAsync((string)held["id"]!);
        Assert.Equal(
            ("2026-03-26T16:59:59+09:00", true, false),
            ((string?)filed["receivedAt"], (bool)filed["onTime"]!, (bool)filed["held"]!)
        );
        Assert.Equal(
            ("県の担当者が代表アドレスへ送付", (string?)held["receivedAt"]),
            ((string?)filed["filing"]!["where"], (string?)filed["filing"]!["arrivedAt"])
        );
        Assert.Contains(filed["findings"]!.AsArray(), finding => (string?)finding!["code"] == "submission.filed");
        var audit = Assert.Single(
            (await intake.GetAsync($"/api/audit?subject=submission-{held["id"]}"))["items"]!.AsArray()
        )!;
        Assert.Equal(("file", "事務局 花子"), ((string?)audit["act"], (string?)audit["by"]));
        using var browser = await intake.SignInAsync();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/submissions/{held["id"]}", Cancel));
        Assert.Contains("受付時刻（登録）", page, StringComparison.Ordinal);
        Assert.Contains("登録に用いたメールの到着", page, StringComparison.Ordinal);
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Fact]
    public async Task It_is_late_if_the_stated_time_is()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Call,
            now: Sample.Call.Schedule.Deadline.AddMinutes(2)
        );
        var held = await intake.ReadAsync(From(People, Forms));

        await FileAsync(intake, held, "2026-03-26T17:00:01");

        await Eventually.TrueAsync(
            async () => (string?)(await intake.SubmissionAsync((string)held["id"]!))["state"] == "late",
            "it is not late"
        );
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Theory]
    [InlineData("13", "2026-03-20T10:05", "代表アドレス", "電話で確認", HttpStatusCode.BadRequest)]
    [InlineData("13", "2027-01-01T00:00", "代表アドレス", "電話で確認", HttpStatusCode.BadRequest)]
    [InlineData("13", "昨日", "代表アドレス", "電話で確認", HttpStatusCode.BadRequest)]
    [InlineData("13", null, "代表アドレス", "電話で確認", HttpStatusCode.BadRequest)]
    [InlineData("13", "2026-03-20T09:00", " ", "電話で確認", HttpStatusCode.BadRequest)]
    [InlineData("13", "2026-03-20T09:00", "代表アドレス", null, HttpStatusCode.BadRequest)]
    [InlineData("99", "2026-03-20T09:00", "代表アドレス", "電話で確認", HttpStatusCode.BadRequest)]
    public async Task Without_applicant_time_place_and_reason_or_with_a_time_after_its_own_arrival_it_stays_held(
        string prefecture,
        string? receivedAt,
        string where,
        string? note,
        HttpStatusCode status
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var held = await intake.ReadAsync(From(People, Forms));
        intake.Clock.SetTo(Sample.Midway.AddHours(3));

        using var response = await PostAsync(
            intake,
            held,
            "file",
            new
            {
                prefecture,
                receivedAt,
                where,
                note,
                by = "事務局 花子",
            }
        );

        Assert.Equal(status, response.StatusCode);
        Assert.True((bool)(await intake.SubmissionAsync((string)held["id"]!))["held"]!);
    }

    [Fact]
    public async Task Neither_assigning_nor_accepting_takes_the_place_of_the_statement_and_only_filings_are_filed()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var held = await intake.ReadAsync(From(People, Forms));
        var other = await intake.ReadAsync(Mails.Complete("大阪府"));

        using var assigned = await PostAsync(
            intake,
            held,
            "assign",
            new
            {
                prefecture = "13",
                by = "事務局 花子",
                note = "確認",
            }
        );
        using var accepted = await PostAsync(intake, held, "accept", new { by = "事務局 花子", note = "確認" });
        using var filed = await PostAsync(
            intake,
            other,
            "file",
            new
            {
                prefecture = "13",
                receivedAt = "2026-03-20T09:00",
                where = "窓口",
                by = "事務局 花子",
                note = "確認",
            }
        );

        Assert.All([assigned, accepted, filed], response => Assert.Equal(HttpStatusCode.Conflict, response.StatusCode));
    }

    [Fact]
    public async Task A_message_that_the_secretariat_forwards_is_filed_for_whomever_the_officer_names_and_taken_back_it_waits_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var inner = MimeMessage.Load(new MemoryStream(Mails.Complete("東京都")), Cancel);
        var held = await intake.ReadAsync(Mails.Build("Fwd: 転送します", mail =>
            {
                mail.From[0] = MailboxAddress.Parse(People);
                mail.Body = new Multipart("mixed")
                {
                    new TextPart("plain") { Text = "代表アドレスに届いたものです。" },
                    new MessagePart { Message = inner },
                };
            }));
        Assert.True((bool)held["held"]!);

        await FileAsync(intake, held, "2026-03-20T08:00");
        Assert.Equal("2026-03-20T08:00:00+09:00", (string?)(await intake.ApplicationAsync("13"))["receivedAt"]);

        using var undone = await PostAsync(intake, held, "undo", new { by = "事務局 花子", note = "誤り" });
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/applications"))["items"]!.AsArray().Count == 0,
            "the application stays"
        );
        // The row is written last.
        await Eventually.TrueAsync(
            async () => (bool)(await intake.SubmissionAsync((string)held["id"]!))["held"]!,
            "the submission does not wait again"
        );
        var again = await intake.SubmissionAsync((string)held["id"]!);
        Assert.Equal((string?)held["receivedAt"], (string?)again["receivedAt"]);
    }

    [Fact]
    public async Task What_is_filed_for_another_department_does_not_replace_because_both_came_from_the_secretariat()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        var first = await intake.ReadAsync(
            From(
                People,
                ("様式1.docx", SenderFiles.Read("two-a-form1.docx")),
                ("様式2.xlsx", SenderFiles.Read("two-a-form2.xlsx"))
            )
        );
        await FileAsync(intake, first, "2026-03-20T08:00", "20");
        Assert.Equal(3, (int)(await intake.ApplicationAsync("20"))["municipalities"]!);
        var second = await intake.ReadAsync(
            From(
                People,
                ("様式1.docx", SenderFiles.Read("two-b-form1.docx")),
                ("様式2.xlsx", SenderFiles.Read("two-b-form2.xlsx"))
            )
        );

        await FileAsync(intake, second, "2026-03-20T08:30", "20");

        await Eventually.TrueAsync(
            async () =>
                (await intake.SubmissionAsync((string)second["id"]!))["findings"]!
                    .AsArray()
                    .Any(finding => (string?)finding!["code"] == "application.second"),
            "it is no second application"
        );
        Assert.Equal(3, (int)(await intake.ApplicationAsync("20"))["municipalities"]!);
    }

    [Fact]
    public async Task A_letter_of_ours_that_comes_back_and_a_note_without_forms_are_no_filings()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(Mails.Complete("東京都"));
        using var letter = new MemoryStream();
        (await intake.LettersAsync(1))[0].WriteTo(letter, Cancel);

        foreach (var mail in new[] { letter.ToArray(), From(People) })
        {
            var read = await intake.ReadAsync(mail);
            Assert.Equal(
                ("correspondence", "read", false),
                ((string?)read["kind"], (string?)read["state"], (bool)read["held"]!)
            );
        }
    }

    [Fact]
    public async Task Filed_after_closing_it_changes_the_application_and_the_earlier_sender_gets_a_corrected_letter()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式1.docx", Sample.Forms.Form1("東京都"))));
        await intake.CloseAsync();
        var held = await intake.ReadAsync(From(People, ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))));
        Assert.True((bool)held["held"]!);

        await FileAsync(intake, held, "2026-03-26T16:00");

        Assert.Equal(2, (int)(await intake.ApplicationAsync("13", revision: 2))["municipalities"]!);
        Assert.Single(await intake.LettersAsync(3), letter =>
            letter.TextBody!.Contains("この通知をご覧ください", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_officer_files_at_the_desk()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, Call);
        using var browser = await intake.SignInAsync();
        var held = await intake.ReadAsync(From(People, Forms));
        var path = $"/submissions/{held["id"]}/acts/file";
        Assert.Contains(
            path,
            await browser.GetStringAsync($"/submissions/{held["id"]}", Cancel),
            StringComparison.Ordinal
        );
        var form = await browser.GetStringAsync(path, Cancel);

        using var fields = new FormUrlEncodedContent([
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    form,
                    "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""
                )
                .Select(input =>
                    KeyValuePair.Create(input.Groups[1].Value, WebUtility.HtmlDecode(input.Groups[2].Value))
                ),
            KeyValuePair.Create("prefecture", "13"),
            KeyValuePair.Create("receivedAt", "2026-03-20T08:15:30"),
            KeyValuePair.Create("where", "窓口"),
            KeyValuePair.Create("note", "持参"),
            KeyValuePair.Create("by", "事務局 花子"),
            KeyValuePair.Create("confirmed", "yes"),
        ]);
        using var done = await browser.PostAsync(path, fields, Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal("2026-03-20T08:15:30+09:00", (string?)(await intake.ApplicationAsync("13"))["receivedAt"]);
    }

    private static async Task FileAsync(
        RunningIntake intake,
        JsonNode held,
        string receivedAt,
        string prefecture = "13"
    )
    {
        using var response = await PostAsync(
            intake,
            held,
            "file",
            new
            {
                prefecture,
                receivedAt,
                where = "県の担当者が代表アドレスへ送付",
                by = "事務局 花子",
                note = "宛先の誤り",
            }
        );
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static Task<HttpResponseMessage> PostAsync(
        RunningIntake intake,
        JsonNode submission,
        string act,
        object body
    ) => intake.Http.PostAsJsonAsync($"/api/submissions/{submission["id"]}/{act}", body, Cancel);

    private static byte[] From(string address, params (string Name, byte[] Content)[] files) =>
        Mails.Build("書類の届け出", mail => mail.From[0] = MailboxAddress.Parse(address), files);
}
