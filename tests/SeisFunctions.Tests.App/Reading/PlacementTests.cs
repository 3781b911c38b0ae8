using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class PlacementTests
{
    private static readonly string Subject =
        $"Subject: =?utf-8?B?{"配信不能: 推進体制構築支援（東京都）".Base64("utf-8")}?=";

    [Fact]
    public void A_bounce_names_an_applicant_and_is_no_part_of_its_application()
    {
        var placed = Place(
            Opening.Mail(
                RawMail.Of(
                    $"{Subject}\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b",
                    "--b\r\nContent-Type: text/plain\r\n\r\nsorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nAction: failed\r\n"
                        + "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: seis-jimukyoku@secretariat.example.jp\r\n\r\nx\r\n--b--\r\n"
                )
            )
        );

        Assert.Equal("13", placed.Reading.Applicant);
        Assert.False(placed.Counts);
        Assert.Equal(SubmissionState.NeedsReview, placed.Submission.State);
        Assert.Empty(placed.Reading.Files);
    }

    [Fact]
    public void An_application_counts_also_where_it_must_not_be_answered()
    {
        var placed = Place(
            Opening.Mail(
                Mails.Build(
                    Mails.Subject("東京都"),
                    message => message.Headers.Add("X-Auto-Response-Suppress", "All"),
                    ("様式1.docx", Sample.Forms.Form1("東京都"))
                )
            )
        );

        Assert.True(placed.Counts);
        Assert.NotNull(placed.Reading.ReplyRoute.NoAnswer);
    }

    [Fact]
    public void A_sender_of_another_prefecture_is_held_although_its_forms_name_the_applicant()
    {
        var placed = Place(
            Opening.Mail(
                Mails.Build(
                    Mails.Subject("東京都"),
                    message => message.From[0] = MimeKit.MailboxAddress.Parse("dx@mz.pref.chiba.lg.jp"),
                    ("様式1.docx", Sample.Forms.Form1("東京都"))
                )
            )
        );

        Assert.Equal(
            ("13", false, HoldReason.SenderOfOther),
            (placed.Submission.Applicant, placed.Counts, placed.Submission.Hold)
        );
        Assert.Equal(SubmissionState.NeedsReview, placed.Submission.State);
    }

    [Fact]
    public void A_mail_with_forms_of_two_prefectures_waits_and_neither_is_taken_for_silent()
    {
        var placed = Place(
            Opening.Mail(
                Mails.With(
                    Mails.Subject("東京都"),
                    ("様式1_千葉.docx", Sample.Forms.Form1("千葉県")),
                    ("様式1_東京.docx", Sample.Forms.Form1("東京都"))
                )
            )
        );

        Assert.Equal((null, false), (placed.Submission.Applicant, placed.Counts));
        Assert.Equal(SubmissionState.NeedsReview, placed.Submission.State);
        Assert.Equal(["12", "13"], placed.Submission.Names);
    }

    [Fact]
    public void An_application_with_a_reservation_in_its_text_counts_and_the_question_is_one_of_the_application_alone()
    {
        var placed = Place(
            Opening.Mail(
                Mails.Build(
                    Mails.Subject("東京都"),
                    message =>
                        ((MimeKit.TextPart)((MimeKit.Multipart)message.Body!)[0]).Text = "申請は仮のものです。",
                    ("様式1.docx", Sample.Forms.Form1("東京都"))
                )
            )
        );

        Assert.True(placed.Counts);
        Assert.Contains(placed.Reading.Findings, finding => finding.Code == "mail.reservation");
        Assert.Equal((SubmissionState.Read, false), (placed.Submission.State, placed.Submission.IsTask));
    }

    [Fact]
    public void What_is_collected_and_comes_too_late_with_a_form_of_the_application_is_named_for_an_officer()
    {
        var mail = Opening.Mail(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
                (
                    "別紙-1.docx",
                    Sample.Forms.Fill(
                        "memorandum1",
                        new() { ["prefecture"] = "東京都", ["municipality"] = "千代田区" }
                    )
                )
            )
        );

        var late = Place(mail, Sample.Call.Schedule.Deadline.AddDays(60));
        Assert.Equal(SubmissionState.Late, late.Submission.State);
        Assert.Equal(["別紙-1.docx"], Named(late));
        Assert.Empty(Named(Place(mail)));

        static IEnumerable<string?> Named(Placement placed) =>
            from finding in placed.Reading.Findings
            where finding.Code == "collection.besideLate"
            select finding.File;
    }

    private static Placement Place(OpenedMail mail, DateTimeOffset? at = null)
    {
        var received = at ?? Sample.Midway;
        var submission = new Submission
        {
            Id = "0123",
            ReceiptNumber = "3",
            ReceivedAt = received,
            StoredAt = received,
            Source = SubmissionSource.Http,
            RawSha256 = "0",
            RawSize = 0,
            From = mail.From,
            OnTime = true,
            State = SubmissionState.Received,
        };
        return Placement.Of(
            submission,
            new SubmissionReader(Sample.Call).Read(mail, submission.Id, received, default),
            Sample.Call.Schedule,
            Sample.Call.SenderDomains,
            [],
            sealedAt: null
        );
    }
}
