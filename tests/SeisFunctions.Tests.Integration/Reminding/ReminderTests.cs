using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reminding;

/// <summary>
/// 締切前のご案内: drafts for all, released once by an officer, each sent once, never to who has meanwhile sent something.
/// </summary>
public sealed partial class ReminderTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_something_open_and_the_silent_ones_of_the_list_are_reminded_once_and_not_who_has_sent_meanwhile()
    {
        await using var intake = await PreparedAsync();
        using var browser = await intake.SignInAsync(Hanako);
        var before = (await intake.LettersAsync(0)).Count;
        // It is the day, and officers see that nobody has released the letters.
        Assert.Contains("送信していない締切前のご案内", await PageAsync(browser, "/tasks"));

        // Those to whom it can go stand together, before those whose address nobody knows.
        var page = await PageAsync(browser, "/reminders");
        Assert.True(
            page.IndexOf("/applications/27\"", StringComparison.Ordinal)
                < page.IndexOf("/applications/01\"", StringComparison.Ordinal)
        );

        await PostAsync(browser, "/reminders/acts/prepare");
        page = await PageAsync(browser, "/reminders");
        Assert.Contains("締切前のご案内（不備のある申請）", RowOf(page, "23"));
        Assert.Contains("osaka@example.jp", RowOf(page, "27"));
        Assert.Contains("宛先のメールアドレスが分かりません", RowOf(page, "01"));
        Assert.Contains("保留中の提出があるため、案内しません。", RowOf(page, "40"));
        Assert.DoesNotContain("href=\"/applications/13\"", page);
        // Drafts that nobody has approved are a task of their round.
        Assert.Contains("締切前のご案内", await PageAsync(browser, "/tasks"));

        // 京都府 sends while the drafts wait.
        await intake.ReadAsync(Mails.Complete("京都府"));
        await intake.ApplicationAsync("26");
        await PostAsync(browser, "/reminders/acts/approve", ("confirmed", "yes"));

        var sent = await RemindersAsync(intake, before, 2);
        var mend = Assert.Single(sent, letter => letter.To.Mailboxes.Single().Address == Mails.Sender);
        Assert.Contains("愛知県", mend.Subject);
        Assert.Contains("様式2", mend.TextBody);
        Assert.Contains("令和8年3月26日（木）17時00分までに", mend.TextBody);
        var silent = Assert.Single(sent, letter => letter.To.Mailboxes.Single().Address == "osaka@example.jp");
        Assert.Contains("推進体制構築支援（大阪府）", silent.TextBody);
        Assert.DoesNotContain(sent, letter => letter.To.Mailboxes.Single().Address == "kyoto@example.jp");
        Assert.Contains("案内する必要がなくなりました", RowOf(await PageAsync(browser, "/reminders"), "26"));
        // The one that could not go out is a task alone.
        var tasks = await PageAsync(browser, "/tasks");
        Assert.DoesNotContain("送信していない締切前のご案内", tasks);
        Assert.Contains("案内する必要がなくなりました", tasks);
        Assert.DoesNotContain("承認待ち", tasks);

        // Once: preparing again drafts nothing for those who have had theirs.
        await PostAsync(browser, "/reminders/acts/prepare");
        await intake.Services.GetRequiredService<RoundRelease>().ReleaseAsync(Cancel);
        Assert.Equal(2, (await RemindersAsync(intake, before, 2)).Count);

        // Once the day is over, what was not sent ends by itself and is counted.
        intake.Clock.SetTo(JapanTime.Read("2026-03-23T00:01")!.Value);
        await intake.Services.GetRequiredService<RoundActs>().EndAsync(Cancel);
        Assert.Matches(
            @"締切の7日前(?:(?!</dd>).)*一部は送信していません（1件）",
            await PageAsync(browser, "/reminders")
        );
        Assert.DoesNotContain("案内する必要がなくなりました", await PageAsync(browser, "/tasks"));
    }

    [Fact]
    public async Task Reminders_that_nobody_has_released_on_their_day_are_told_as_such_and_end_by_themselves()
    {
        await using var intake = await PreparedAsync();
        using var browser = await intake.SignInAsync(Hanako);
        await PostAsync(browser, "/reminders/acts/prepare");
        Assert.Contains("承認待ち3通", await PageAsync(browser, "/tasks"));

        intake.Clock.SetTo(JapanTime.Read("2026-03-23T00:01")!.Value);
        await intake.Services.GetRequiredService<RoundActs>().EndAsync(Cancel);

        var page = await PageAsync(browser, "/reminders");
        Assert.Matches("締切の7日前(?:(?!</dd>).)*送らずに過ぎました", page);
        Assert.Contains("下書きを用意していません", page);
        Assert.DoesNotContain("承認待ち", await PageAsync(browser, "/tasks"));
        Assert.Contains("送らずに過ぎました", await PageAsync(browser, "/rounds"));
        Assert.Contains("送らずに過ぎた下書き3通の終了", await PageAsync(browser, "/audit"));

        // The next day's drafts are others, and what was released is told as such once that day is over.
        var before = (await intake.LettersAsync(0)).Count;
        await PostAsync(browser, "/reminders/acts/prepare");
        await PostAsync(browser, "/reminders/acts/approve", ("confirmed", "yes"));
        await RemindersAsync(intake, before, 3);
        intake.Clock.SetTo(JapanTime.Read("2026-03-25T09:00")!.Value);
        Assert.Matches("締切の3日前(?:(?!</dd>).)*終了", await PageAsync(browser, "/reminders"));
    }

    [Fact]
    public async Task On_a_day_before_the_first_one_nothing_is_due_and_nothing_can_be_prepared()
    {
        await using var intake = await PreparedAsync("2026-03-18T10:00");
        using var browser = await intake.SignInAsync(Hanako);

        Assert.DoesNotContain("送信していない締切前のご案内", await PageAsync(browser, "/tasks"));
        Assert.Contains("本日案内する都道府県はありません", await PageAsync(browser, "/reminders"));
        var (round, refusal) = await intake
            .Services.GetRequiredService<RoundActs>()
            .PrepareAsync(DeadlineLetters.Word, "20260326-7", null, ["27"], new(Hanako, null), Cancel);
        Assert.Equal((null, "下書きを作成する申請者がありません。"), (round, refusal?.Title));
        Assert.Equal("この案内の期間ではありません。（1件）", refusal?.Detail);
    }

    // 愛知県 lacks a form, 東京都 is complete, of 福岡県 nobody knows the sender, 大阪府 and 京都府 are silent and on the list, 北海道 is silent without address.
    private async Task<RunningIntake> PreparedAsync(string now = "2026-03-19T10:00")
    {
        var intake = await RunningIntake.StartAsync(azurite);
        intake.Clock.SetTo(JapanTime.Read(now)!.Value);
        var contacts = intake.Services.GetRequiredService<ContactActs>();
        var file = Encoding.UTF8.GetBytes(
            "都道府県,電話番号,メールアドレス\n大阪府,,osaka@example.jp\n京都府,,kyoto@example.jp\n北海道,011-000-0000,\n"
        );
        Assert.Null(
            await contacts.TakeOverAsync((await contacts.ReadAsync(file, Cancel)).Id!, new(Hanako, null), Cancel)
        );
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("福岡県"),
                mail => mail.From[0] = MailboxAddress.Parse("dx@consultant.example.com"),
                ("様式1.docx", Sample.Forms.Form1("福岡県"))
            )
        );
        await intake.ApplicationAsync("23");
        await intake.ApplicationAsync("13");
        return intake;
    }

    private static async Task<IReadOnlyList<MimeMessage>> RemindersAsync(
        RunningIntake intake,
        int before,
        int count
    )
    {
        IReadOnlyList<MimeMessage> found = [];
        await Eventually.TrueAsync(
            async () =>
            {
                found =
                [
                    .. (await intake.LettersAsync(before)).Where(letter =>
                        letter.Subject?.StartsWith("【締切前のご案内】", StringComparison.Ordinal) == true
                    ),
                ];
                return found.Count >= count;
            },
            "the reminders have not gone out"
        );
        return found;
    }

    private static string RowOf(string page, string code)
    {
        var start = page.IndexOf($"href=\"/applications/{code}\"", StringComparison.Ordinal);
        Assert.True(start > 0, code);
        return page[start..page.IndexOf("</tr>", start, StringComparison.Ordinal)];
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));

    private static async Task PostAsync(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var hidden = Hidden()
            .Matches(await PageAsync(browser, path))
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
        using var content = new FormUrlEncodedContent(
            [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]
        );
        using var response = await browser.PostAsync(path, content, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
