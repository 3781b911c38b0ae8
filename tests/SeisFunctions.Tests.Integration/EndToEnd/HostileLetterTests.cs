using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

public sealed class HostileLetterTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Subject_and_file_names_reach_the_letter_as_text_and_nothing_else()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var name = "<img src=x onerror=alert(1)>\r\nBcc: taken@attacker.example\r\n\r\n{{ call }}.docx";
        var subject = "推進体制構築支援（東京都）<b>\r\nBcc: taken@attacker.example";
        await intake.ReadAsync(
            RawMail.Of(
                $"Subject: =?utf-8?B?{subject.Base64("utf-8")}?=\r\nContent-Type: multipart/mixed; boundary=b",
                $"--b\r\n{RawMail.Part($"Content-Disposition: attachment; filename*=utf-8''{name.Percent("utf-8")}", Sample.Forms.Form1("東京都"))}\r\n--b--\r\n"
            )
        );

        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Empty(letter.Bcc);
        Assert.Equal("dx-mihon@pref.example.lg.jp", Assert.Single(letter.To.Mailboxes).Address);
        Assert.Contains(
            "<img src=x onerror=alert(1)>Bcc: taken@attacker.example{{ call }}.docx",
            letter.TextBody,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<img", letter.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;img src=x", letter.HtmlBody, StringComparison.Ordinal);
    }
}
