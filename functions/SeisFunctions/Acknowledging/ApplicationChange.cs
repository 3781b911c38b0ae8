namespace SeisFunctions.Acknowledging;

/// <summary>What officers have changed in an application since its closing.</summary>
/// <param name="Added">Receipt numbers of what they let count.</param>
/// <param name="Removed">Receipt numbers of what does not count any more. Where neither names any, other forms of what
/// counted are chosen.</param>
public sealed record ApplicationChange(IReadOnlyList<string> Added, IReadOnlyList<string> Removed);
