using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Storing;

/// <summary>
/// The register of submissions (受付台帳). One row per submission under the call, and one small row under its applicant
/// once it counts, so that neither looking one up nor folding an application ever scans the others.
/// </summary>
public sealed class SubmissionRegister(
    TableServiceClient tables,
    ResultStore results,
    SearchRegister search,
    CallDefinition call
)
{
    // In an applicant's partition, before the code of an applicant that may name it: no submission's id begins so.
    private const string Naming = "~naming~";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <summary>Adds a submission.</summary>
    /// <returns>Null, or the submission that the register already has under this id.</returns>
    public async Task<Submission?> AddAsync(Submission submission, CancellationToken cancellationToken)
    {
        try
        {
            // In one transaction with its receipt number: whoever is told it can be asked for it, whatever crashes.
            var receipt = new TableEntity(call.Id, ReceiptKey(submission.ReceiptNumber)) { ["Id"] = submission.Id };
            await WriteAsync(
                TableTransactionActionType.Add,
                SubmissionRow.Of(call.Id, submission),
                default,
                [],
                cancellationToken,
                receipt,
                search.RowOf(submission, null)
            );
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(submission.Id, cancellationToken);
        }
    }

    /// <summary>
    /// The submission of the same message, delivered before in another wrapping; null if this one is the first. Of
    /// several deliveries the earliest counts.
    /// </summary>
    /// <param name="messageKey">What all deliveries of the message have in common.</param>
    /// <param name="delivered">This delivery.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task<Submission?> FirstOfAsync(
        string messageKey,
        Submission delivered,
        CancellationToken cancellationToken
    )
    {
        var row = new TableEntity($"{call.Id}~messages", messageKey) { ["Id"] = delivered.Id };
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            var before = await _table.GetEntityAsync<TableEntity>(
                row.PartitionKey,
                row.RowKey,
                cancellationToken: cancellationToken
            );
            if (before.Value.GetString("Id") is var id && id == delivered.Id)
                return null;
            var first = await ChangeAsync(
                id,
                one =>
                    one.ReceivedAt <= delivered.ReceivedAt
                        ? one
                        : one.ToBeReadAgain() with
                        {
                            ReceivedAt = delivered.ReceivedAt,
                        },
                cancellationToken
            );
            // Whoever began with the other delivery ended before its row was written, and finds this one when trying
            // again.
            if (first is null)
                await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            return first;
        }
    }

    /// <summary>The submission, or null.</summary>
    public async Task<Submission?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsValid(id))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, id, cancellationToken: cancellationToken);
        return row.HasValue ? SubmissionRow.Read(row.Value!) : null;
    }

    /// <summary>The submission with this receipt number, or null.</summary>
    public async Task<Submission?> FindByReceiptAsync(string receiptNumber, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsReceiptNumber(receiptNumber))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            ReceiptKey(receiptNumber),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? await FindAsync(row.Value!.GetString("Id"), cancellationToken) : null;
    }

    /// <summary>
    /// Keeps what was read, and what it brings to its applicant's application; takes it out of those that it is no
    /// longer part of.
    /// </summary>
    public async Task RecordReadingAsync(Placement placed, CancellationToken cancellationToken)
    {
        await results.KeepAsync(placed.Submission.Id, placed.Reading, cancellationToken);
        foreach (var applicant in placed.LeftApplicants)
            await _table.DeleteEntityAsync(
                PartitionOf(applicant),
                placed.Submission.Id,
                cancellationToken: cancellationToken
            );
        if (!placed.Counts)
            return;
        await _table.UpsertEntityAsync(
            ContributionRow.Of(PartitionOf(placed.Submission.Applicant!), Contribution.Of(placed)),
            TableUpdateMode.Replace,
            cancellationToken
        );
    }

    /// <summary>Writes what has become of a submission.</summary>
    /// <returns>False if the row has changed since it was read: then it must be read and placed again.</returns>
    public async Task<bool> RecordStateAsync(Placement placed, CancellationToken cancellationToken)
    {
        if (placed is { Counts: true, Submission: { Hold: { } hold, Applicant: { } applicant } })
            await _table.UpsertEntityAsync(
                ContributionRow.OfHold(PartitionOf(applicant), placed.Submission.Id, hold),
                TableUpdateMode.Merge,
                cancellationToken
            );
        try
        {
            var row = SubmissionRow.OfReading(call.Id, placed.Submission);
            await WriteAsync(
                TableTransactionActionType.UpdateMerge,
                row,
                new(placed.Submission.Version!),
                placed.Submission.Lists,
                cancellationToken,
                search.RowOf(placed.Submission, placed.Reading)
            );
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes what a person did to a submission, or how reading it went. Of two changes at once, the later one is made
    /// to what the earlier one left.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="change">From the row as it is to the row as it shall be; the same record for no change.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The submission as it then is, or null if there is none.</returns>
    public async Task<Submission?> ChangeAsync(
        string id,
        Func<Submission, Submission> change,
        CancellationToken cancellationToken
    )
    {
        while (await FindAsync(id, cancellationToken) is { } before)
        {
            var after = change(before);
            if (ReferenceEquals(after, before))
                return before;
            try
            {
                await WriteAsync(
                    TableTransactionActionType.UpdateMerge,
                    SubmissionRow.OfActs(call.Id, after),
                    new(before.Version!),
                    before.Lists,
                    cancellationToken
                );
                return after;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // Somebody else was faster: look again.
            }
        }

        return null;
    }

    /// <summary>Writes the whole row of a submission anew.</summary>
    /// <returns>False if the row has changed since it was read.</returns>
    public async Task<bool> RestoreAsync(Submission submission, CancellationToken cancellationToken)
    {
        try
        {
            var row = SubmissionRow.Of(call.Id, submission);
            await WriteAsync(
                TableTransactionActionType.UpdateReplace,
                row,
                new(submission.Version!),
                submission.Lists,
                cancellationToken,
                search.RowOf(submission, null)
            );
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Writes anew what a search finds of a submission.</summary>
    public async Task KeepForSearchAsync(Submission submission, CancellationToken cancellationToken) =>
        await search.KeepAsync(
            submission,
            await results.ReadingAsync(submission.Id, cancellationToken),
            cancellationToken
        );

    /// <summary>Marks a submission whose reading is given up.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="at">When it was given up, UTC.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Whether there is such a submission.</returns>
    public async Task<bool> RecordFailureAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } submission || !submission.WaitsToBeRead)
            return false;
        var reading = await results.ReadingAsync(id, cancellationToken) ?? SubmissionReading.None;
        if (!reading.Findings.Any(SubmissionFinding.IsFailed))
            await results.KeepAsync(
                id,
                reading with
                {
                    Findings = [.. reading.Findings, SubmissionFinding.Failed()],
                },
                cancellationToken
            );
        await ChangeAsync(id, before => before.AfterLastTry(at, NamedBy(before)), cancellationToken);
        return true;
    }

    // Whose a message may be that nobody could read, as far as its envelope tells: whoever sent it has not been silent.
    private IReadOnlyList<string> NamedBy(Submission unread) =>
        unread.Applicant is not null ? []
        : unread.Ruling?.Applicant is { } ruled ? [ruled]
        :
        [
            .. call
                .Applicants.In(unread.Subject ?? "")
                .Select(mention => mention.Applicant.Code)
                .Union(call.SenderDomains.OwnersOf(unread.From)),
        ];

    /// <summary>What the on-time submissions of an applicant bring.</summary>
    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(
        string applicant,
        CancellationToken cancellationToken
    ) => (await OfApplicantAsync(applicant, cancellationToken)).Contributions;

    /// <summary>
    /// What the on-time submissions of an applicant bring, and codes of the applicants whose applications may name it
    /// as a partner: their rows tell.
    /// </summary>
    public async Task<(IReadOnlyList<Contribution> Contributions, IReadOnlyList<string> MayName)> OfApplicantAsync(
        string applicant,
        CancellationToken cancellationToken
    )
    {
        var (contributions, naming) = (new List<Contribution>(), new List<string>());
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(applicant)}"),
                cancellationToken: cancellationToken
            )
        )
        {
            if (row.RowKey.StartsWith(Naming, StringComparison.Ordinal))
                naming.Add(row.RowKey[Naming.Length..]);
            else
                contributions.Add(ContributionRow.Read(row));
        }

        return (contributions, naming);
    }

    /// <summary>
    /// Keeps beside what a partner has sent that an application may name it, so that both are found at once. It stays
    /// when it does not any more.
    /// </summary>
    public Task MayNameAsync(string applicant, string partner, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(PartitionOf(partner), Naming + applicant),
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Erases a submission, and what it brought to applications.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="keepRow">Whether its row stays, with the name of its raw mail and nothing personal.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task EraseAsync(Submission submission, bool keepRow, CancellationToken cancellationToken)
    {
        await search.EraseAsync(submission.Id, cancellationToken);
        foreach (var applicant in submission.FormerApplicants.Append(submission.Applicant).OfType<string>().Distinct())
            await _table.DeleteEntityAsync(PartitionOf(applicant), submission.Id, cancellationToken: cancellationToken);
        if (keepRow)
        {
            await WriteAsync(
                TableTransactionActionType.UpdateReplace,
                SubmissionRow.Of(call.Id, submission.WithoutPersons()),
                ETag.All,
                submission.Lists,
                cancellationToken
            );
            return;
        }

        await _table.DeleteEntityAsync(
            call.Id,
            ReceiptKey(submission.ReceiptNumber),
            cancellationToken: cancellationToken
        );
        await TableList.WriteAsync(
            _table,
            new(TableTransactionActionType.Delete, new TableEntity(call.Id, submission.Id), ETag.All),
            [],
            submission.Lists,
            [],
            cancellationToken
        );
    }

    // Where its lists stay the same, its row alone is written.
    private Task WriteAsync(
        TableTransactionActionType how,
        TableEntity row,
        ETag version,
        IReadOnlyList<string> before,
        CancellationToken cancellationToken,
        params TableEntity[] beside
    )
    {
        var after = TableList.Of(row.GetString(TableList.Column));
        var listed = after.Except(before).Select(key => new TableEntity(call.Id, key));
        return TableList.WriteAsync(
            _table,
            new(how, row, version),
            [.. listed, .. beside],
            before,
            after,
            cancellationToken
        );
    }

    private static string ReceiptKey(string receiptNumber) => TableList.Key("receipts", receiptNumber);

    private string PartitionOf(string applicant) => $"{call.Id}~{applicant}";
}
