using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applications;

/// <summary>Something that has happened with an applicant.</summary>
/// <param name="Instant">When, UTC.</param>
/// <param name="At">The same in words.</param>
/// <param name="Kind">提出, 連絡, 通知, メモ, 電話, 操作.</param>
/// <param name="What">What it was.</param>
/// <param name="Href">Where it is shown in full, or null.</param>
/// <param name="State">What has become of it, or null.</param>
public sealed record TimelineLine(
    DateTimeOffset Instant,
    string At,
    string Kind,
    string What,
    string? Href,
    Label? State
)
{
    /// <summary>What else there is to know.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>What a person should notice about it, or null.</summary>
    public Label? Warning { get; init; }

    /// <summary>What it leads to, and what can be done about it.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}
