using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// The four cases of "一の都道府県につき一の申請", and an officer's choice, from the front door to the letters: who is told what
/// stands as text in <c>Senders/Letters</c>.
/// </summary>
public sealed partial class ReplacementLettersTests(AzuriteServer azurite)
{
    private const string Dx = "dx@pref.example.lg.jp",
        Planning = "kikaku@pref.example.lg.jp",
        Farming = "nosei@pref.example.lg.jp";

    [Fact]
    public async Task 同じアドレスの提出は差し替える()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", Form1("東京都"), Form2("東京都", "千代田区", "府中市")));
        await SendAsync(intake, From(Dx, "東京都", Form2("東京都", "千代田区", "府中市", "八王子市")));

        await CompareAsync(intake, "case-1-same-address", 2);
    }

    [Fact]
    public async Task ない様式は別の送信者からでも加える()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", Form1("東京都")));
        await SendAsync(intake, From(Farming, "東京都", Form2("東京都", "千代田区")));

        await CompareAsync(intake, "case-2-missing-form", 2);
    }

    [Fact]
    public async Task 同じ部局の別の送信者の提出は差し替えて双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", Form1("東京都"), Form2("東京都", "千代田区", "府中市")));
        await SendAsync(
            intake,
            From(
                Planning,
                "東京都",
                Form1("東京都", ("contactKana", "べつじん")),
                Form2("東京都", "千代田区", "府中市", "八王子市")
            )
        );

        await CompareAsync(intake, "case-3-same-department", 3);
    }

    [Fact]
    public async Task 通知への返信による別の送信者の提出は差し替えて双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", Form1("東京都"), Form2("東京都", "千代田区", "府中市")));
        var receipt = Assert.Single(await intake.LettersAsync(1));
        await SendAsync(
            intake,
            Mails.Build(
                $"Re: {receipt.Subject}",
                mail =>
                {
                    mail.From[0] = MailboxAddress.Parse(Farming);
                    mail.InReplyTo = receipt.MessageId;
                },
                Form2("東京都", "千代田区", "府中市", "八王子市")
            )
        );

        await CompareAsync(intake, "case-3-reply", 3);
    }

    [Fact]
    public async Task 別の部局の提出は先の提出を差し替えず双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SecondAsync(intake);

        await CompareAsync(intake, "case-4-second", 3);
    }

    [Theory]
    [InlineData("replace", new string[0], 2)]
    [InlineData("combine", new[] { "form2" }, 2)]
    [InlineData("keep", new string[0], 3)]
    public async Task 担当者が選ぶと双方に知らせる(string choice, string[] forms, int municipalities)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var second = await SecondAsync(intake);
        await intake.LettersAsync(3);
        for (var time = 0; time < 2; time++)
        {
            using var chosen = await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{second["id"]}/choose",
                new
                {
                    choice,
                    forms,
                    by = "事務局 花子",
                    note = "両課に確認",
                },
                TestContext.Current.CancellationToken
            );
            Assert.True(
                chosen.IsSuccessStatusCode,
                await chosen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }

        await CompareAsync(intake, $"choice-{choice}", 5, onlyAfter: 3);
        Assert.Equal(municipalities, (int)(await intake.ApplicationAsync("20"))["municipalities"]!);
    }

    [Fact]
    public async Task 採用されなかった送信者が再び提出しても事務局の選択が有効なままであることを双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var second = await SecondAsync(intake);
        await intake.LettersAsync(3);
        using var chosen = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{second["id"]}/choose",
            new
            {
                choice = "replace",
                by = "事務局 花子",
                note = "両課に確認",
            },
            TestContext.Current.CancellationToken
        );
        Assert.True(chosen.IsSuccessStatusCode);
        var told = (await intake.LettersAsync(5)).Single(letter =>
            letter.Subject!.StartsWith("【採用した提出のお知らせ】", StringComparison.Ordinal)
            && letter.To.Mailboxes.Single().Address == Dx
        );
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));

        // By an answer to the letter that tells of the choice.
        await SendAsync(
            intake,
            Mails.Build(
                $"Re: {told.Subject}",
                mail =>
                {
                    mail.From[0] = MailboxAddress.Parse(Dx);
                    mail.InReplyTo = told.MessageId;
                },
                ("様式1_two-a.docx", SenderFiles.Read("two-a-form1.docx"))
            )
        );

        await CompareAsync(intake, "choice-then-again", 7, onlyAfter: 5);
        Assert.Equal(2, (int)(await intake.ApplicationAsync("20"))["municipalities"]!);
    }

    [Fact]
    public async Task 選択を取り消すと双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var second = await SecondAsync(intake);
        await intake.LettersAsync(3);
        foreach (var (act, letters) in new[] { ("choose", 5), ("undo", 7), ("retry", 7) })
        {
            using var done = await intake.Http.PostAsJsonAsync(
                $"/api/submissions/{second["id"]}/{act}",
                new
                {
                    choice = "replace",
                    by = "事務局 花子",
                    note = "両課に確認",
                },
                TestContext.Current.CancellationToken
            );
            Assert.True(
                done.IsSuccessStatusCode,
                await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
            await Eventually.TrueAsync(
                async () => !(bool)(await intake.SubmissionAsync((string)second["id"]!))["waitsForRereading"]!,
                "it waits to be read"
            );
            Assert.Equal(letters, (await intake.LettersAsync(letters)).Count);
            intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));
        }

        await CompareAsync(intake, "choice-taken-back", 7, onlyAfter: 5);
        Assert.Equal(3, (int)(await intake.ApplicationAsync("20"))["municipalities"]!);
    }

    [Theory]
    [InlineData("keep", 1)]
    [InlineData("replace", 3)]
    public async Task 締切後に選ぶと採用しない提出を加えたとは知らせない(string choice, int finals)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var second = await SecondAsync(intake);
        await intake.CloseAsync();
        using var chosen = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{second["id"]}/choose",
            new
            {
                choice,
                by = "事務局 花子",
                note = "両課に確認",
            },
            TestContext.Current.CancellationToken
        );
        Assert.True(
            chosen.IsSuccessStatusCode,
            await chosen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        // Two receipts, the notice of the second, the final letter; then one for each sender on the choice, and to each
        // the corrected final letter where something was added.
        var letters = await intake.LettersAsync(finals + 5);
        Assert.Equal(
            finals,
            letters.Count(letter => letter.Subject!.StartsWith("【受付完了通知】", StringComparison.Ordinal))
        );
        Assert.Equal(
            2,
            letters.Count(letter => letter.Subject!.StartsWith("【採用した提出のお知らせ】", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task 締切後に受け入れた別の送信者の差し替えも締切前と同じく双方に知らせる()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await SendAsync(intake, From(Dx, "東京都", Form1("東京都"), Form2("東京都", "千代田区", "府中市")));
        var held = await SendAsync(
            intake,
            From(
                "dx@consultant.example.com",
                "東京都",
                Form1("東京都", ("contactKana", "べつじん")),
                Form2("東京都", "千代田区", "府中市", "八王子市")
            )
        );
        await intake.CloseAsync();
        using var accepted = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{held["id"]}/accept",
            new { by = "事務局 花子", note = "電話で確認" },
            TestContext.Current.CancellationToken
        );
        Assert.True(accepted.IsSuccessStatusCode);

        // A receipt, a notice, the first final letter; then a corrected one for each, and the notice of the replacing.
        var letters = await intake.LettersAsync(6);
        var told = letters.Single(letter =>
            letter.Subject!.StartsWith("【別の送信者からの提出のお知らせ】", StringComparison.Ordinal)
        );
        Assert.Equal(Dx, told.To.Mailboxes.Single().Address);
        Assert.Contains("この提出のものに差し替えました", told.TextBody, StringComparison.Ordinal);
        var corrected = letters.Where(letter => letter.TextBody!.Contains("■差し替え", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, corrected.Count);
        Assert.All(corrected, letter =>
        {
            foreach (var form in new[] { "様式1", "様式2" })
                Assert.Matches($"・{form}を、先の提出（受付番号 \\S+）のものから、別の送信者の提出", letter.TextBody);
            Assert.Contains("連携市区町村に加わったもの：八王子市", letter.TextBody, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task 保留中の提出のページは送信したお知らせを示し取り消す操作がなければそう答える()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var held = await SendAsync(intake, From("dx@consultant.example.com", "東京都", Form1("東京都")));

        using var browser = await intake.SignInAsync();
        var page = System.Net.WebUtility.HtmlDecode(
            await browser.GetStringAsync($"/submissions/{held["id"]}", TestContext.Current.CancellationToken)
        );
        using var undone = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{held["id"]}/undo",
            new { by = "事務局 花子", note = "誤り" },
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain("通知はありません", page, StringComparison.Ordinal);
        Assert.Contains("送信者確認中のお知らせ", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, undone.StatusCode);
    }

    private static async Task<JsonNode> SecondAsync(RunningIntake intake)
    {
        await SendAsync(intake, Department(Dx, "two-a"));
        return await SendAsync(intake, Department(Farming, "two-b"));
    }

    private static byte[] Department(string from, string files) =>
        From(
            from,
            "長野県",
            ($"様式1_{files}.docx", SenderFiles.Read($"{files}-form1.docx")),
            ($"様式2_{files}.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static (string, byte[]) Form1(string prefecture, params (string Field, string Value)[] changes) =>
        ("様式1.docx", Sample.Forms.Form1(prefecture, changes));

    private static (string, byte[]) Form2(string prefecture, params string[] municipalities) =>
        ("様式2.xlsx", Sample.Forms.Form2(prefecture, municipalities));

    private static byte[] From(string address, string prefecture, params (string Name, byte[] Content)[] files) =>
        Mails.Build(Mails.Subject(prefecture), mail => mail.From[0] = MailboxAddress.Parse(address), files);

    // A minute apart, so that letters and submissions have an order.
    private static async Task<JsonNode> SendAsync(RunningIntake intake, byte[] mail)
    {
        var read = await intake.ReadAsync(mail);
        await Eventually.TrueAsync(
            async () => (await intake.SubmissionAsync((string)read["id"]!))["acknowledgements"]!.AsArray().Count > 0,
            "no letter has been written"
        );
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(1));
        return read;
    }

    private static async Task CompareAsync(RunningIntake intake, string name, int letters, int onlyAfter = 0)
    {
        var numbers = (await intake.GetAsync("/api/submissions"))["items"]!
            .AsArray()
            .OrderBy(one => (string?)one!["receivedAt"], StringComparer.Ordinal)
            .Select((one, index) => (Number: (string)one!["receiptNumber"]!, Name: $"第{index + 1}号"))
            .ToList();
        var all = (await intake.LettersAsync(letters))
            .OrderBy(letter => letter.Date.Ticks / TimeSpan.TicksPerMinute)
            .ThenBy(letter => letter.To.ToString(), StringComparer.Ordinal)
            .Skip(onlyAfter);
        var text = new StringBuilder();
        foreach (var letter in all)
            text.Append("宛先：")
                .Append(letter.To)
                .Append("\n件名：")
                .Append(letter.Subject)
                .Append("\n\n")
                .Append(letter.TextBody!.Trim())
                .Append("\n\n――――\n\n");
        var written = numbers.Aggregate(text.ToString(), (now, number) =>
            now.Replace(number.Number, number.Name, StringComparison.Ordinal)
        );
        Snapshot.Equal(
            $"Senders/Letters/{name}.txt",
            Seconds().Replace(Sizes().Replace(Hashes().Replace(written, "（ハッシュ）"), "（…バイト）"), "分")
        );
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"（[0-9,]+ バイト）")]
    private static partial Regex Sizes();

    // The clock of the tests runs.
    [GeneratedRegex("分[0-9]{2}秒")]
    private static partial Regex Seconds();
}
