namespace SeisFunctions.Domain;

/// <summary>The decision about one of the eleven requirements (応募要件).</summary>
/// <param name="Number">Number in 2(2) of the call, 1 to 11.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="Reason">One or two Japanese sentences: why, and what to do.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record Judgement(int Number, RequirementOutcome Outcome, string Reason, IReadOnlyList<Evidence> Evidence);
