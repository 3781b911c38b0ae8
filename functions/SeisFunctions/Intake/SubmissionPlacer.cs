using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>From the raw message to what becomes of a submission. Writes nothing.</summary>
public sealed class SubmissionPlacer(
    RawMailStore mail,
    MailOpener opener,
    SubmissionReader reader,
    ResultStore results,
    SenderAcceptances accepted,
    CorrespondenceTies ties,
    CollectionFolding collections,
    ReadingRoom room,
    CallDefinition call
)
{
    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>
    /// Opens and reads a submission, and places it. One that a person has rejected is not read again: that it can be
    /// read must not be asked of it.
    /// </summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="progress">Asked for once the submission is read, so that it is as fresh as can be.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <param name="alone">Whether nothing else is read meanwhile: it may be what has ended a process.</param>
    /// <exception cref="ReadingStoppedException">Opening or reading it took too long.</exception>
    public async Task<Placement> PlaceAsync(
        Submission submission,
        Func<CancellationToken, Task<CallProgress>> progress,
        CancellationToken cancellationToken,
        bool alone = false
    )
    {
        if (submission.Ruling is { Kind: RulingKind.Rejected })
        {
            var kept = await results.ReadingAsync(submission.Id, cancellationToken) ?? SubmissionReading.None;
            var current = await progress(cancellationToken);
            return Placement.OfRejected(
                submission,
                kept,
                current.Of(call.Schedule),
                closed: current.SealedAt is not null
            );
        }

        await using var raw = await mail.FetchAsync(submission.RawSha256, cancellationToken);
        using var spool = new FileSpool();
        var reads = () => Read(submission, raw, spool, cancellationToken);
        var (after, reading) = alone
            ? await room.ReadAloneAsync(submission, () => Task.FromResult(reads()), cancellationToken)
            : (submission, await room.ReadAsync(reads, cancellationToken));
        // Where somebody has acted on it meanwhile, its version stays the old one, and it is read again.
        if (after.ActsFolded == submission.ActsFolded)
            submission = after;
        var isWords = reading.Kind == SubmissionKind.Correspondence || reading.IsAnnex;
        var mayCollect = MayCollect(submission, reading);
        // Beside a form of an application, whose it is stands in the form.
        var isBeside = !isWords && reading.HoldsApplicationForm && submission.Assignment is null;
        var tie = isWords || (mayCollect && !isBeside) ? await ties.OfAsync(submission, reading, cancellationToken) : null;
        var book = mayCollect
            ? await BookOfAsync(submission, isBeside ? reading.Applicant : tie?.Applicant, cancellationToken)
            : null;
        if (book is null && !isWords)
            tie = null;
        var acceptances = await AcceptedOfAsync(
            submission,
            submission.Ruling?.Applicant ?? tie?.Applicant ?? reading.Applicant,
            reading,
            cancellationToken
        );
        var first = FirstOf(submission, reading, acceptances);
        var asOf = await progress(cancellationToken);
        var placed = Placement.Of(
            submission,
            reading,
            asOf.Of(call.Schedule),
            _domains,
            first is null ? acceptances : [.. acceptances, first],
            asOf.SealedAt,
            tie,
            book
        );
        return placed with { FirstSender = first };
    }

    // What came in time belongs to the application, whatever it is.
    private bool MayCollect(Submission submission, SubmissionReading reading) =>
        collections.Collects
        && reading.Collected.Count > 0
        && !call.Schedule.IsOnTime(submission.ReceivedAt);

    private async Task<CollectionBook?> BookOfAsync(
        Submission submission,
        string? named,
        CancellationToken cancellationToken
    ) =>
        submission.Ruling switch
        {
            { Kind: RulingKind.Assigned, Applicant: { } ruled } => ruled,
            _ => named,
        }
            is { } applicant
            ? await collections.BookOfAsync(applicant, cancellationToken)
            : null;

    // Of an applicant of whom no domain is known, and nobody has been accepted yet; not where an officer has said whose it
    // is, who may know that the sender is somebody else. What nothing proves is held; an
    // upload is, until the link is followed that goes to the stated address.
    private SenderAcceptance? FirstOf(
        Submission submission,
        SubmissionReading reading,
        IReadOnlyList<SenderAcceptance> acceptances
    ) =>
        call.Applicants.Senders == SenderPolicy.First
        && acceptances.Count == 0
        && submission.Ruling is null
        && reading.Applicant is { } applicant
        && submission.From is { } address
        && reading is { Kind: SubmissionKind.Submission, IsFiling: false }
        && !_domains.Knows(applicant)
        && (
            submission.Source == SubmissionSource.Upload
            || reading.Authenticity.Proof == SenderProof.Proved
        )
            ? SenderAcceptance.First(address, submission.ReceivedAt)
            : null;

    // An own and proved address needs nobody's acceptance: most submissions are spared the look.
    private async Task<IReadOnlyList<SenderAcceptance>> AcceptedOfAsync(
        Submission submission,
        string? applicant,
        SubmissionReading reading,
        CancellationToken cancellationToken
    )
    {
        var isOwn =
            _domains.OwnerOf(submission.From, applicant) == AddressOwner.Own
            && reading.Authenticity.Proof == SenderProof.Proved;
        return applicant is null || (isOwn && submission.Source != SubmissionSource.Upload)
            ? []
            : await accepted.OfAsync(applicant, cancellationToken);
    }

    private SubmissionReading Read(
        Submission submission,
        Spool raw,
        FileSpool spool,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var opened = opener.Open(raw.Content, spool, cancellationToken);
            return reader.Read(opened, submission.Id, submission.ReceivedAt, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new ReadingStoppedException(e);
        }
    }
}
