using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Routes;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Routes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Routes;

/// <summary>What is a route test, what it comes to, and that no application is lost by it.</summary>
public sealed class RouteTestTests
{
    private static readonly (string, byte[]) Blank1 = ("様式1.docx", BlankFiles.Form1);
    private static readonly (string, byte[]) Blank2 = ("様式2.xlsx", BlankFiles.Form2);
    private static readonly (string, byte[]) Filled1 = ("様式1.docx", Sample.Forms.Form1("東京都"));
    private static readonly (string, byte[]) Filled2 = ("様式2.xlsx", Sample.Forms.Form2("東京都", 2));

    [Fact]
    public void Both_blank_forms_of_a_known_and_proved_sender_prove_the_route()
    {
        var placed = GatewayTests.Place(Mails.With(Gateways.Subject, Blank1, Blank2));

        Assert.Equal(
            (SubmissionKind.RouteTest, SubmissionState.Read, RouteStanding.Proven),
            (placed.Submission.Kind, placed.Submission.State, placed.Submission.Route!.Standing)
        );
        Assert.Null(placed.Reading.ReplyRoute.NoAnswer);
    }

    [Fact]
    public void Forms_that_are_filled_in_under_such_a_subject_are_no_application_and_a_persons_task()
    {
        var placed = GatewayTests.Place(Mails.With(Gateways.Subject, Filled1, Filled2));

        Assert.Equal(
            (SubmissionKind.RouteTest, SubmissionState.NeedsReview, SubmissionTask.Test, false),
            (placed.Submission.Kind, placed.Submission.State, placed.Submission.Task, placed.Counts)
        );
        Assert.True(placed.Reading.Route!.IsFilled);
    }

    [Fact]
    public void An_officer_who_admits_it_makes_it_the_application_that_it_was_meant_to_be()
    {
        var test = GatewayTests.Place(Mails.With(Gateways.Subject, Filled1, Filled2));

        var admitted = Placement.Of(
            test.Submission with { Admission = new("事務局 花子", "電話で確認", Sample.Midway) },
            test.Reading,
            Sample.Call.Schedule,
            Sample.Call.SenderDomains,
            [],
            sealedAt: null
        );

        Assert.Equal((SubmissionKind.Submission, true), (admitted.Submission.Kind, admitted.Counts));
        Assert.NotNull(admitted.Submission.Route);
    }

    [Fact]
    public void Admitted_once_the_register_is_sealed_it_was_found_after_the_closing()
    {
        var test = GatewayTests.Place(Mails.With(Gateways.Subject, Filled1, Filled2));
        var sealedAt = Sample.Call.Schedule.Deadline.AddMinutes(10);

        var admitted = Placement.Of(
            test.Submission with { Admission = new("事務局 花子", "電話で確認", sealedAt.AddHours(1)) },
            test.Reading,
            Sample.Call.Schedule,
            Sample.Call.SenderDomains,
            [],
            sealedAt
        );

        Assert.Equal((true, true, true), (admitted.Submission.FoundAfterClosing, admitted.Counts, admitted.ChangesClosed));
    }

    [Fact]
    public void A_subject_that_only_speaks_of_a_test_makes_no_test_of_an_application_or_of_a_question()
    {
        Assert.Equal(SubmissionKind.Submission, KindOf("推進体制構築支援（東京都）※送信テスト済み", Filled1, Filled2));
        Assert.Equal(SubmissionKind.Correspondence, KindOf("送信テストについての質問"));
        Assert.Equal(SubmissionKind.Submission, KindOf("送信テストについての質問", ("様式1.pdf", [.. "%PDF-"u8, .. new byte[30_000]])));
        Assert.Equal(SubmissionKind.RouteTest, KindOf("送信テストの件", Blank1, Blank2));
    }

