using SeisFunctions.Domain;

namespace SeisFunctions.Watching.Duty;

/// <summary>Settings <c>Duty__…</c>: who of the secretariat is told by mail what waits for a person.</summary>
public sealed class DutyOptions
{
    /// <summary>Says that nobody shall be told, where an address must be named.</summary>
    public const string Nobody = "none";

    /// <summary>
    /// Addresses of the officers on duty, separated by commas; empty or <c>none</c>: nobody is told. In Azure it must be
    /// one of the two.
    /// </summary>
    public string To { get; set; } = "";

    /// <summary>The same one by one.</summary>
    public IReadOnlyList<string> Addresses =>
        To == Nobody
            ? []
            : To.Split([',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Time of day, Japan's, of the morning's digest: before the secretariat's day begins.</summary>
    public TimeSpan DigestAt { get; set; } = new(8, 30, 0);

    /// <summary>
    /// How long before the deadline what waits is told at once. Two hours are enough to call an applicant and get its
    /// form again.
    /// </summary>
    [AtMost("7.00:00:00")]
    public TimeSpan AlertBefore { get; set; } = TimeSpan.FromHours(2);
}
