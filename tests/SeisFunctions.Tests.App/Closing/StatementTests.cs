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
    public void A_prefecture_whose_only_submission_an_officer_ruled_out_is_left_out_and_not_silent()
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
        Assert.DoesNotContain(statement.Silent, place => place.Code == "13");
        Assert.Equal(46, statement.Silent.Count);
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
