namespace SeisFunctions.Domain;

/// <summary>When a call takes applications in (公募期間).</summary>
/// <param name="OpensAt">First instant of the call.</param>
/// <param name="Deadline">Last instant of the call: a submission received at this instant is on time.</param>
/// <param name="ClosingGrace">How long after the deadline an upload that began before it may still arrive. Closing
/// waits that long.</param>
public sealed record CallSchedule(DateTimeOffset OpensAt, DateTimeOffset Deadline, TimeSpan ClosingGrace)
{
    /// <summary>
    /// How long a final letter waits where a call says nothing of it: people are at their desks on the evening of a
    /// deadline.
    /// </summary>
    public static readonly TimeSpan WaitsForPeople = TimeSpan.FromHours(2);

    /// <summary>
    /// How long after the closing the final letter of an applicant waits for people to settle what names it and was on
    /// time. The closing itself and all other letters wait for nobody.
    /// </summary>
    public TimeSpan ClosingWaitsForPeople { get; init; } = WaitsForPeople;

    /// <summary>
    /// How long after its deadline something of a call can still take place: by then the longest call is over, and a
    /// later year is a slip.
    /// </summary>
    public static readonly TimeSpan LongestAfterwards = TimeSpan.FromDays(3 * 366);

    /// <summary>
    /// Why something of the call cannot take place at a time that a person states, in Japanese; or null.
    /// </summary>
    public string? WhyNotAt(DateTimeOffset stated)
    {
        var last = Deadline + LongestAfterwards;
        return OpensAt <= stated && stated <= last
            ? null
            : $"公募の開始（{JapanTime.ToMinuteText(OpensAt)}）から"
                + $"{JapanTime.ToMinuteText(last)}までの日時を指定してください。";
    }

    /// <summary>
    /// How far a deadline may be extended: after a disaster calls were extended by weeks; a date beyond a quarter of a
    /// year is a slip of the month or the year.
    /// </summary>
    public static readonly TimeSpan LongestExtension = TimeSpan.FromDays(92);

    /// <summary>The last instant to which an officer may extend this deadline.</summary>
    public DateTimeOffset LatestDeadline => Deadline + LongestExtension;

    /// <summary>The one comparison that decides who was on time.</summary>
    public bool IsOnTime(DateTimeOffset receivedAt) => receivedAt <= Deadline;
}
