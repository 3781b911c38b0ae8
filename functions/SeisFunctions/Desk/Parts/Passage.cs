namespace SeisFunctions.Desk.Parts;

/// <summary>A stretch of a mail's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Summary">What is said of it where it is folded; null where it stands open.</param>
public sealed record Passage(string Text, string? Summary);
