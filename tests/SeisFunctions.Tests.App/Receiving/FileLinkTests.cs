using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
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

        Assert.Equal(
            ("file.link", Severity.Error, System.Net.WebUtility.HtmlDecode(url)),
            (finding.Code, finding.Severity, finding.Value)
        );
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

    [Theory]
    [InlineData("大容量のため下記からダウンロードしてください。\nhttps://xfs.jp/AbCdEf\nパスワード:1234", "xfs.jp")]
    [InlineData(
        "申請書類を下記からダウンロードしてください。https://filetransfer.pref.kagoshima.lg.jp/download?id=bb",
        "filetransfer.pref.kagoshima.lg.jp"
    )]
    [InlineData("容量の関係で添付できないため、\nhttps://ac-data.info/abc", "ac-data.info")]
    [InlineData("申請書一式です。\n\nお送りいたします。\n\n担当\n課\n係\n名\nhttps://files.example.jp/x", "files.example.jp")]
    [InlineData("様式1と様式2は次のとおりです。\n\nhttps://smooth.file.jp/receive/abc", "smooth.file.jp")]
    public void A_link_that_the_words_beside_it_call_files_is_one_whatever_host_it_names(string text, string host)
    {
        var mail = Opening.Mail(RawMail.Of("Content-Type: text/plain; charset=utf-8", text.In("utf-8")));

        var finding = Assert.Single(mail.Findings);
        Assert.Equal(("file.link", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains($"（{host}）", finding.Message, StringComparison.Ordinal);
        Assert.Equal(
            SubmissionKind.Submission,
            new SubmissionReader(Sample.Call).Read(mail, "0123", Sample.Midway, default).Kind
        );
    }

    [Fact]
    public void A_link_in_a_page_is_read_where_it_leads_and_not_what_the_page_is_made_of()
    {
        var mail = Opening.Mail(
            RawMail.Of(
                "Content-Type: text/html; charset=utf-8",
                ("<html xmlns=\"http://www.w3.org/TR/REC-html40\"><p>申請書類は<a href=\"https://xfs.jp/AbC\">こちら</a>です。</p>"
                    + "<img src=\"https://logo.example.jp/a.png\"></html>").In("utf-8")
            )
        );

        Assert.Equal("https://xfs.jp/AbC", Assert.Single(mail.Findings).Value);
    }

    [Theory]
    [InlineData("様式2について質問です。\nhttps://www.soumu.go.jp/menu_news/download.html からダウンロードできません。")]
    [InlineData("様式2をお送りします。\n説明会 https://us02web.zoom.us/j/123?pwd=abc パスワード 1234")]
    [InlineData("申請書は別途お送りします。\nhttps://www.pref.saga.lg.jp/kiji001/index.html")]
    [InlineData("申請書の書き方を教えてください。\n\n\n佐賀県\n総務課\n担当\nhttps://saga-dx.example.jp/about")]
    [InlineData("申請書を提出します。\nhttps://saga-dx.example.jp/")]
    public void A_page_for_reading_a_meeting_and_a_home_page_are_no_files(string text) =>
        Assert.Empty(Opening.Mail(RawMail.Of("Content-Type: text/plain; charset=utf-8", text.In("utf-8"))).Findings);

    [Fact]
    public void A_page_of_links_takes_no_longer_than_its_length()
    {
        const string Piece = "https://a.example.jp/x <a href=https://b.example.jp/y 様式 ";
        var line = string.Concat(Enumerable.Repeat(Piece, 15_000));

        Assert.Equal(
            2,
            UnnamedLinks.In("様式", line + "ダウンロード", isBare: true, Sample.Call.Mail.FileLinks).Count
        );
    }

    [Fact]
    public void Beside_complete_forms_a_link_is_still_shown_to_a_person()
    {
        var finding = new Finding("file.link", Severity.Error, "x");

        Assert.Equal(Severity.Warning, Assert.Single(OtherFiles.BesideCompleteForms([finding])).Severity);
    }
}
