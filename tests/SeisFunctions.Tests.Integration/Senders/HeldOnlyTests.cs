using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Exporting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// An applicant of which everything waits has not been silent: the board, the list, its page, the export and the
/// statement say the same.
/// </summary>
public sealed class HeldOnlyTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_silent_is_the_same_number_everywhere_and_whose_only_submission_waits_is_marked()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("大阪府"),
                mail => mail.From[0] = MailboxAddress.Parse("dx@consultant.example.com"),
                ("様式1.docx", Sample.Forms.Form1("大阪府"))
            )
        );
        // Placed with none, and names two.
        await intake.ReadAsync(Mails.With(Mails.Subject("奈良県"), ("様式1.docx", Sample.Forms.Form1("和歌山県"))));

        await GiveUpAsync(intake, "兵庫県");

        var board = Text(await browser.GetStringAsync("/", Cancel));
        Assert.Contains("<span class=\"count\">42</span><span class=\"mark none\"", board, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"count\">3</span><span class=\"mark attention\"",
            board,
            StringComparison.Ordinal
        );
        Assert.Matches("大阪府</a><span class=\"mark attention\"[^\n]*保留中の提出あり", board);
        Assert.Contains("大阪府：保留中の提出あり", board, StringComparison.Ordinal);
        Assert.Contains("兵庫県：読み取れない提出あり", board, StringComparison.Ordinal);
        Assert.Contains(
            "読み取れない提出あり",
            Text(await browser.GetStringAsync("/selection", Cancel)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "読み取れない提出あり",
            (
                await intake
                    .Services.GetRequiredService<ExportReader>()
                    .LinesAsync(afterDeadline: false, Cancel)
                    .SingleAsync(line => line.Code == "28", Cancel)
            ).Otherwise
        );
        Assert.Contains(
            "保留中の提出あり",
            Text(await browser.GetStringAsync("/applications/27", Cancel)),
            StringComparison.Ordinal
        );
        var summary = await intake.GetAsync("/api/summary");
        Assert.Equal(
            ["27", "29", "30"],
            summary["prefectures"]!
                .AsArray()
                .Where(place => (bool)place!["heldOnly"]!)
                .Select(place => (string?)place!["code"])
        );

        await intake.CloseAsync();
        Assert.Equal(42, (await intake.GetAsync("/api/closing-statement"))["silent"]!.AsArray().Count);
        Assert.Contains(
            "提出のない都道府県（42団体）",
            Text(await browser.GetStringAsync("/statement", Cancel)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_is_left_with_nothing_by_an_act_is_silent_everywhere_and_all_stand_in_the_statement()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var officer = new { by = "事務局 花子", note = "誤り" };
        // Assigned by slip and taken back; assigned elsewhere; ruled out; admitted and taken back.
        var aichi = await intake.ReadAsync(Mails.Complete("愛知県"));
        await ActAsync(intake, aichi, "assign", new { prefecture = "沖縄県", officer.by, officer.note, confirmed = (string[])["愛知県"] });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(intake, "47"));
        await ActAsync(intake, aichi, "undo", officer);
        var gifu = await intake.ReadAsync(Mails.Complete("岐阜県"));
        await ActAsync(intake, gifu, "assign", new { prefecture = "三重県", officer.by, officer.note, confirmed = (string[])["岐阜県"] });
        var nara = await intake.ReadAsync(Mails.Complete("奈良県"));
        await ActAsync(intake, nara, "reject", officer);
        var osaka = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("大阪府"),
                mail => mail.From[0] = MailboxAddress.Parse("dx@consultant.example.com"),
                ("様式1.docx", Sample.Forms.Form1("大阪府"))
            )
        );
        await ActAsync(intake, osaka, "accept", officer);
        await ActAsync(intake, osaka, "undo", officer);

        await intake.CloseAsync();

        var statement = await intake.GetAsync("/api/closing-statement");
        string[] CodesIn(string list) => [.. statement[list]!.AsArray().Select(one => (string)one!["code"]!)];
        Assert.Equal(["23", "24"], CodesIn("applications"));
        Assert.Equal(["27"], CodesIn("withoutApplication"));
        Assert.Superset(new HashSet<string> { "47", "21", "29" }, CodesIn("silent").ToHashSet());
        Assert.Equal(47, CodesIn("applications").Concat(CodesIn("silent")).Concat(CodesIn("withoutApplication")).Distinct().Count());
        Assert.Equal(44, CodesIn("silent").Length);
        Assert.Empty(statement["unaccounted"]!.AsArray());
        Assert.Contains(
            "<span class=\"count\">44</span><span class=\"mark none\"",
            Text(await browser.GetStringAsync("/", Cancel)),
            StringComparison.Ordinal
        );
        var page = Text(await browser.GetStringAsync("/statement", Cancel));
        Assert.Contains("提出のない都道府県（44団体）", page, StringComparison.Ordinal);
        Assert.Contains("提出はあるが、申請のない都道府県（1団体）", page, StringComparison.Ordinal);
        Assert.Contains(">沖縄県</a>", page, StringComparison.Ordinal);
    }

    private static async Task ActAsync(RunningIntake intake, JsonNode submission, string act, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{submission["id"]}/{act}",
            body,
            Cancel
        );
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        await Eventually.TrueAsync(
            async () =>
                (
                    await intake
                        .Services.GetRequiredService<SubmissionRegister>()
                        .FindAsync((string)submission["id"]!, Cancel)
                )!.WaitsToBeRead == false,
            "the submission is not read again"
        );
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningIntake intake, string code)
    {
        using var response = await intake.Http.GetAsync($"/api/applications/{code}", Cancel);
        return response.StatusCode;
    }

    // Received as any mail, and no try to read it came to an end.
    private static async Task GiveUpAsync(RunningIntake intake, string applicant)
    {
        var register = intake.Services.GetRequiredService<SubmissionRegister>();
        var id = SubmissionId.Derive(applicant);
        await register.AddAsync(
            new()
            {
                Id = id,
                ReceiptNumber = SubmissionId.ReceiptNumber(id),
                ReceivedAt = Sample.Midway,
                StoredAt = Sample.Midway,
                Source = SubmissionSource.Imap,
                RawSha256 = "",
                RawSize = 1,
                OnTime = true,
                State = SubmissionState.Received,
                Subject = Mails.Subject(applicant),
                From = Mails.Sender,
            },
            Cancel
        );
        Assert.True(await register.RecordFailureAsync(id, Sample.Midway, Cancel));
    }

    private static string Text(string page) => WebUtility.HtmlDecode(page);
}
