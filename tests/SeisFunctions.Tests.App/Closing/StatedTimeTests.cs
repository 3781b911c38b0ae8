using SeisFunctions.Domain;

namespace SeisFunctions.Tests.Closing;

/// <summary>Times that a person states: of a hearing, of a memorandum on paper.</summary>
public sealed class StatedTimeTests
{
    private static readonly CallSchedule Schedule = new(
        JapanTime.Read("2026-03-04T00:00")!.Value,
        JapanTime.Read("2026-03-26T17:00")!.Value,
        TimeSpan.Zero
    );

    [Theory]
    [InlineData("2020-03-30T10:00")]
    [InlineData("2026-03-03T23:59")]
    [InlineData("2029-03-28T17:01")]
    [InlineData("2062-03-30T10:00")]
    public void One_before_the_call_opened_or_years_after_it_is_refused_with_what_can_be_stated(string stated) =>
        Assert.Equal(
            "公募の開始（令和8年3月4日（水）00時00分）から令和11年3月28日（水）17時00分までの日時を指定してください。",
            Schedule.WhyNotAt(JapanTime.Read(stated)!.Value)
        );

    [Theory]
    [InlineData("2026-03-04T00:00")]
    [InlineData("2027-03-31T10:00")]
    [InlineData("2029-03-28T17:00")]
    public void One_of_the_call_or_of_what_it_supports_is_taken(string stated) =>
        Assert.Null(Schedule.WhyNotAt(JapanTime.Read(stated)!.Value));

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("1999-12-31T23:59")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void One_at_the_ends_of_the_calendar_is_none(string stated) => Assert.Null(JapanTime.Read(stated));
}
