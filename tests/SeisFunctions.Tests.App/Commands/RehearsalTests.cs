using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Commands;

public sealed class RehearsalTests
{
    [Fact]
    public void A_rehearsal_plays_every_prefecture_and_what_goes_wrong_with_their_mails()
    {
        var samples = SeisForms.Samples(Sample.Call).Whole;

        Assert.Equal(
            Sample.Call.Applicants.All.Select(prefecture => prefecture.Name).Order(StringComparer.Ordinal),
            samples.Select(sample => sample.Applicant).OfType<string>().Order(StringComparer.Ordinal)
        );
        Assert.Contains(samples, sample => !sample.OnTime);
        Assert.Contains(samples, sample => sample.Mails.Count == 2);
        Assert.Contains(samples, sample => sample.NotSatisfied.Count > 0);
        Assert.Contains(samples, sample => sample.Collected is { Mails.Count: > 1 });
        Assert.Contains(samples, sample => sample.Collected is { Mails.Count: 0 });
    }
}
