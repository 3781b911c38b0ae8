using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>The clocks of a mail, from the sender's desk to our storage. Only the time of receipt decides.</summary>
/// <param name="HeaderDate">What the sender's clock wrote into the message, or null.</param>
/// <param name="TracedAt">What our own mail server wrote into it on top (<c>Received:</c>), or null.</param>
/// <param name="MailboxDate">When the mailbox took it, or null for what did not come through a mailbox.</param>
/// <param name="StoredAt">When the register row was written.</param>
public sealed record ClocksView(
    DateTimeOffset? HeaderDate,
    DateTimeOffset? TracedAt,
    DateTimeOffset? MailboxDate,
    DateTimeOffset StoredAt
)
{
    internal static ClocksView Of(Submission submission) =>
        new(
            submission.HeaderDate,
            submission.TracedAt,
            submission.Source is SubmissionSource.Http or SubmissionSource.Upload ? null : submission.ReceivedAt,
            submission.StoredAt
        );
}
