using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>The decision about one of the eleven requirements (応募要件).</summary>
/// <param name="Number">Number in 2(2) of the call, 1 to 11.</param>
/// <param name="Outcome">The decision: a person's where there is one.</param>
/// <param name="Reason">One or two Japanese sentences: why, and what to do.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record Judgement(int Number, RequirementOutcome Outcome, string Reason, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What a person said, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonsWord? Person { get; init; }

    /// <summary>What the rules say, where a person has said something.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MachineJudgement? Machine { get; init; }
}
