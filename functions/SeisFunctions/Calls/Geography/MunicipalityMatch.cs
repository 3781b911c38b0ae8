namespace SeisFunctions.Calls.Geography;

/// <summary>Which municipality a name and a code mean.</summary>
/// <param name="Outcome">How sure it is.</param>
/// <param name="Municipality">The municipality, for <see cref="MunicipalityOutcome.Exact"/> and
/// <see cref="MunicipalityOutcome.Repaired"/>; else null.</param>
/// <param name="Candidates">What may be meant, where no municipality was taken; in order of code.</param>
/// <param name="Note">Japanese sentences for the applicant: how it was read or what to do. Null if the match is
/// exact.</param>
public sealed record MunicipalityMatch(
    MunicipalityOutcome Outcome,
    Municipality? Municipality,
    IReadOnlyList<Municipality> Candidates,
    string? Note
);
