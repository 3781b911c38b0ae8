namespace SeisFunctions.Calls;

/// <summary>The wording of one requirement (応募要件).</summary>
/// <param name="Number">Number in 2(2) of the call.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Text">What the call asks.</param>
public sealed record RequirementDefinition(int Number, string Title, string Text);
