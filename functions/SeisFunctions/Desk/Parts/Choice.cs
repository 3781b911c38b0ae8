namespace SeisFunctions.Desk.Parts;

/// <summary>A choice among others, as a link that filters a list or an option of a form.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Text">What it says.</param>
/// <param name="Chosen">Whether it is the one in force.</param>
public sealed record Choice(string Value, string Text, bool Chosen);
