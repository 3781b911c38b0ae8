using System.Text;
using MimeKit;
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
