using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// Which letter goes out by itself to whom, and whether it tells anything of what was sent: one table over all kinds of
/// senders, from the front door.
/// </summary>
public sealed class AutomaticLetterTests(AzuriteServer azurite)
{
    private const string Server = "mx.secretariat.example.jp",
        Secret = "極秘の企画書";
    private static readonly Dictionary<string, string?> Checked = new()
    {
        ["Mailbox__AuthenticationServer"] = Server,
        ["Upload__SubmissionsPerMinutePerClient"] = "1000",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_with_content_goes_to_an_address_that_is_neither_the_applicants_nor_accepted_and_nothing_to_what_is_not_proved()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        var table = new List<string>();

        await AddAsync(intake, table, "期限内", SendFormAsync);
        await AddAsync(intake, table, "問い合わせ", SendQuestionAsync);
        await AddUploadsAsync(intake, table, "期限内");
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddMinutes(1));
        await AddAsync(intake, table, "期限後", SendFormAsync);
        await AddUploadsAsync(intake, table, "期限後");

        Assert.Equal(
            """
            期限内 own pass: 受付連絡（内容あり）
            期限内 own none: 受付連絡（内容あり）
            期限内 own fail: なし
            期限内 other pass: 送信者確認中のお知らせ
            期限内 other none: なし
            期限内 other fail: なし
            期限内 unknown pass: 送信者確認中のお知らせ
            期限内 unknown none: なし
            期限内 unknown fail: なし
            問い合わせ own pass: お問い合わせ受付のお知らせ（内容あり）
            問い合わせ own none: なし
            問い合わせ own fail: なし
            問い合わせ other pass: お問い合わせ受付のお知らせ（内容あり）
            問い合わせ other none: なし
            問い合わせ other fail: なし
            問い合わせ unknown pass: なし
            問い合わせ unknown none: なし
            問い合わせ unknown fail: なし
            期限内 upload own: 提出の確認のお願い
            期限内 upload other: なし
            期限内 upload unknown: なし
            期限後 own pass: 期限後到着のお知らせ（内容あり）
            期限後 own none: 期限後到着のお知らせ（内容あり）
            期限後 own fail: なし
            期限後 other pass: 送信者確認中のお知らせ
            期限後 other none: なし
            期限後 other fail: なし
            期限後 unknown pass: 送信者確認中のお知らせ
            期限後 unknown none: なし
            期限後 unknown fail: なし
            期限後 upload own: なし
            期限後 upload other: なし
            期限後 upload unknown: なし
            """.ReplaceLineEndings("\n"),
            string.Join('\n', table)
        );
        // A question of a prefecture that names another one is tied to none, and its own proved address is told that it
        // arrived. Whoever sent it gets the letter, never whom a Reply-To names.
        Assert.DoesNotContain(await intake.LettersAsync(0), letter =>
            letter.To.Mailboxes.Any(to => to.Address.StartsWith("reply-to", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_short_notice_goes_once_to_an_address_and_day()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, settings: Checked);
        foreach (var prefecture in new[] { "東京都", "大阪府", "京都府" })
            await intake.ReadAsync(
                Mail("dx@free.example.com", "pass", prefecture, ("様式1.docx", Sample.Forms.Form1(prefecture)))
            );
        await SentAsync(intake);
        Assert.Single(await intake.LettersAsync(1));

        intake.Clock.SetTo(Sample.Midway.AddDays(1));
        await intake.ReadAsync(
            Mail("DX@free.example.com", "pass", "奈良県", ("様式1.docx", Sample.Forms.Form1("奈良県")))
        );

        await SentAsync(intake);
        var letters = await intake.LettersAsync(2);
        Assert.Equal(2, letters.Count);
        Assert.All(letters, letter =>
            Assert.StartsWith("【送信者確認中のお知らせ】", letter.Subject!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Two_late_senders_of_one_applicant_are_both_told_and_each_once()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddSeconds(1)
        );
        foreach (
            var (sender, number) in new[]
            {
                ("dx@pref.example.lg.jp", 1),
                ("nosei@pref.example.lg.jp", 2),
                ("dx@pref.example.lg.jp", 3),
            }
        )
            await intake.ReadAsync(
                Mails.Build(
                    Mails.Subject("東京都"),
                    mail => mail.From[0] = MailboxAddress.Parse(sender),
                    ("様式2.xlsx", Sample.Forms.Form2("東京都", number))
                )
            );

        await SentAsync(intake);
        Assert.Equal(
            ["dx@pref.example.lg.jp", "nosei@pref.example.lg.jp"],
            (await intake.LettersAsync(2))
                .Select(letter => letter.To.Mailboxes.Single().Address)
                .Order(StringComparer.Ordinal)
        );
    }

    private static async Task AddAsync(
        RunningIntake intake,
        List<string> table,
        string situation,
        Func<RunningIntake, string, string, string, Task> sendAsync
    )
    {
        foreach (var owner in new[] { "own", "other", "unknown" })
        {
            foreach (var results in new[] { "pass", "none", "fail" })
            {
                var address = AddressOf(owner, table.Count);
                await sendAsync(intake, address, results, PrefectureOf(table.Count));
                table.Add($"{situation} {owner} {results}: {await LetterToAsync(intake, address)}");
            }
        }
    }

    private static async Task AddUploadsAsync(RunningIntake intake, List<string> table, string situation)
    {
        foreach (var owner in new[] { "own", "other", "unknown" })
        {
            var address = AddressOf(owner, table.Count);
            await UploadAsync(intake, address, PrefectureOf(table.Count));
            table.Add($"{situation} upload {owner}: {await LetterToAsync(intake, address)}");
        }
    }

    // Each row its own address and applicant, so that no row's letter stands in the way of another's. 千葉県 is whose
    // address the others use.
    private static string AddressOf(string owner, int row) =>
        owner switch
        {
            "own" => $"row{row}@pref.example.lg.jp",
            "other" => $"row{row}@pref.chiba.lg.jp",
            _ => $"row{row}@free.example.com",
        };

    private static string PrefectureOf(int row) =>
        Sample.Call.Applicants.All.Where(place => place.Name != "千葉県").ElementAt(row).Name;

    private static Task SendFormAsync(RunningIntake intake, string address, string results, string prefecture) =>
        intake.ReadAsync(Mail(address, results, prefecture, ($"{Secret}.xlsx", Sample.Forms.Form2(prefecture, 1))));

    private static Task SendQuestionAsync(RunningIntake intake, string address, string results, string prefecture) =>
        intake.ReadAsync(Mail(address, results, $"{prefecture}）{Secret}の相談（"));

    private static byte[] Mail(
        string address,
        string results,
        string prefecture,
        params (string Name, byte[] Content)[] files
    ) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"Authentication-Results: {Server}; dmarc={results} header.from={address.Split('@')[1].ToLowerInvariant()}\r\n"
            ),
            .. Mails.Build(
                Mails.Subject(prefecture),
                mail =>
                {
                    mail.From[0] = MailboxAddress.Parse(address);
                    mail.ReplyTo.Add(MailboxAddress.Parse("reply-to@free.example.com"));
                },
                files
            ),
        ];

