using System.Text;
using MimeKit;
using SeisFunctions.Forms;
using SeisFunctions.Mail;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>The text of a mail, as officers read it.</summary>
public sealed class WrittenMailTests
{
    [Fact]
    public void Of_a_text_that_is_there_plain_and_as_html_the_plain_one_is_read() =>
        Assert.Equal(
            "本文です。",
            TextOf(new MultipartAlternative { Plain("本文です。"), Html("<p>本文で<b>す</b>。</p>") })
        );

    [Fact]
    public void A_mail_of_html_alone_is_read_without_its_tags_and_scripts() =>
        Assert.Equal(
            "お世話になります。\n\n別添のとおり",
            TextOf(Html("<div>お世話になります。</div><script>alert(1)</script><br><br><br><td>別添の<b>とおり</b></td>"))
        );

    [Fact]
    public void An_empty_plain_text_beside_html_is_not_taken_for_the_text() =>
        Assert.Equal("本文", TextOf(new MultipartAlternative { Plain("  \r\n"), Html("本文") }));

    [Theory]
    [InlineData("よろしくお願いします。", "<p>この申請は取り下げます。</p>", "この申請は取り下げます")]
    [InlineData("申請書を送ります。\r\n", "<p>申請書を送ります。</p><p>様式2は後で送ります。</p>", "様式2は後で送ります")]
    [InlineData("申請書を送ります。", "申請書を送りません。", "申請書を送りません")]
    [InlineData("-- \r\n見本県", "取り下げます<br>-- <br>見本県デジタル課", "取り下げます")]
    public void What_the_html_alone_says_is_kept_beside_the_plain_text(string plain, string html, string sentence)
    {
        var mail = Assert.Single(Of(BytesOf(Message(new MultipartAlternative { Plain(plain), Html(html) }))));

        Assert.Equal(plain.Trim(), mail.Text.ReplaceLineEndings("\r\n"));
        Assert.Contains(sentence, mail.Html, StringComparison.Ordinal);
        Assert.Equal([sentence], mail.InHtmlOnly);
    }

    [Theory]
    [InlineData("お世話に\r\nなります。 ＡＢＣ課", "<title>無題のメール</title><p>お世話になります。&nbsp;ABC課</p>")]
    [InlineData("詳しくはこちら <https://example.jp/a?b=1> をご覧ください", "詳しくは<a href='https://example.jp/'>こちら</a>をご覧ください")]
    [InlineData("詳しくはこちら[1]をご覧ください\r\n[1] https://example.jp/", "詳しくは<a href='https://example.jp/'>こちら</a>をご覧ください")]
    [InlineData("* *様式1*を送ります\r\n* 様式2を送ります", "<ul><li><b>様式1</b>を送ります<li>様式2を送ります</ul>")]
    [InlineData("・様式1を送ります", "<p>l&nbsp; 様式1を送ります</p>")]
    [InlineData("> 先日の件です\r\n> ご確認ください", "<blockquote>先日の件ですご確認ください</blockquote>")]
    [InlineData(
        "送ります。\r\n見本県 a@example.jp<mailto:a@example.jp>",
        "送ります。<br>見本県 <a href='mailto:a@example.jp'>a@example.jp</a>"
    )]
    [InlineData("送ります。", "送ります。<br>-- <br>見本県総務部デジタル課 見本太郎")]
    [InlineData("ｶﾞｷﾞｸﾞで送ります。", "ガギグで送ります。<img src='cid:a'><style>p { color: red }</style>")]
    public void What_mail_programs_write_differently_in_both_says_nothing_more(string plain, string html)
    {
        var mail = Assert.Single(Of(BytesOf(Message(new MultipartAlternative { Plain(plain), Html(html) }))));

        Assert.Null(mail.Html);
        Assert.Empty(mail.InHtmlOnly);
    }

