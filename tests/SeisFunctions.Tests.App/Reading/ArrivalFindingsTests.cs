using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Reading;

public sealed class ArrivalFindingsTests
{
    private static readonly DateTimeOffset Deadline = Sample.Call.Schedule.Deadline;

    [Theory]
    [InlineData(-600, null)]
    [InlineData(-601, "mail.dateDiffers")]
    [InlineData(600, null)]
    [InlineData(601, "mail.dateDiffers")]
    public void The_senders_clock_is_told_where_it_differs_by_more_than_ten_minutes(int seconds, string? code)
    {
        var findings = Of(Mail(Sample.Midway) with { HeaderDate = Sample.Midway.AddSeconds(seconds) });

        Assert.Equal(code, findings.SingleOrDefault()?.Code);
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Theory]
    [InlineData(30, 60, Severity.Warning)]
    [InlineData(-30, 60, Severity.Info)]
    [InlineData(-120, -60, Severity.Info)]
    public void Our_own_servers_clock_is_a_persons_matter_where_it_would_decide_otherwise(
        int receivedMinutes,
        int before,
        Severity severity
    )
    {
        var received = Deadline.AddMinutes(receivedMinutes);

        var finding = Assert.Single(Of(Mail(received) with { TracedAt = received.AddMinutes(-before) }));

        Assert.Equal(("mail.clocksDiffer", severity), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_time_of_receipt_that_is_still_to_come_is_a_persons_matter() =>
        Assert.Equal(
            Severity.Warning,
            Assert.Single(Of(Mail(Sample.Midway) with { StoredAt = Sample.Midway.AddMinutes(-11) })).Severity
        );

    private static List<Finding> Of(Submission submission) => [.. ArrivalFindings.Of(submission, Sample.Call.Schedule)];

    private static Submission Mail(DateTimeOffset receivedAt) =>
        new()
        {
            Id = new string('0', 32),
            ReceiptNumber = "AAAAAAAA",
            ReceivedAt = receivedAt,
            StoredAt = receivedAt.AddMinutes(1),
            Source = SubmissionSource.Imap,
            RawSha256 = "",
            RawSize = 1,
            OnTime = Sample.Call.Schedule.IsOnTime(receivedAt),
            State = SubmissionState.Received,
        };
}
