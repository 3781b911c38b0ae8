using System.Text.Json.Serialization;
using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>The decision about one requirement (応募要件).</summary>
/// <param name="Id">Id of the requirement. Stored as <c>number</c>, which it was before calls named their requirements
/// themselves.</param>
/// <param name="Outcome">The decision: a person's where there is one.</param>
/// <param name="Reason">One or two Japanese sentences: why, and what to do.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record Judgement(
    [property: JsonPropertyName("number")]
    [property: JsonConverter(typeof(RequirementIdConverter))]
        string Id,
    RequirementOutcome Outcome,
    string Reason,
    IReadOnlyList<Evidence> Evidence
)
{
    /// <summary>What a person said, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonsWord? Person { get; init; }

    /// <summary>What the rules say, where a person has said something.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MachineJudgement? Machine { get; init; }
}
