using System.Net.Http.Json;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// A deadline that is extended after late notices were sent: everybody who got one is told that it is void.
/// </summary>
public sealed class ExtensionLettersTests(AzuriteServer azurite)
{
    private const string Dx = "dx@pref.example.lg.jp",
        Farming = "nosei@pref.example.lg.jp";

    private static readonly DateTimeOffset Afterwards = Sample.Call.Schedule.Deadline.AddMinutes(5);

    // The closing waits for the mailbox, which is not polled here.
    private static readonly Dictionary<string, string?> Unclosed = new()
    {
        ["CloseIntakeSchedule"] = "0 0 0 1 1 *",
        ["PollMailboxSchedule"] = "0 0 0 1 1 *",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Late_notices_and_answers_to_covenants_are_voided_by_the_receipts_that_follow_an_extension()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, now: Afterwards, settings: Unclosed);
        var late = await intake.ReadAsync(From(Dx, ("様式1.docx", Sample.Forms.Form1("東京都"))));
        var again = await intake.ReadAsync(From(Dx, ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))));
        var covenant = await intake.ReadAsync(
            From(Farming, ("別紙-1_覚書.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30_000]]))
        );
        Assert.Equal(
            ("late", "late", "correspondence"),
            ((string?)late["state"], (string?)again["state"], (string?)covenant["kind"])
        );
        Assert.Equal(["お問い合わせ受付のお知らせ", "期限後到着のお知らせ"], Titles(await intake.LettersAsync(2)));

        using var extended = await intake.Http.PostAsJsonAsync(
            "/api/call/deadline",
            new
            {
                deadline = "2026-03-27T17:00",
                by = "事務局 花子",
                note = "大雪のため",
            },
            Cancel
        );
        Assert.True(extended.IsSuccessStatusCode, await extended.Content.ReadAsStringAsync(Cancel));

        var letters = await intake.LettersAsync(5);
        Assert.Equal(
            ["お問い合わせ受付のお知らせ", "受付連絡", "受付連絡", "受付連絡", "期限後到着のお知らせ"],
            Titles(letters)
        );
        foreach (
            var (submission, voided) in new[]
            {
                (late, "期限後到着のお知らせ"),
                (again, "期限後到着のお知らせ"),
                (covenant, "お問い合わせ受付のお知らせ"),
            }
        )
        {
            var receipt = letters.Single(letter =>
                letter.Subject!.StartsWith("【受付連絡】", StringComparison.Ordinal)
                && letter.Subject.Contains((string)submission["receiptNumber"]!, StringComparison.Ordinal)
            );
            Assert.Contains(
                $"先にお送りした【{voided}】は、締切が延長されたため取り消します。それに代えて、この通知をご覧ください。",
                receipt.TextBody!,
                StringComparison.Ordinal
            );
            Assert.Contains("令和8年3月27日（金）17時00分", receipt.TextBody, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await intake.ApplicationAsync("13", revision: 2))["forms"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_later_deadline_in_the_data_of_the_call_does_the_same_as_an_officers_extension()
    {
        var account = azurite.NewAccount();
        await using (
            var before = await RunningIntake.StartAsync(azurite, now: Afterwards, settings: Unclosed, account: account)
        )
        {
            Assert.Equal(
                "late",
                (string?)(await before.ReadAsync(From(Dx, ("様式1.docx", Sample.Forms.Form1("東京都")))))["state"]
            );
            Assert.Equal(["期限後到着のお知らせ"], Titles(await before.LettersAsync(1)));
        }

        var call = Sample.Call with
        {
            Schedule = Sample.Call.Schedule with { Deadline = Sample.Call.Schedule.Deadline.AddDays(1) },
        };
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            call,
            Afterwards.AddMinutes(5),
            Unclosed,
            account
        );
        using var asked = await intake.Admin.PostAsJsonAsync("/admin/functions/RequeueLost", new { }, Cancel);
        Assert.True(asked.IsSuccessStatusCode);

        var receipt = Assert.Single(await intake.LettersAsync(1));
        Assert.Contains(
            "先にお送りした【期限後到着のお知らせ】は、締切が延長されたため取り消します。",
            receipt.TextBody!,
            StringComparison.Ordinal
        );
        await intake.ApplicationAsync("13");
    }

    private static IEnumerable<string> Titles(IEnumerable<MimeMessage> letters) =>
        letters.Select(letter => letter.Subject!.Split('【', '】')[1]).Order(StringComparer.Ordinal);

    private static byte[] From(string address, params (string Name, byte[] Content)[] files) =>
        Mails.Build(Mails.Subject("東京都"), mail => mail.From[0] = MailboxAddress.Parse(address), files);
}
