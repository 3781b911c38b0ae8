using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>Which applicant a field names.</summary>
/// <param name="Outcome">How sure it is.</param>
/// <param name="Applicant">The applicant, for <see cref="PrefectureOutcome.Exact"/> and
/// <see cref="PrefectureOutcome.Repaired"/>; else null.</param>
/// <param name="Candidates">What may be meant, for <see cref="PrefectureOutcome.Ambiguous"/>; else empty.</param>
/// <param name="Note">Japanese sentence for the applicant: how it was read or what to do. Null if the match is
/// exact.</param>
public sealed record ApplicantMatch(
    PrefectureOutcome Outcome,
    Applicant? Applicant,
    IReadOnlyList<Applicant> Candidates,
    string? Note
);
