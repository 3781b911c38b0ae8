using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>Acts of officers that are young enough to be taken back before anybody is told.</summary>
/// <param name="Basis">The acts.</param>
/// <param name="Turn">When letters that tell of them are sent, UTC.</param>
public sealed record PendingActs(ActBasis Basis, DateTimeOffset Turn);
