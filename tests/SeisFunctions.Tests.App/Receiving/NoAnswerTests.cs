using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Receiving;

/// <summary>Whom no machine may answer (RFC 3834), and whom it must.</summary>
public sealed class NoAnswerTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied", "mail.autoReply")]
    [InlineData("Auto-Submitted: auto-generated; x=y", "mail.autoReply")]
    [InlineData("Auto-Submitted: notify", "mail.autoReply")]
    [InlineData("Precedence: bulk", "mail.autoReply")]
    [InlineData("Precedence: LIST", "mail.autoReply")]
    [InlineData("Precedence: junk", "mail.autoReply")]
    [InlineData("Precedence: auto_reply", "mail.autoReply")]
    [InlineData("List-Id: <list.example.jp>", "mail.autoReply")]
    [InlineData("List-Unsubscribe: <mailto:x@example.jp>", "mail.autoReply")]
    [InlineData("X-Auto-Response-Suppress: OOF, AutoReply", "mail.autoReply")]
    [InlineData("X-Auto-Response-Suppress: dr, rn, nrn, oof", "mail.autoReply")]
    [InlineData("X-Auto-Response-Suppress: All", "mail.autoReply")]
    [InlineData("X-Autoreply: yes", "mail.autoReply")]
    [InlineData("Return-Path: <>", "mail.bounce")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b", "mail.bounce")]
    [InlineData("Content-Type: multipart/report; report-type=feedback-report; boundary=b", "mail.bounce")]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=b", "mail.autoReply")]
    [InlineData("Reply-To: no-reply@pref.example.lg.jp", "mail.autoReply")]
    [InlineData("Subject: =?utf-8?Q?Automatic_reply:_=E6=8E=A8?=", "mail.autoReply")]
    [InlineData("Subject: Re: [Out of Office] x", "mail.autoReply")]
    public void Machines_lists_and_couriers_are_not_answered(string field, string code)
    {
        var mail = Opening.Mail(RawMail.Of(field, "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n"));

        Assert.NotNull(mail.NoAnswer);
        Assert.Equal(Severity.Warning, Assert.Single(mail.Findings, finding => finding.Code == code).Severity);
    }

    [Theory]
    [InlineData("自動応答：Re: 【受付連絡】")]
    [InlineData("Re: 【受付連絡】（不在通知）")]
    [InlineData("【自動返信】お問い合わせありがとうございます")]
    public void An_absence_notice_without_the_fields_is_known_by_its_subject(string subject) =>
        Assert.Equal(
            "件名から自動応答のメールと判断したため、自動では返信していません。",
            Opening.Mail(Mails.With(subject)).NoAnswer
        );

    [Theory]
    [InlineData("mailer-daemon@pref.example.lg.jp")]
    [InlineData("Postmaster@pref.example.lg.jp")]
    [InlineData("noreply@pref.example.lg.jp")]
    [InlineData("do-not-reply@pref.example.lg.jp")]
    public void Addresses_that_nobody_reads_are_not_answered(string from) =>
        Assert.NotNull(Opening.Mail(From(from)).NoAnswer);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Auto-Submitted: No (by hand)")]
    [InlineData("Precedence: normal")]
    [InlineData("X-Auto-Response-Suppress: None")]
    [InlineData("X-Auto-Response-Suppress: DR, RN, NRN")]
    [InlineData("X-Autoreply: no")]
    [InlineData("Return-Path: <dx-mihon@pref.example.lg.jp>")]
    [InlineData("Importance: high")]
    public void A_person_is_answered(string field) => Assert.Null(Opening.Mail(RawMail.Of(field, "x")).NoAnswer);

    [Fact]
    public void A_subject_about_automatic_answers_does_not_silence_an_application() =>
        Assert.Null(Opening.Mail(Mails.With("推進体制構築支援（東京都）自動応答の導入", ("様式1.docx", [1]))).NoAnswer);

    [Fact]
    public void Our_own_letter_that_comes_back_is_not_answered_and_alarms_nobody()
    {
        var byAddress = Opening.Mail(From("SEIS-jimukyoku@secretariat.example.jp"));
        var byMessageId = Opening.Mail(
            Mails.Build("x", message => message.MessageId = "0123456789abcdef0123456789abcdef.13@secretariat.example.jp")
        );
        var byReplyTo = Opening.Mail(RawMail.Of("Reply-To: seis-jimukyoku@secretariat.example.jp", "x"));

        Assert.All([byAddress, byMessageId, byReplyTo], mail =>
        {
            Assert.Equal("事務局自身のアドレスから届いたため、自動では返信していません。", mail.NoAnswer);
            Assert.Equal(Severity.Info, Assert.Single(mail.Findings).Severity);
        });
    }

    [Theory]
    [InlineData("dmarc=fail")]
    [InlineData("")]
    public void Whoever_only_claims_our_address_is_not_called_ours_and_stands_on_a_list(string result)
    {
        var claimed = RawMail.Of(
            (result.Length > 0 ? $"Authentication-Results: mx.example.jp; {result}\r\n" : "")
                + "From: seis-jimukyoku@secretariat.example.jp",
            "x"
        );

        var mail = Opening.Mail(claimed, authenticationServer: "mx.example.jp");

        Assert.StartsWith("事務局のアドレスを名乗る電子メールですが、", mail.NoAnswer, StringComparison.Ordinal);
        Assert.Equal(
            Severity.Warning,
            Assert.Single(mail.Findings, finding => finding.Code == "mail.ownUnproved").Severity
        );
    }

    [Theory]
    [InlineData("20260320010203.ABC123@secretariat.example.jp", true)]
    [InlineData("0123456789abcdef0123456789abcdef.13@secretariat.example.jp", false)]
    public void Only_a_letter_of_ours_is_known_by_its_Message_ID_since_our_server_names_mails_that_have_none(
        string id,
        bool isAnswered
    )
    {
        var mail = Opening.Mail(Mails.Build("申請書の送付", message => message.MessageId = id));

        Assert.Equal(isAnswered, mail.NoAnswer is null);
        Assert.Equal(!isAnswered, mail.Findings.Any(finding => finding.Code is "mail.own" or "mail.ownUnproved"));
    }

    private static byte[] From(string address) => Mails.Build("x", message =>
        {
            message.From.Clear();
            message.From.Add(MimeKit.MailboxAddress.Parse(address));
        });
}