    [Fact]
    public void Html_that_says_more_is_a_finding_for_officers_and_is_looked_at_however_long_the_plain_text_is()
    {
        var mail = Opening.Mail(
            BytesOf(
                Message(
                    new MultipartAlternative
                    {
                        Plain(new string('あ', MailOpener.MostCharacters + 1)),
                        new MultipartRelated { Html("<p>様式1.docxを取り下げます</p>") },
                    }
                )
            )
        );

        var finding = Assert.Single(mail.Findings, finding => finding.Code == "mail.htmlSaysMore");
        Assert.True(finding is { Severity: Severity.Warning, ConcernsSecretariat: true });
        Assert.Contains("（1件、例：「様式1.docxを取り下げます」）", finding.Message, StringComparison.Ordinal);
        Assert.Contains("様式1.docxを取り下げます", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&#xD83D;が取り下げます")]
    [InlineData("&#55357;&#56832;が取り下げます")]
    public void Half_a_character_in_html_is_no_hurdle(string html)
    {
        var mail = Opening.Mail(BytesOf(Message(new MultipartAlternative { Plain("送ります"), Html(html) })));

        Assert.Contains(mail.Findings, finding => finding.Code == "mail.htmlSaysMore");
        Assert.True(mail.Text.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void A_text_that_is_cut_ends_with_a_whole_character()
    {
        var text = new string('あ', MailOpener.MostCharacters - 1) + "😀";

        var mail = Opening.Mail(BytesOf(Message(new MultipartAlternative { Plain(text), Html(text) })));

        Assert.Equal(2 * (MailOpener.MostCharacters - 1), mail.Text.Length);
        Assert.DoesNotContain(mail.Findings, finding => finding.Code == "mail.htmlSaysMore");
    }

    [Fact]
    public void A_megabyte_of_plain_text_and_another_of_html_are_compared_as_far_as_the_limit()
    {
        var lines = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"第{number:D6}号。\n"));

        var mail = Opening.Mail(
            BytesOf(
                Message(new MultipartAlternative { Plain(lines), Html(lines.Replace("号", "項", StringComparison.Ordinal)) })
            )
        );

        var finding = Assert.Single(mail.Findings, finding => finding.Code == "mail.htmlSaysMore");
        Assert.Contains($"{HtmlBeyondPlain.MostCharacters / "第000000項。\n".Length}件", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_iso_2022_jp_without_a_label_is_decoded()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var raw = Encoding
            .ASCII.GetBytes("From: a@example.jp\r\nSubject: s\r\nContent-Type: text/plain\r\n\r\n")
            .Concat(Encoding.GetEncoding("iso-2022-jp").GetBytes("推進体制"))
            .ToArray();

        Assert.Equal("推進体制", Assert.Single(Of(raw)).Text);
    }

    [Fact]
    public void Attached_mails_follow_with_their_own_subject_and_files_are_left_alone()
    {
        var inner = Message(Plain("元の本文"));
        inner.Subject = "推進体制構築支援（見本県）";
        var found = Of(
            BytesOf(
                Message(
                    new Multipart("mixed")
                    {
                        Plain("転送します。"),
                        new MessagePart { Message = inner },
                        new MimePart("text", "plain")
                        {
                            Content = new MimeContent(new MemoryStream("添付"u8.ToArray())),
                            FileName = "注.txt",
                        },
                    }
                )
            )
        );

        Assert.Equal(["転送します。", "元の本文"], found.Select(mail => mail.Text));
        Assert.Equal("推進体制構築支援（見本県）", found[1].Subject);
    }

    [Fact]
    public void A_very_long_text_is_cut_and_says_so()
    {
        var found = Assert.Single(Of(BytesOf(Message(Plain(new string('あ', WrittenMails.MostCharacters + 1))))));

        Assert.Equal((WrittenMails.MostCharacters, true), (found.Text.Length, found.IsCut));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_mail_has_no_text(string bytes) => Assert.Empty(Of(Encoding.ASCII.GetBytes(bytes)));

    private static string TextOf(MimeEntity body) => Assert.Single(Of(BytesOf(Message(body)))).Text;

    private static IReadOnlyList<WrittenMail> Of(byte[] raw) =>
        WrittenMails.In(new MemoryStream(raw), Sample.Call.Limits, TestContext.Current.CancellationToken);

    private static MimeMessage Message(MimeEntity body) =>
        new() { From = { new MailboxAddress("見本", "a@example.jp") }, Subject = "s", Body = body };

    private static TextPart Plain(string text) => new("plain") { Text = text };

    private static TextPart Html(string text) => new("html") { Text = text };

    private static byte[] BytesOf(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
