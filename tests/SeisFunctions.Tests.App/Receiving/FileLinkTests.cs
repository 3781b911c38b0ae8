using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

public sealed class FileLinkTests
{
    [Theory]
    [InlineData("https://1drv.ms/w/s!Abc", "OneDrive・SharePoint")]
    [InlineData("https://prefexample-my.sharepoint.com/:f:/g/personal/x", "OneDrive・SharePoint")]
    [InlineData("https://drive.google.com/file/d/1/view", "Google ドライブ")]
    [InlineData("https://pref.app.box.com/s/abc", "Box")]
    [InlineData("https://www.dropbox.com/scl/fi/abc", "Dropbox")]
    [InlineData("https://xfs.jp.firestorage.jp/download/abc", "firestorage")]
    [InlineData("http://12.gigafile.nu/0326-abc", "ギガファイル便")]
    [InlineData("https://pref.gigacc.com/aas/dl?x", "GigaCC")]
    [InlineData("https://pref.fleekdrive.com/ex/abc", "Fleekdrive")]
    [InlineData(
        "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2F1drv.ms%2Fw&amp;data=05",
        "OneDrive・SharePoint"
    )]
    public void A_link_to_a_file_sharing_service_instead_of_a_file_is_said_and_never_followed(
        string url,
        string service
    )
    {
        var finding = Assert.Single(
            Opening.Mail(RawMail.Of("Content-Type: text/html; charset=utf-8", $"<a href=\"{url}\">here</a>")).Findings
        );

        Assert.Equal(("file.link", Severity.Error, url), (finding.Code, finding.Severity, finding.Value));
        Assert.Equal(
            $"ファイル共有サービス（{service}）へのリンクが記載されています。リンク先のファイルは受け取っていません。様式は電子メールに添付してお送りください。",
            finding.Message
        );
    }

    [Theory]
    [InlineData("https://www.pref.example.lg.jp/dx/")]
    [InlineData("https://notbox.com/")]
    [InlineData("https://dropbox.com.example.jp/")]
    [InlineData("クリプト便は使えません。")]
    public void Other_links_and_words_raise_nothing(string text) =>
        Assert.Empty(Opening.Mail(RawMail.Of("Content-Type: text/plain; charset=utf-8", text.In("utf-8"))).Findings);

    [Fact]
    public void Beside_complete_forms_a_link_is_still_shown_to_a_person()
    {
        var finding = new Finding("file.link", Severity.Error, "x");

        Assert.Equal(Severity.Warning, Assert.Single(OtherFiles.BesideCompleteForms([finding])).Severity);
    }
}
