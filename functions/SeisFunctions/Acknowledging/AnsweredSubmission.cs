using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>A submission that a letter of an officer answers.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Reading">What was read from it.</param>
/// <param name="Result">Its application, or null.</param>
public sealed record AnsweredSubmission(
    Submission Submission,
    SubmissionReading Reading,
    ApplicationResult? Result
);
