namespace SeisFunctions.Domain;

/// <summary>What an on-time submission brings to its applicant's application.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Forms">The forms that it holds.</param>
public sealed record Contribution(string SubmissionId, DateTimeOffset ReceivedAt, IReadOnlyList<ContributedForm> Forms);
