using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain.Collections;

/// <summary>What a mail brings for the collections of an applicant.</summary>
/// <param name="SubmissionId">The mail.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Files">Its files that may be something that is collected.</param>
public sealed record CollectedMail(string SubmissionId, DateTimeOffset ReceivedAt, IReadOnlyList<CollectedFile> Files)
{
    /// <summary>Who sent it, and what that lets it do.</summary>
    public ContributionSender Sender { get; init; } = ContributionSender.Unrecorded;

    /// <summary>For what an officer takes it, or null.</summary>
    public CollectionAssignment? Assignment { get; init; }
}
