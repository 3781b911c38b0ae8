using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Storing;

namespace SeisFunctions.Collecting;

/// <summary>
/// Brings what is collected from an applicant up to its application, the mails that have come and what officers have
/// said. The application is only read. Doing it again changes nothing, and of two hosts at once the later one sees
/// everything.
/// </summary>
public sealed class CollectionFolding(
    CollectionRegister collections,
    ApplicationRegister applications,
    AuditLog audit,
    CallDefinition call
)
{
    // As for applications: others that fold the same at the same moment.
    private const int MostTries = 20;

    // Milliseconds, after the first try; longer with each.
    private const int LongestWait = 20;

    /// <summary>Whether the call collects anything.</summary>
    public bool Collects => call.Collections.Count > 0;

    /// <summary>The collections of an applicant; null where nothing is due from it, or where its record is damaged.</summary>
    public async Task<CollectionBook?> BookOfAsync(string applicant, CancellationToken cancellationToken) =>
        await FindAsync(applicant, cancellationToken) is (var result, true)
            ? await BookOfAsync(result, cancellationToken)
            : null;

    /// <summary>Keeps what a mail brings, and takes it away from whoever it belonged to before.</summary>
    public async Task RecordAsync(Placement placed, CancellationToken cancellationToken)
    {
        foreach (var applicant in placed.LeftCollections)
        {
            await collections.RemoveMailAsync(applicant, placed.Submission.Id, cancellationToken);
            await FoldAsync(applicant, cancellationToken);
        }

        if ((placed.Collected?.Mail ?? placed.BesideLate) is not { } mail || placed.Submission.Applicant is not { } code)
            return;
        await collections.KeepMailAsync(code, mail, cancellationToken);
        await FoldAsync(code, cancellationToken);
    }

    /// <summary>Brings the entries of an applicant up to date.</summary>
    /// <exception cref="TimeoutException">Others were faster again and again; the queue tries once more.</exception>
    public async Task FoldAsync(string applicant, CancellationToken cancellationToken)
    {
        if (!Collects)
            return;
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var before = await collections.BeforeAsync(applicant, cancellationToken);
            var found = await FindAsync(applicant, cancellationToken);
            // What a damaged record does not tell any more stays as it was.
            if (found is ({ IsDamaged: true }, true))
                return;
            var entries = found is (var result, true)
                ? CollectionFold.EntriesOf(await BookOfAsync(result, cancellationToken))
                : [];
            if (await collections.StoreAsync(applicant, before, entries, cancellationToken))
                return;
            await Task.Delay(Random.Shared.Next(attempt * LongestWait), cancellationToken);
        }

        throw new TimeoutException($"Collections of {applicant} were changed by others {MostTries} times in a row.");
    }

    private async Task<(ApplicationResult Result, bool IsSelected)?> FindAsync(
        string applicant,
        CancellationToken cancellationToken
    ) =>
        await applications.RowAsync(applicant, cancellationToken)
            is { IsSelected: true } row
            ? (await applications.ResultAsync(row, cancellationToken), true)
            : null;

    private async Task<CollectionBook> BookOfAsync(ApplicationResult result, CancellationToken cancellationToken)
    {
        var applicant = result.Application.Applicant.Code;
        return new(
            applicant,
            result.Application.ReceivedAt,
            DueItems.Of(result, call),
            await collections.MailsOfAsync(applicant, cancellationToken),
            CollectionFold.MarksOf(await audit.OfAsync(AuditEntry.OfCollections(applicant), cancellationToken))
        )
        {
            IsExcused = Excuse.Of(applicant, call) is not null,
        };
    }
}
