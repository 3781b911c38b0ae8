using SeisFunctions.Domain;

namespace SeisFunctions.Briefing;

/// <summary>
/// What came of a registration. It is the same for an address that is new and for one that is known: nobody can ask here
/// who has registered.
/// </summary>
/// <param name="State">Whether registrations are taken.</param>
/// <param name="Faults">What is wrong with the entry; nothing is kept then.</param>
/// <param name="Against">Why whoever entered it cannot take part, though the entry is kept; or null.</param>
public sealed record RegistrationOutcome(
    BriefingState State,
    IReadOnlyList<RegistrationFault> Faults,
    string? Against
)
{
    /// <summary>Whether it is kept.</summary>
    public bool IsKept => State == BriefingState.Open && Faults.Count == 0;
}
