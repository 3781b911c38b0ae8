using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>A finding that a person has settled. It is shown and counts no more.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Word">Who settled it, and why: by itself, or with the requirement that rests on it.</param>
public sealed record SettledFinding(Finding Finding, PersonsWord Word);
