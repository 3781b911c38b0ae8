using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Closing;

/// <summary>Each submission stands in the closing statement where it belongs, and there alone.</summary>
public sealed class StatementTests
{
    private static readonly DateTimeOffset Afterwards = Sample.Call.Schedule.Deadline.AddMinutes(1);

    [Fact]
    public void What_was_late_waits_for_nobody_even_where_it_could_not_be_read()
    {
        var statement = Of(
            Submission("1", Afterwards) with
            {
                Applicant = "13",
                State = SubmissionState.NeedsReview,
                Failure = ReadingFailure.Unknown(Afterwards) with { GivenUp = true },
            }
        );

        Assert.Equal((0, 1), (statement.Waiting.Count, statement.Late.Count));
        Assert.Equal((0, 1), (statement.Submissions.OnTime, statement.Submissions.Late));
    }

    [Fact]
    public void What_the_secretariat_sent_in_is_not_called_late_before_anybody_states_when_it_was_received()
    {
        var statement = Of(
            Submission("1", Afterwards) with
            {
                State = SubmissionState.NeedsReview,
                Hold = HoldReason.Filing,
            }
        );

        Assert.Equal((1, 0), (statement.Waiting.Count, statement.Late.Count));
        Assert.Equal(0, statement.Submissions.Late);
    }

    [Fact]
    public void A_prefecture_whose_only_submission_an_officer_ruled_out_stands_among_those_left_out_and_those_without_one()
    {
        var statement = Of(
            Submission("1", Sample.Midway) with
            {
                State = SubmissionState.Rejected,
                Ruling = new(RulingKind.Rejected, null, "事務局 花子", "誤送信", Sample.Midway),
                FormerApplicants = ["13"],
            }
        );

        Assert.Equal(["13"], Assert.Single(statement.LeftOut).Names);
        Assert.Contains(statement.Silent, place => place.Code == "13");
        Assert.Equal(47, statement.Silent.Count);
    }

    /// <summary>Every act that can leave an application with nothing, and what a submission says after it.</summary>
    public static TheoryData<string, SubmissionState, string?, string[], string[], HoldReason?> Emptied { get; } =
        new()
        {
            // Assigned to it and taken back, or assigned to another since: the mail is another prefecture's again.
            { "taken back", SubmissionState.Read, "23", [], ["13"], null },
            { "taken back twice", SubmissionState.Read, "23", [], ["13", "27"], null },
            { "nobody's again", SubmissionState.NeedsReview, null, [], ["13"], null },
            { "named by a mail for another", SubmissionState.Read, "23", ["13"], ["13"], null },
            { "ruled out", SubmissionState.Rejected, null, [], ["13"], null },
            { "erased", SubmissionState.Rejected, "13", ["13"], ["13"], null },
            { "admitted and taken back", SubmissionState.NeedsReview, "13", [], ["13"], HoldReason.SenderUnknown },
            { "named by what cannot be placed", SubmissionState.NeedsReview, null, ["13", "27"], [], null },
            { "a second application", SubmissionState.NeedsReview, "13", [], [], HoldReason.Second },
        };

    [Theory]
    [MemberData(nameof(Emptied))]
    public void Each_prefecture_stands_in_one_list_whatever_has_emptied_its_application(
        string what,
        SubmissionState state,
        string? applicant,
        string[] names,
        string[] former,
        HoldReason? hold
    )
    {
        var statement = Of(
            Submission("1", Sample.Midway) with
            {
                State = state,
                Applicant = applicant,
                Names = names,
                FormerApplicants = former,
                Hold = hold,
            }
        );

        Assert.True(statement.Unaccounted.Count == 0, what);
        string[] standing =
        [
            .. statement.Applications.Select(line => line.Code),
            .. statement.Silent.Select(one => one.Code),
            .. statement.WithoutApplication.Select(one => one.Code),
        ];
        Assert.Equal(Sample.Call.Applicants.All.Select(one => one.Code), standing.Order(StringComparer.Ordinal));
        // Silent is who makes nothing known, on this page as in the counts of all others.
        Assert.Equal(
            state != SubmissionState.Rejected && (applicant == "13" || names.Contains("13")),
            statement.WithoutApplication.Any(one => one.Code == "13")
        );
    }

    [Fact]
    public void What_is_late_alone_and_what_waits_are_told_apart()
    {
        var statement = Of(
            Submission("1", Afterwards) with
            {
                Applicant = "13",
                State = SubmissionState.Late,
            },
            Submission("2", Sample.Midway) with
            {
                Applicant = "27",
                State = SubmissionState.NeedsReview,
                Hold = HoldReason.SenderUnknown,
            },
            Submission("3", Afterwards) with
            {
                Applicant = "27",
                State = SubmissionState.Late,
            }
        );

        Assert.Equal(
            [("13", "届いた提出は、全て期限後です。"), ("27", "確認を待っている提出があります。")],
            statement.WithoutApplication.Select(one => (one.Code, one.Why))
        );
    }

    [Fact]
    public void Whoever_stands_nowhere_or_twice_is_named()
    {
        Assert.Empty(ApplicantsAtClosing.UnaccountedIn(["13", "27"], ["27", "13"]));
        Assert.Equal(["13"], ApplicantsAtClosing.UnaccountedIn(["13", "27"], ["27"]));
        Assert.Equal(["13"], ApplicantsAtClosing.UnaccountedIn(["13", "27"], ["13", "13", "27"]));
        Assert.Equal(["99"], ApplicantsAtClosing.UnaccountedIn(["13", "27"], ["13", "27", "99"]));
    }

    private static ClosingStatement Of(params Submission[] submissions) =>
        ClosingStatement.Of(Sample.Call, new CallProgress(), [], submissions);

    private static Submission Submission(string id, DateTimeOffset receivedAt) =>
        new()
        {
            Id = id,
            ReceiptNumber = id,
            ReceivedAt = receivedAt,
            StoredAt = receivedAt,
            Source = SubmissionSource.Imap,
            RawSha256 = id,
            RawSize = 1,
            OnTime = Sample.Call.Schedule.IsOnTime(receivedAt),
            State = SubmissionState.Read,
        };
}
