using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>What recording a submission has come to.</summary>
/// <param name="Placed">The submission as it is placed beside the others.</param>
/// <param name="Folded">Its application.</param>
/// <param name="Left">What is left of the applications that it is no part of any more, with their applicants.</param>
/// <param name="Others">The others that wait to be read again for it.</param>
public sealed record Recorded(
    Placement Placed,
    FoldOutcome Folded,
    IReadOnlyList<(string Applicant, FoldOutcome Now)> Left,
    IReadOnlyList<string> Others
);
