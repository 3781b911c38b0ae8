namespace SeisFunctions.Desk.Parts;

/// <summary>A link.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads, within the desk.</param>
public sealed record Link(string Text, string Href);