    [Theory]
    [InlineData("送信テストについての質問", SubmissionState.NeedsReview)]
    [InlineData("【送信テスト】", SubmissionState.Read)]
    public void A_question_that_comes_with_blank_forms_is_a_persons_task(string subject, SubmissionState state)
    {
        var placed = GatewayTests.Place(Mails.With(subject, Blank1, Blank2)).Submission;

        Assert.Equal((SubmissionKind.RouteTest, state), (placed.Kind, placed.State));
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "list")]
    public void What_a_machine_sends_without_a_form_is_no_test(string field, string value)
    {
        var mail = Mails.Build(Gateways.Subject, mail =>
        {
            mail.Headers.Add(field, value);
            mail.Body = new TextPart("plain") { Text = "不在にしています。" };
        });

        Assert.Equal(SubmissionKind.Correspondence, GatewayTests.Place(mail).Submission.Kind);
        Assert.False(RouteReader.IsNamed(Opening.Mail(mail)));
    }

    [Fact]
    public void What_answers_our_own_letter_is_a_test_only_where_it_brings_a_form()
    {
        Assert.Equal(SubmissionKind.Correspondence, KindOf("Re: 【送信テストの結果】送信テスト"));
        Assert.Equal(SubmissionKind.RouteTest, KindOf("Re: 【送信テストの結果】送信テスト", Blank1));
    }

    [Theory]
    [InlineData("dx@pref.shimane.lg.jp", "pass", SenderStanding.Own, true, null)]
    [InlineData("dx@pref.shimane.lg.jp", "softfail", SenderStanding.Unproved, true, RouteChange.SenderUnproved)]
    [InlineData("dx@pref.shimane.lg.jp", "fail", SenderStanding.Held, false, RouteChange.SenderFailed)]
    [InlineData("dx@free.example.com", "pass", SenderStanding.Held, true, RouteChange.SenderUnknown)]
    [InlineData("dx@free.example.com", "none", SenderStanding.Held, false, RouteChange.SenderUnknown)]
    [InlineData("dx@pref.tottori.lg.jp", "pass", SenderStanding.Own, true, null)]
    public void The_answer_goes_where_letters_may_go_and_the_sender_counts_as_in_an_application(
        string from,
        string spf,
        SenderStanding standing,
        bool answered,
        RouteChange? problem
    )
    {
        var domain = from.Split('@')[1];
        var placed = GatewayTests.Place(
            Mails.Build(
                "送信テスト",
                mail =>
                {
                    mail.From[0] = MailboxAddress.Parse(from);
                    mail.Headers.Insert(
                        0,
                        "Authentication-Results",
                        $"mx.example.jp; spf={spf} smtp.mailfrom={domain}{(spf == "fail" ? "; dmarc=fail" : "")}"
                    );
                },
                Blank1,
                Blank2
            ),
            "mx.example.jp"
        );

        Assert.Equal(standing, placed.Sender.Standing);
        Assert.Equal(answered, placed.Reading.ReplyRoute.NoAnswer is null);
        Assert.Equal(problem is null ? [] : [problem.Value], placed.Submission.Route!.Problems);
    }

    [Fact]
    public void An_upload_is_never_a_test()
    {
        var mail = Mails.Build(Gateways.Subject, mail => mail.MessageId = "1@upload.invalid", Blank1, Blank2);

        Assert.Equal(SubmissionKind.Submission, GatewayTests.Place(mail).Submission.Kind);
    }

    [Theory]
    [InlineData(42, "約42分")]
    [InlineData(90, "約1時間30分")]
    [InlineData(15 * 24 * 60, "約15日")]
    [InlineData((2 * 24 + 3) * 60 + 20, "約2日3時間")]
    [InlineData(24 * 60 + 20, "約1日")]
    public void A_test_that_was_found_in_the_junk_folder_or_took_long_says_so(int minutes, string way)
    {
        var test = GatewayTests.Place(Mails.With(Gateways.Subject, Blank1, Blank2)).Submission with
        {
            JunkFolder = "迷惑メール",
            HeaderDate = Sample.Midway.AddMinutes(-minutes),
        };

        var notes = RouteResult.OnTheWay(test).ToList();

        Assert.Equal([RouteChange.Junk, RouteChange.Delayed], notes.Select(note => note.Change));
        Assert.Contains($"（{way}）", RouteWords.WhatOf(notes[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_mails_of_one_sender_with_a_form_each_prove_the_route_together()
    {
        var first = GatewayTests.Place(Mails.With(Gateways.Subject, Blank1)).Submission;
        var second = GatewayTests.Place(Mails.With(Gateways.Subject, Blank2)).Submission with
        {
            ReceivedAt = Sample.Midway.AddMinutes(3),
        };

        Assert.Equal(RouteStanding.Problems, RouteHistory.Of([first], ["様式1", "様式2"]).Standing);
        Assert.Equal(RouteStanding.Proven, RouteHistory.Of([first, second], ["様式1", "様式2"]).Standing);
        Assert.Equal(
            RouteStanding.Problems,
            RouteHistory.Of([first, second with { From = "other@pref.example.lg.jp" }], ["様式1", "様式2"]).Standing
        );
    }

    [Fact]
    public void What_was_tried_last_decides_and_what_was_proven_before_is_not_forgotten()
    {
        var proven = GatewayTests.Place(Mails.With(Gateways.Subject, Blank1, Blank2)).Submission;
        var failed = GatewayTests.Place(Gateways.All["turns into PDF"]()).Submission with
        {
            ReceivedAt = Sample.Midway.AddDays(1),
        };

        var history = RouteHistory.Of([proven, failed], ["様式1", "様式2"]);

        Assert.Equal(
            (RouteStanding.Problems, failed.ReceivedAt, (DateTimeOffset?)proven.ReceivedAt, 2),
            (history.Standing, history.At!.Value, history.ProvenAt, history.Tests)
        );
        Assert.Contains(RouteChange.Pdf, history.Problems);
        Assert.Equal(RouteStanding.Untried, RouteHistory.Of([], ["様式1"]).Standing);
    }

    private static SubmissionKind KindOf(string subject, params (string, byte[])[] files) =>
        GatewayTests.Place(Mails.With(subject, files)).Submission.Kind;
}
