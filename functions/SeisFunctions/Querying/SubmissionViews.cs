using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>Submissions as people see them, each with its version.</summary>
public sealed class SubmissionViews(
    SubmissionRegister submissions,
    ResultStore results,
    SenderAcceptances accepted,
    AuditLog audit,
    CallDefinition call
)
{
    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>Most acts that are shown with the thing itself; all of them are in the audit.</summary>
    internal const int ActsShown = 50;

    /// <summary>A submission with all but its letters, or null.</summary>
    public async Task<(Submission Submission, SubmissionView View)?> FindAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.FindAsync(id, cancellationToken) is not { } submission)
            return null;
        var acts = (await audit.PageAsync(AuditEntry.OfSubmission(id), null, ActsShown, cancellationToken)).Items;
        var reading = await results.ReadingAsync(id, cancellationToken);
        var senders = submission.Applicant is { } applicant ? await accepted.OfAsync(applicant, cancellationToken) : [];
        var view = SubmissionView.Of(submission, reading, call) with
        {
            SenderAcceptances = [.. senders.Where(one => one.Covers(submission.From))],
            Sender = reading is { IsFiling: false }
                ? SenderFacts.Of(submission, reading, submission.Applicant, _domains, senders)
                : null,
            Acts = acts,
        };
        return (submission, view.WithVersion());
    }
}
