using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>Tells which letters an officer's act can still call back, and whether it has.</summary>
public sealed class LettersOfActs(
    SubmissionRegister submissions,
    SenderAcceptances accepted,
    AuditLog audit,
    IOptions<AcknowledgeOptions> options,
    TimeProvider clock
)
{
    // What an officer decides. Reading again and an applicant's link decide nothing.
    private static readonly ActKind[] Deciding =
    [
        ActKind.Assign,
        ActKind.Reject,
        ActKind.Accept,
        ActKind.Choose,
        ActKind.File,
        ActKind.Undo,
        ActKind.AcceptSender,
    ];

    /// <summary>
    /// What letters about a submission rest on and until when they wait; null where no act on it is that young.
    /// </summary>
    public async Task<PendingActs?> OfAsync(Placement placed, CancellationToken cancellationToken)
    {
        var submission = placed.Submission;
        if (submission.ActsFolded == 0 && placed.Sender.Standing != SenderStanding.Accepted)
            return null;
        var applicant = submission.Applicant
            ?? (submission.FormerApplicants is [.., var last] ? last : Letter.NoApplicant);
        var senders = await accepted.OfAsync(applicant, cancellationToken);
        var acceptances = senders.Where(one => one.Covers(submission.From)).ToList();
        var acts =
            submission.ActsFolded == 0
                ? []
                : await audit.OfAsync(AuditEntry.OfSubmission(submission.Id), cancellationToken);
        var decided = acts.Where(act => Deciding.Contains(act.Act)).Select(act => act.At);
        var newest = decided.Concat(acceptances.Select(one => one.At)).DefaultIfEmpty().Max();
        var turn = newest + options.Value.AfterAct;
        return turn > clock.GetUtcNow() ? new(ActBasis.Of(submission, applicant, acceptances), turn) : null;
    }

    /// <summary>Whether what a letter tells of still stands.</summary>
    public async Task<bool> StandAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (ActBasis.Parse(letter.Basis) is not { } basis)
            return !await IsAnsweredAsync(letter, cancellationToken);
        if (await submissions.FindAsync(basis.SubmissionId, cancellationToken) is not { } submission)
            return false;
        var senders = await accepted.OfAsync(basis.Applicant, cancellationToken);
        return ActBasis.Of(submission, basis.Applicant, senders) == basis;
    }

    // That its sender is being looked at need not be said once it has been: the receipt is on its way.
    private async Task<bool> IsAnsweredAsync(Letter letter, CancellationToken cancellationToken) =>
        letter is { Kind: LetterKind.Held, ResendOf: null, SubmissionId: { } id }
        && await submissions.FindAsync(id, cancellationToken)
            is { Hold: null, Applicant: not null, State: SubmissionState.Read or SubmissionState.NeedsReview };
}
