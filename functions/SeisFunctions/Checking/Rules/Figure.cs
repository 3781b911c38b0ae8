using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>A number that a form states, or why it cannot be told.</summary>
/// <param name="Value">The number, or null.</param>
/// <param name="Doubt">Why there is none, or null.</param>
/// <param name="Evidence">What it rests on.</param>
internal sealed record Figure(decimal? Value, Opinion? Doubt, IReadOnlyList<Evidence> Evidence);
