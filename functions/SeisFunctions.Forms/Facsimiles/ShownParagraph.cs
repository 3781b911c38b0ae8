namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A paragraph outside of tables.</summary>
/// <param name="Spot">What it says.</param>
public sealed record ShownParagraph(ShownSpot Spot) : ShownBlock;
