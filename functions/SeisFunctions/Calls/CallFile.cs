using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>The shape of <c>call.json</c>. Paths are relative to that file.</summary>
internal sealed record CallFile
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset OpensAt { get; init; }
    public required DateTimeOffset Deadline { get; init; }
    public required TimeSpan ClosingGrace { get; init; }
    public TimeSpan ClosingWaitsForPeople { get; init; } = CallSchedule.WaitsForPeople;
    public required string Subject { get; init; }
    public required Secretariat Secretariat { get; init; }
    public required IReadOnlyList<string> Forms { get; init; }
    public required string Reference { get; init; }
    public required IReadOnlyList<RequirementDefinition> Requirements { get; init; }
    public required IReadOnlyDictionary<LetterKind, LetterTemplate> Letters { get; init; }
    public FiscalYearRange? SelectionYears { get; init; }
    public IReadOnlyList<PastSelection>? PastSelections { get; init; }
    public required MailRules Mail { get; init; }
    public required CallLimits Limits { get; init; }
}
