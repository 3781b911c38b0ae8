using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Erasing;

/// <summary>
/// Erases personal data: of a whole call once its time is over, or of one applicant on request. The row of a submission
/// goes last, so that a run that is cut off is finished by the next one; doing it again finds less to do. Audit log and
/// closing statement stay: they name prefectures, and those who acted.
/// </summary>
public sealed class Eraser(
    CallDefinition call,
    RawMailStore mail,
    AttachmentStore attachments,
    ResultStore results,
    SubmissionRegister submissions,
    SubmissionLists listed,
    ApplicationRegister applications,
    LetterRegister letters,
    LetterStore texts,
    ErasureRecords records,
    SenderAcceptances senders,
    NoteTexts notes,
    SearchRegister search,
    FaqRegister faq,
    BriefingRegister briefing,
    CollectionRegister collections,
    ContactRegister contacts,
    CallRegister calls,
    TimeProvider clock
)
{
    private const int PageSize = 500;

    /// <summary>Erases everything that the call has kept of persons; counts it first.</summary>
    public async Task<Erased> EraseCallAsync(CancellationToken cancellationToken)
    {
        if (await records.FindAsync(cancellationToken) is null)
            await records.KeepAsync(await CountAsync(cancellationToken), cancellationToken);
        foreach (var applicant in call.Applicants.All)
            await EraseApplicationAsync(applicant.Code, cancellationToken);
        foreach (var entry in await faq.AllAsync(cancellationToken))
            await faq.EraseAsync(entry.Id, notes, cancellationToken);
        await contacts.EraseAllAsync(cancellationToken);
        var written = 0;
        await foreach (var letter in letters.AllAsync(cancellationToken))
            written += await EraseAsync(letter, cancellationToken);
        var registrations = await EraseBriefingAsync(cancellationToken);
        return await EraseSubmissionsAsync(_ => true, written, [], cancellationToken) with
        {
            Registrations = registrations,
        };
    }

    /// <summary>
    /// Erases what the call has kept of one applicant: what is placed with it, and what was before and is with nobody
    /// now, such as a stranger's mail that an officer has rejected.
    /// </summary>
    public async Task<Erased> EraseApplicantAsync(string applicant, CancellationToken cancellationToken)
    {
        // First: whoever is being erased is not taken for silent meanwhile.
        await calls.ChangeAsync(
            before =>
                before.Erased.Contains(applicant) ? before : before with { Erased = [.. before.Erased, applicant] },
            cancellationToken
        );
        await EraseApplicationAsync(applicant, cancellationToken);
        var written = 0;
        foreach (var letter in await letters.OfAsync(applicant, cancellationToken))
            written += await EraseAsync(letter, cancellationToken);
        // Letters that name no applicant answer its questions and what was held for it too.
        var others = await letters.OfAsync(Letter.NoApplicant, cancellationToken);
        var erased = await EraseSubmissionsAsync(
            submission =>
                submission.Applicant == applicant
                || (submission.Applicant is null && submission.FormerApplicants.Contains(applicant)),
            written,
            others,
            cancellationToken
        );
        // Those whose mail is protected keep their rows, and are counted by them.
        if (erased.Submissions - erased.ProtectedMails is > 0 and var gone)
            await calls.ChangeAsync(
                before => before with { ErasedSubmissions = before.ErasedSubmissions + gone },
                cancellationToken
            );
        return erased;
    }

    // The salt goes last: without it an id tells nobody whose it was.
    private async Task<int> EraseBriefingAsync(CancellationToken cancellationToken)
    {
        var erased = 0;
        await foreach (var registration in briefing.AllAsync(cancellationToken))
        {
            await notes.EraseAsync(AuditEntry.OfRegistration(registration.Id), cancellationToken);
            await briefing.EraseAsync(registration.Id, cancellationToken);
            erased++;
        }

        await notes.EraseAsync(AuditEntry.OfBriefing, cancellationToken);
        await briefing.EraseRestAsync(cancellationToken);
        return erased;
    }

    private async Task<Erased> EraseSubmissionsAsync(
        Func<Submission, bool> belongs,
        int written,
        IEnumerable<Letter> others,
        CancellationToken cancellationToken
    )
    {
        var answers = others.ToLookup(letter => letter.SubmissionId);
        var erased = 0;
        var kept = new List<string>();
        string? after = null;
        do
        {
            var page = await listed.PageByIdAsync(after, PageSize, cancellationToken);
            foreach (var submission in page.Items.Where(belongs))
            {
                foreach (var letter in answers[submission.Id])
                    written += await EraseAsync(letter, cancellationToken);
                if (!await EraseAsync(submission, cancellationToken))
                    kept.Add(RawMailStore.NameOf(submission.RawSha256));
                erased++;
            }

            after = page.Continuation;
        } while (after is not null);
        return new(erased, written, kept.Count) { ProtectedBlobs = kept.Count == 0 ? null : kept };
    }

    // False if the raw mail is protected: its row stays without anything personal, so that the mail is found when its
    // protection has ended.
    private async Task<bool> EraseAsync(Submission submission, CancellationToken cancellationToken)
    {
        await attachments.EraseAsync(submission.Id, cancellationToken);
        await results.EraseReadingAsync(submission.Id, cancellationToken);
        await notes.EraseAsync(AuditEntry.OfSubmission(submission.Id), cancellationToken);
        var gone = await mail.EraseAsync(submission.RawSha256, cancellationToken);
        await submissions.EraseAsync(submission, keepRow: !gone, cancellationToken);
        return gone;
    }

    private async Task<int> EraseAsync(Letter letter, CancellationToken cancellationToken)
    {
        await texts.EraseAsync(letter.Id, cancellationToken);
        await notes.EraseAsync(AuditEntry.OfLetter(letter.Applicant, letter.Id), cancellationToken);
        await letters.EraseAsync(letter, cancellationToken);
        return 1;
    }

    private async Task EraseApplicationAsync(string applicant, CancellationToken cancellationToken)
    {
        foreach (var sender in await senders.OfAsync(applicant, cancellationToken))
            await senders.RemoveAsync(applicant, sender, cancellationToken);
        await notes.EraseAsync(AuditEntry.OfApplication(applicant), cancellationToken);
        await search.EraseHearingsAsync(applicant, cancellationToken);
        await collections.EraseAsync(applicant, cancellationToken);
        await contacts.EraseApplicantAsync(applicant, cancellationToken);
        await results.EraseResultsAsync(call.Id, applicant, cancellationToken);
        await applications.EraseAsync(applicant, cancellationToken);
    }

    private async Task<ErasureRecord> CountAsync(CancellationToken cancellationToken) =>
        new(
            call.Id,
            clock.GetUtcNow(),
            await CountAsync(listed.ArrivalsAsync(cancellationToken), arrival => arrival.State, cancellationToken),
            await CountAsync(
                applications.AllAsync(cancellationToken),
                row => row.StatusAfterDeadline,
                cancellationToken
            ),
            await CountAsync(letters.AllAsync(cancellationToken), letter => letter.State, cancellationToken)
        )
        {
            Registrations = (await briefing.ReadAsync(cancellationToken)).Addresses,
        };

    private static async Task<IReadOnlyDictionary<TKey, int>> CountAsync<T, TKey>(
        IAsyncEnumerable<T> all,
        Func<T, TKey> key,
        CancellationToken cancellationToken
    )
        where TKey : notnull
    {
        var counts = new SortedDictionary<TKey, int>();
        await foreach (var one in all.WithCancellation(cancellationToken))
            counts[key(one)] = counts.GetValueOrDefault(key(one)) + 1;
        return counts;
    }
}
