using System.IO.Compression;
using System.Text;
using MimeKit;
using SeisFunctions.Mail;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

public sealed class MailOpenerTests
{
    [Fact]
    public void Files_inside_a_forwarded_mail_and_a_zip_with_Japanese_names_are_found()
    {
        var forwarded = Mails.With(
            "Fwd: 申請",
            ("束.zip", Zip(("様式1.docx", "one"u8.ToArray()), ("様式2.xlsx", "two"u8.ToArray())))
        );
        var mail = Open(
            Mails.Build(
                "転送",
                message =>
                    ((Multipart)message.Body!).Add(
                        new MessagePart { Message = MimeMessage.Load(new MemoryStream(forwarded)) }
                    ),
                ("送付状.txt", "x"u8.ToArray())
            )
        );

        Assert.Equal(
            ["送付状.txt", "束.zip", "束.zip/様式1.docx", "束.zip/様式2.xlsx"],
            mail.Files.Select(file => file.Name)
        );
        Assert.Equal("two", Encoding.UTF8.GetString(mail.Files[3].Bytes()));
        Assert.True(mail.Files[1].IsUnpacked);
    }

    [Fact]
    public void A_message_is_opened_no_deeper_and_no_further_than_the_limits()
    {
        var limits = Sample.Call.Limits with { Attachments = 3 };
        var mail = Opening.Mail(
            Mails.With("x", [.. Enumerable.Range(1, 5).Select(i => ($"{i}.bin", new byte[] { 1 }))]),
            limits
        );

        Assert.Equal(3, mail.Files.Count);
        Assert.Equal("file.tooMany", Assert.Single(mail.Findings).Code);
    }

    [Fact]
    public void What_a_zip_unpacks_to_is_counted_not_believed()
    {
        var limits = Sample.Call.Limits with { UnpackedBytes = 100_000 };
        var mail = Opening.Mail(Mails.With("x", ("bomb.zip", Zip(("zeros", new byte[10_000_000])))), limits);

        Assert.Equal("file.tooLarge", Assert.Single(mail.Findings).Code);
        Assert.Single(mail.Files);
    }

    [Fact]
    public void A_header_block_over_the_limit_is_not_given_to_a_parser()
    {
        var raw = Encoding.ASCII.GetBytes(
            "From: a@pref.example.lg.jp\r\nSubject: x"
                + string.Concat(Enumerable.Repeat("\r\n " + new string('a', 70), 4000))
                + "\r\n\r\nbody"
        );

        Assert.Equal("mail.unreadable", Assert.Single(Open(raw).Findings).Code);
    }

    [Theory]
    [InlineData("Return-Path: <taro.kencho@pref.example.lg.jp>", "pref.example.lg.jp")]
    [InlineData(
        "Received: from mail.pref.example.lg.jp (mail.pref.example.lg.jp [192.0.2.1])\r\n\tby mx.example.jp; x",
        "mail.pref.example.lg.jp、mx.example.jp"
    )]
    [InlineData("RECEIVED: FROM Mail.Example.JP. by [192.0.2.1]", "mail.example.jp")]
    [InlineData("X-Note: from other.example.jp\r\n by third.example.jp", null)]
    [InlineData("Received: from localhost", null)]
    public void Of_a_mail_that_cannot_be_opened_the_hosts_that_carried_it_are_told_and_nobodys_address(
        string fields,
        string? hosts
    )
    {
        var raw = Encoding.ASCII.GetBytes(
            fields + string.Concat(Enumerable.Range(1, 2001).Select(i => $"\r\nX-{i}: x")) + "\r\n\r\nbody"
        );

        var findings = Open(raw).Findings;

        Assert.Equal("mail.unreadable", findings[0].Code);
        Assert.Equal(hosts is null ? 1 : 2, findings.Count);
        if (hosts is not null)
            Assert.Contains($"：{hosts}。", findings[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("taro", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1999, true)]
    [InlineData(2001, false)]
    public void A_header_block_has_so_many_lines_and_no_more(int lines, bool opened)
    {
        var raw = Encoding.ASCII.GetBytes(
            "From: a@pref.example.lg.jp\r\n"
                + string.Concat(Enumerable.Range(1, lines - 1).Select(i => $"X-{i}: x\r\n"))
                + "\r\nbody"
        );

        Assert.Equal(opened, Open(raw).Findings.All(finding => finding.Code != "mail.unreadable"));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Mails_within_mails_are_opened_to_a_depth_and_what_lies_deeper_is_reported(int depth, bool found)
    {
        var raw = Mails.With("innermost", ("様式1.docx", [1]));
        for (var i = 0; i < depth - 1; i++)
        {
            var inner = MimeMessage.Load(new MemoryStream(raw));
            raw = Mails.Build("Fwd", message => message.Body = new MessagePart { Message = inner });
        }

        var mail = Open(raw);

        Assert.Equal(found, mail.Files.Count == 1);
        Assert.Equal(found, mail.Findings.Count == 0);
    }

    [Fact]
    public void The_subject_cannot_carry_a_line_break_into_a_letter() =>
        Assert.DoesNotContain(
            '\n',
            Open(
                Encoding.ASCII.GetBytes(
                    "From: a@pref.example.lg.jp\r\nSubject: =?utf-8?Q?x=0D=0ABcc:_b@example.jp?=\r\n\r\nx"
                )
            ).Subject!
        );

    private static OpenedMail Open(byte[] raw) => Opening.Mail(raw);

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.GetEncoding(932)))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