    private static async Task<JsonNode> UploadAsync(RunningIntake intake, string address, string prefecture)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(address), "email" },
            { new StringContent(prefecture), "prefecture" },
        };
        var part = new ByteArrayContent(Sample.Forms.Form2(prefecture, 1))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
        };
        part.Headers.ContentDisposition = new("form-data") { Name = "files", FileNameStar = $"{Secret}.xlsx" };
        form.Add(part);
        using var response = await intake.Anonymous.PostAsync("/api/submissions", form, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await intake.SubmissionAsync((string)(await RunningIntake.JsonAsync(response))["submissionId"]!);
    }

    private static async Task<string> LetterToAsync(RunningIntake intake, string address)
    {
        await SentAsync(intake);
        var letters = (await intake.LettersAsync(0))
            .Where(letter => letter.To.Mailboxes.Any(to => to.Address == address))
            .ToList();
        return letters.Count == 0
            ? "なし"
            : string.Join(
                "、",
                letters.Select(letter =>
                    letter.Subject!.Split('【', '】')[1]
                    + (
                        letter.ToString().Contains(Secret, StringComparison.Ordinal)
                        || letter.TextBody!.Contains(Secret, StringComparison.Ordinal)
                            ? "（内容あり）"
                            : ""
                    )
                )
            );
    }

    private static Task SentAsync(RunningIntake intake) =>
        Eventually.TrueAsync(
            async () =>
                !await intake
                    .Services.GetRequiredService<LetterRegister>()
                    .QueuedAsync(DateTimeOffset.MaxValue, default)
                    .AnyAsync(),
            "letters wait to be sent"
        );
}
