using System.Text;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>
/// Mail that is broken, by accident or on purpose: what can be saved is, the rest is said, and nothing takes long.
/// </summary>
public sealed class BrokenMailTests
{
    private static readonly byte[] Form = Sample.Forms.Form1("東京都");

    [Fact]
    public void A_missing_last_boundary_costs_no_file_and_a_person_is_told()
    {
        var raw = RawMail.OfParts(RawMail.Part("Content-Disposition: attachment; filename=form1.docx", Form));

        var mail = Opening.Mail(raw[..^7]);
        Assert.Equal(Form, Assert.Single(mail.Files).Bytes());
        Assert.Equal("mail.incomplete", Assert.Single(mail.Findings).Code);
        Assert.Empty(Opening.Mail(raw).Findings);
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=\"another\"")]
    [InlineData("Content-Type: multipart/mixed")]
    public void Parts_that_no_boundary_separates_are_not_taken_for_an_empty_mail(string type)
    {
        var mail = Opening.Mail(
            RawMail.Of(
                type,
                $"--b\r\n{RawMail.Part("Content-Disposition: attachment; filename=form1.docx", Form)}\r\n--b--\r\n"
            )
        );

        Assert.Equal(
            "電子メールの構造が壊れているため、添付ファイルを取り出せません。もう一度お送りください。",
            Assert.Single(mail.Findings).Message
        );
    }

    [Theory]
    [InlineData("!!!! no base64 at all ????")]
    [InlineData("UEsDBA")]
    [InlineData("")]
    public void Bad_Base64_gives_some_bytes_and_never_an_exception(string body) =>
        Assert.Single(
            Opening
                .Mail(
                    RawMail.OfParts(
                        $"Content-Disposition: attachment; filename=a.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}"
                    )
                )
                .Files
        );

    [Fact]
    public void An_unknown_transfer_encoding_leaves_the_bytes_as_they_are() =>
        Assert.Equal(
            "abc"u8.ToArray(),
            Assert
                .Single(
                    Opening
                        .Mail(
                            RawMail.OfParts(
                                "Content-Disposition: attachment; filename=a.docx\r\nContent-Transfer-Encoding: x-unknown\r\n\r\nabc"
                            )
                        )
                        .Files
                )
                .Bytes()
        );

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n\n\r\n")]
    public void Empty_lines_before_the_header_do_not_hide_the_mail(string lines)
    {
        var mail = Opening.Mail([.. Encoding.ASCII.GetBytes(lines), .. Mails.With("件名", ("a.bin", [1]))]);

        Assert.Equal("件名", mail.Subject);
        Assert.Equal([1], Assert.Single(mail.Files).Bytes());
    }

    [Fact]
    public void Lines_that_end_in_LF_alone_are_lines()
    {
        var raw = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(
                    RawMail.OfParts(RawMail.Part("Content-Disposition: attachment; filename=form1.docx", Form))
                )
                .Replace("\r\n", "\n", StringComparison.Ordinal)
        );

        Assert.Equal(Form, Assert.Single(Opening.Mail(raw).Files).Bytes());
    }

    [Fact]
    public void A_message_whose_lines_end_in_CR_alone_is_left_to_a_person()
    {
        var raw = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(RawMail.OfParts("Content-Type: text/plain\r\n\r\nx"))
                .Replace("\r\n", "\r", StringComparison.Ordinal)
        );

        Assert.Equal("mail.unreadable", Assert.Single(Opening.Mail(raw).Findings).Code);
    }

    [Fact]
    public void NUL_bytes_and_lines_that_are_no_fields_are_passed_over()
    {
        var mail = Opening.Mail(
            RawMail.Of(
                "Subject: a\0b\r\nthis is no field\r\n\0\0: \0\r\nContent-Type: multipart/mixed; boundary=b",
                "--b\r\nContent-Disposition: attachment; filename=\"a\0.docx\"\r\n\r\nx\0y\r\n--b--"
            )
        );

        Assert.Equal(3, Assert.Single(mail.Files).Content.Length);
        Assert.DoesNotContain('\0', mail.Subject! + mail.Files[0].Name);
    }

    [Theory]
    [InlineData("From: \r\n")]
    [InlineData("From: 事務局\r\n")]
    [InlineData("From: <nobody>\r\n")]
    [InlineData("From: undisclosed-recipients:;\r\n")]
    [InlineData("To: a@pref.example.lg.jp\r\n")]
    public void A_sender_without_a_usable_address_cannot_be_answered(string from) =>
        Assert.Null(Opening.Mail(Encoding.UTF8.GetBytes(from + "Subject: x\r\n\r\nx")).ReplyTo);

    [Theory]
    [InlineData("From: a@pref.example.lg.jp", "X-1: ", "\r\n")]
    [InlineData("Content-Type: message/rfc822\r\n\r\nFrom: a@pref.example.lg.jp", "Subject: ", "\r\n ")]
    [InlineData("Content-Type: message / rfc822\r\n\r\nFrom: a@pref.example.lg.jp", "Subject: ", "\r\n ")]
    [InlineData("Content-Type:\r\n message/rfc822\r\n\r\nFrom: a@pref.example.lg.jp", "Subject: ", "\r\n ")]
    [InlineData(
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 7bit\r\nContent-Transfer-Encoding: base64\r\n\r\nFrom: a@pref.example.lg.jp",
        "Subject: ",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: multipart/mixed; boundary*0=b; boundary*1=c\r\n\r\n--bc",
        "Content-Disposition: attachment; filename=",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--",
        "Content-Disposition: attachment; filename=",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: multipart/mixed; boundary=\u00FF\r\n\r\n--\u00FF",
        "Content-Disposition: attachment; filename=",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: message/rfc822\r\n\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@pref.example.lg.jp",
        "Subject: ",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b",
        "Content-Disposition: attachment; filename=",
        "\r\n "
    )]
    [InlineData(
        "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nFrom: a@pref.example.lg.jp",
        "Subject: ",
        "\r\n "
    )]
    public void Header_blocks_of_megabytes_are_refused_wherever_they_stand(string before, string field, string fold)
    {
        var name = fold == "\r\n" ? "X: " : "";
        var start = ThreadTime.Now;
        var mail = Opening.Mail(
            RawMail.Of(
                $"{before}\r\n{field}x{string.Concat(Enumerable.Repeat($"{fold}{name}{new string('a', 70)}", 40_000))}",
                "x"
            )
        );

        Assert.Equal("mail.unreadable", Assert.Single(mail.Findings).Code);
        var taken = ThreadTime.Now - start;
        // The parser would take a quarter of a minute for each of them.
        Assert.True(taken < TimeSpan.FromSeconds(5), $"{taken}");
    }

    [Fact]
    public void A_header_block_of_megabytes_in_a_mail_that_was_attached_in_another_way_is_refused()
    {
        var inner = RawMail.Of(
            "Subject: x" + string.Concat(Enumerable.Repeat("\r\n " + new string('a', 70), 40_000)),
            "x"
        );
        var encoded = Opening.Mail(RawMail.OfParts(RawMail.Part("Content-Type: message/rfc822", inner)));
        var behindAnEmptyLine = Opening.Mail([.. RawMail.Of("Content-Type: message/rfc822", "\r\n"), .. inner]);

        Assert.All([encoded, behindAnEmptyLine], mail =>
            Assert.EndsWith(".unreadable", Assert.Single(mail.Findings).Code, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Long_texts_and_lines_of_dashes_are_no_headers()
    {
        var text =
            string.Concat(Enumerable.Repeat("-----\r\n-->\r\n" + new string('a', 300) + "\r\n", 3000))
            + string.Concat(Enumerable.Repeat("text\r\n", 10_000));
        var mail = Opening.Mail(
            RawMail.OfParts(
                $"Content-Type: text/plain\r\n\r\n{text}",
                RawMail.Part("Content-Type: text/plain; name=message.txt", new byte[3_000_000])
            )
        );

        Assert.Empty(mail.Findings);
        Assert.Single(mail.Files);
    }

    [Theory]
    [InlineData(499, true)]
    [InlineData(500, false)]
    public void Parts_are_opened_up_to_a_number(int parts, bool all)
    {
        var mail = Opening.Mail(
            RawMail.OfParts([.. Enumerable.Range(0, parts).Select(_ => "Content-Type: text/plain\r\n\r\nx")])
        );

        Assert.Equal(all, mail.Findings.Count == 0);
    }

    [Fact]
    public void Hundreds_of_thousands_of_empty_parts_are_not_given_to_the_parser()
    {
        var mail = Opening.Mail(
            RawMail.Of(
                "Content-Type: multipart/mixed; boundary=b",
                string.Concat(Enumerable.Repeat("--b\r\n\r\n", 300_000))
            )
        );

        Assert.Equal(
            "電子メールのヘッダーが長すぎるか、構成要素が多すぎるため、開けませんでした。",
            Assert.Single(mail.Findings).Message
        );
    }

    [Theory]
    [InlineData("From", 20, true)]
    [InlineData("From", 21, false)]
    [InlineData("Reply-To", 20, true)]
    [InlineData("Reply-To", 21, false)]
    [InlineData("Reply-To", 9_000, false)]
    public void Whoever_names_many_addresses_is_not_answered(string field, int addresses, bool answered)
    {
        var many = string.Join(
            ",\r\n ",
            Enumerable
                .Range(0, addresses)
                .Chunk(10)
                .Select(some => string.Join(", ", some.Select(i => $"a{i}@x.example.jp")))
        );

        Assert.Equal(
            answered,
            Opening.Mail(Encoding.ASCII.GetBytes($"To: b@secretariat.example.jp\r\n{field}: {many}\r\n\r\nx")).NoAnswer
                is null
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>.docx")]
    [InlineData("../../etc/passwd")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Names_that_mean_something_elsewhere_are_only_names(string name) =>
        Assert.Equal(
            name,
            Assert
                .Single(
                    Opening
                        .Mail(
                            RawMail.OfParts(
                                $"Content-Disposition: attachment; filename*=utf-8''{name.Percent("utf-8")}\r\n\r\nx"
                            )
                        )
                        .Files
                )
                .Name
        );
}
