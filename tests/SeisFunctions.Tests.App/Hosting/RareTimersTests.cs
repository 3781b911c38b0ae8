using Microsoft.Extensions.Configuration;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Hosting;

/// <summary>A timer that stays away much longer than it is made for is told at the start.</summary>
public sealed class RareTimersTests
{
    // A Thursday.
    private static readonly DateTime Now = new(2026, 3, 26, 3, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["CloseIntakeSchedule"] = "0 * * * * *",
        ["PollMailboxSchedule"] = "*/10 * * * * *",
        ["EraseExpiredSchedule"] = "0 30 17 * * *",
        ["Retention__Days"] = "0",
    };

    [Theory]
    [InlineData("CloseIntakeSchedule", "0 0 0 1 1 *")]
    [InlineData("CloseIntakeSchedule", "0 0 0 30 2 *")]
    [InlineData("CloseIntakeSchedule", "0 0 */2 * * *")]
    [InlineData("PollMailboxSchedule", "0 * 0-9 * * *")]
    [InlineData("PollMailboxSchedule", "0 * * * * 1-5")]
    [InlineData("EraseExpiredSchedule", "0 0 17 1 * *")]
    public void A_rare_one_is_told(string name, string schedule) =>
        Assert.Equal([name], RareTimers.Of(Set(Usual), Set(name, schedule), Now).Select(one => one.Name));

    [Theory]
    [InlineData("CloseIntakeSchedule", "0 * * * * *")]
    [InlineData("CloseIntakeSchedule", "*/5 * * * * *")]
    [InlineData("CloseIntakeSchedule", "0 */15 * * * *")]
    [InlineData("PollMailboxSchedule", "0 0 * * * *")]
    [InlineData("EraseExpiredSchedule", "0 0 17 * * 0")]
    [InlineData("EraseExpiredSchedule", "0 0 3 * * *")]
    [InlineData("CloseIntakeSchedule", "every minute")]
    [InlineData("CloseIntakeSchedule", null)]
    public void An_ordinary_one_is_not_and_neither_is_what_is_no_schedule(string name, string? schedule) =>
        Assert.Empty(RareTimers.Of(Set(Usual), Set(name, schedule), Now));

    private static IConfiguration Set(string name, string? value) =>
        Set(new Dictionary<string, string?> { [name] = value });

    private static IConfiguration Set(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
