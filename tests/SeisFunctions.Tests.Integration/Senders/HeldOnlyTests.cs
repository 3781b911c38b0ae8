using System.Net;
using MimeKit;
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

        var board = Text(await browser.GetStringAsync("/", Cancel));
        Assert.Contains("<span class=\"count\">43</span><span class=\"mark none\"", board, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"count\">3</span><span class=\"mark attention\"",
            board,
            StringComparison.Ordinal
        );
        Assert.Matches("大阪府</a><span class=\"mark attention\"[^\n]*保留中の提出あり", board);
        Assert.Contains("大阪府：保留中の提出あり", board, StringComparison.Ordinal);
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
        Assert.Equal(43, (await intake.GetAsync("/api/closing-statement"))["silent"]!.AsArray().Count);
        Assert.Contains(
            "提出のない都道府県（43団体）",
            Text(await browser.GetStringAsync("/statement", Cancel)),
            StringComparison.Ordinal
        );
    }

    private static string Text(string page) => WebUtility.HtmlDecode(page);
}
