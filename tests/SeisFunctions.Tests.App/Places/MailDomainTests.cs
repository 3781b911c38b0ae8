namespace SeisFunctions.Tests.Places;

public sealed class MailDomainTests
{
    [Theory]
    [InlineData("pref.chiba.lg.jp", "千葉県")]
    [InlineData("mz.pref.chiba.lg.jp", "千葉県")]
    [InlineData("kencho.taro@mz.pref.chiba.lg.jp", "千葉県")]
    [InlineData("PREF.Shizuoka.LG.jp.", "静岡県")]
    [InlineData("member.metro.tokyo.jp", "東京都")]
    [InlineData("metro.tokyo.lg.jp", "東京都")]
    [InlineData("pref.iwate.jp", "岩手県")]
    [InlineData("notpref.chiba.lg.jp", null)] // ends with it, but not at a label
    [InlineData("pref.chiba.lg.jp.example.com", null)]
    [InlineData("city.chiba.jp", null)]
    [InlineData("chiba.lg.jp", null)]
    [InlineData("lg.jp", null)]
    [InlineData("gmail.com", null)]
    [InlineData("", null)]
    public void A_mail_domain_hints_at_a_prefecture(string host, string? prefecture) =>
        Assert.Equal(prefecture, Japan.Gazetteer.ByMailDomain(host)?.Name);

    [Fact]
    public void Every_prefecture_has_a_mail_domain_and_says_whether_it_was_seen()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(Japan.Folder, "prefecture_domains.csv"))
                .Skip(1)
                .Select(line => line.Split(',')),
        ];
        Assert.Equal(47, rows.Length);
        Assert.All(rows, row =>
        {
            var hint = Japan.Gazetteer.MailDomain("somebody@office." + row[4]);
            Assert.Equal((row[1], row[5] == "seen in stored public material"), (hint?.Prefecture.Name, hint?.Seen));
        });
    }
}
