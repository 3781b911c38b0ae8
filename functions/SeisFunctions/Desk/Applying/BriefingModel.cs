using SeisFunctions.Briefing;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Applying;

/// <summary>Registering for the briefing.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Rules">The briefing.</param>
/// <param name="State">Whether registrations are taken.</param>
/// <param name="Entered">What was entered and refused; empty before.</param>
/// <param name="PersonalData">What personal data is used for.</param>
public sealed record BriefingModel(
    PublicFrame Frame,
    BriefingRules Rules,
    BriefingState State,
    RegistrationForm Entered,
    IReadOnlyList<string> PersonalData
)
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<RegistrationFault> Faults { get; init; } = [];

    /// <summary>Why nothing was taken, apart from what is wrong with the entry; or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it was just taken.</summary>
    public bool IsKept { get; init; }

    /// <summary>Why whoever entered it cannot take part all the same, or null.</summary>
    public string? Against { get; init; }

    /// <summary>What is wrong with a field, or null.</summary>
    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Text;

    /// <summary>What is read out with a field.</summary>
    public string? Describes(string field, string? hint = null) =>
        (FaultOf(field) is null ? null : $"{field}-fault", hint) switch
        {
            (null, null) => null,
            (null, var only) => only,
            (var only, null) => only,
            var (fault, beside) => $"{fault} {beside}",
        };
}
