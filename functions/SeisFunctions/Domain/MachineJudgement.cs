namespace SeisFunctions.Domain;

/// <summary>What the rules say of a requirement that a person has judged.</summary>
/// <param name="Outcome">Their outcome.</param>
/// <param name="Reason">Why.</param>
public sealed record MachineJudgement(RequirementOutcome Outcome, string Reason);
