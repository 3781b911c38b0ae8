using System.Text;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Which mails are notices about letters of ours, and what they say.</summary>
public sealed class DeliveryNoticeTests
{
    private const string Ours = "0123456789abcdef0123456789abcdef.13@secretariat.example.jp";

    [Theory]
    [InlineData("failed", "5.1.1", true)]
    [InlineData("delayed", "4.4.1", false)]
    public void A_report_says_whether_it_is_over(string action, string status, bool failed)
    {
        var notice = Read(Report(action, status, "message/rfc822"))!;

        Assert.Equal((status, failed), (notice.Status, notice.Failed));
        Assert.Contains(Ours, notice.MessageIds);
    }

    [Fact]
    public void A_report_that_returns_the_headers_alone_names_the_letter_too() =>
        Assert.Contains(Ours, Read(Report("failed", "5.2.2", "text/rfc822-headers"))!.MessageIds);

    [Theory]
    [InlineData("delivered")]
    [InlineData("relayed")]
    public void A_report_of_success_is_no_bad_news(string action) =>
        Assert.Null(Read(Report(action, "2.0.0", "message/rfc822")));

    [Fact]
    public void Of_several_recipients_the_one_that_failed_counts()
    {
        var notice = Read(
            Report("delayed", "4.4.1", "message/rfc822")
                .Replace(
                    "Status: 4.4.1\r\n",
                    "Status: 4.4.1\r\n\r\nFinal-Recipient: rfc822; b@pref.example.lg.jp\r\nAction: failed\r\nStatus: 5.7.1\r\n",
                    StringComparison.Ordinal
                )
        )!;

        Assert.Equal(("5.7.1", true), (notice.Status, notice.Failed));
    }

    [Theory]
    [InlineData(
        "Undelivered Mail",
        "宛先 taro@pref.example.lg.jp に配信できませんでした。550 5.1.1 User unknown",
        "5.1.1",
        true
    )]
    [InlineData("Returned mail", "User unknown", null, true)]
    [InlineData("Warning: could not send message for past 4 hours", "451 4.4.1 Connection timed out", "4.4.1", false)]
    [InlineData("Delivery delayed", "It will be retried for 3 days.", null, false)]
    [InlineData("配信遅延のお知らせ", "再送を試みます。", null, false)]
    public void A_plain_notice_of_a_mail_system_is_told_by_the_letter_that_it_returns(
        string subject,
        string text,
        string? status,
        bool failed
    )
    {
        var notice = Read(
            $"""
            Return-Path: <>
            From: Mail System <MAILER-DAEMON@mx.example.lg.jp>
            To: seis-jimukyoku@secretariat.example.jp
            Subject: {subject}
            Content-Type: text/plain; charset=utf-8

            {text}

            ------ This is a copy of your message, including all the headers. ------
            Message-Id: <{Ours}>
            Subject: receipt
            """
        )!;

        Assert.Equal((status, failed), (notice.Status, notice.Failed));
        Assert.Contains(Ours, notice.MessageIds);
    }

    [Fact]
    public void An_answer_of_a_person_and_a_note_of_absence_are_no_notices()
    {
        Assert.Null(
            Read(
                $"From: taro@pref.example.lg.jp\r\nIn-Reply-To: <{Ours}>\r\nSubject: Re: receipt\r\n\r\n550 5.1.1 とは何ですか。\r\n"
            )
        );
        Assert.Null(
            Read(
                $"From: taro@pref.example.lg.jp\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <{Ours}>\r\nSubject: absent\r\n\r\n不在です。\r\n"
            )
        );
    }

    [Fact]
    public void A_notice_about_somebody_elses_mail_names_no_letter()
    {
        var notice = Read(
            Report("failed", "5.1.1", "message/rfc822")
                .Replace(Ours, "other@pref.example.lg.jp", StringComparison.Ordinal)
        )!;

        Assert.Null(
            SeisFunctions.Domain.LetterMessageId.Read(notice.MessageIds[0], "seis-jimukyoku@secretariat.example.jp")
        );
    }

    [Theory]
    [InlineData("<" + Ours + ">", true)]
    [InlineData("0123456789abcdef0123456789abcdef.13@other.example.jp", false)]
    [InlineData("0123456789abcdef0123456789abcdef.1'3@secretariat.example.jp", false)]
    [InlineData("0123456789abcdef.13@secretariat.example.jp", false)]
    public void Only_a_Message_ID_of_ours_leads_to_a_letter(string messageId, bool ours) =>
        Assert.Equal(
            ours ? new("13", "0123456789abcdef0123456789abcdef") : null,
            SeisFunctions.Domain.LetterMessageId.Read(messageId, "seis-jimukyoku@Secretariat.example.jp")
        );

    private static DeliveryNotice? Read(string message)
    {
        using var parsed = MimeMessage.Load(
            new MemoryStream(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")))
        );
        return DeliveryNotices.Of(parsed);
    }

    private static string Report(string action, string status, string returned) =>
        $"""
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.lg.jp
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            This is the mail system.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.lg.jp

            Final-Recipient: rfc822; taro@pref.example.lg.jp
            Action: {action}
            Status: {status}

            --b
            Content-Type: {returned}

            Message-Id: <{Ours}>
            Subject: receipt
            From: seis-jimukyoku@secretariat.example.jp

            text

            --b--
            """.ReplaceLineEndings("\r\n");
}
