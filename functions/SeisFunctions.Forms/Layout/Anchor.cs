namespace SeisFunctions.Forms.Layout;

/// <summary>
/// The paragraphs of a Word document that a text begins and ends in, by their position among the elements of its part
/// (from 1), so that they are found again in a second walk through the same bytes.
/// </summary>
/// <param name="First">The first paragraph; 0 where it has none.</param>
/// <param name="Last">The last one.</param>
internal readonly record struct Anchor(int First, int Last);
