using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Storing;

/// <summary>
/// What is collected after the closing: one row for each thing that is due under the call, and one for each mail that
/// brings some under its applicant. What is missing stands in a list by its date, so that nobody looks through the rest.
/// </summary>
public sealed class CollectionRegister(TableServiceClient tables, CallDefinition call)
{
    private const string Open = "open",
        Folds = "fold";

    // What one transaction of storage takes; an entry takes its row, its row in the list, and the one it leaves.
    private const int MostInTransaction = 100,
        RowsOfEntry = 3;

    private static readonly CollectedMail UnreadableMail = new("", JapanTime.Unknown, []);

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Collections);

    /// <summary>Keeps what a mail brings.</summary>
    public Task KeepMailAsync(string applicant, CollectedMail mail, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            CollectionRows.OfMail(MailsOf(applicant), mail),
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Takes away what a mail brought.</summary>
    public Task RemoveMailAsync(string applicant, string submissionId, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(MailsOf(applicant), submissionId, cancellationToken: cancellationToken);

    /// <summary>What the mails of an applicant bring.</summary>
    public async Task<IReadOnlyList<CollectedMail>> MailsOfAsync(
        string applicant,
        CancellationToken cancellationToken
    ) =>
        await _table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {MailsOf(applicant)}"),
                cancellationToken: cancellationToken
            )
            .Select(row => CollectionRows.ReadMail(row, UnreadableMail))
            .ToListAsync(cancellationToken);

    /// <summary>What stands about an applicant before it is folded again.</summary>
    public async Task<StoredCollections> BeforeAsync(string applicant, CancellationToken cancellationToken)
    {
        var fold = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            FoldOf(applicant),
            cancellationToken: cancellationToken
        );
        return new(
            fold.HasValue ? fold.Value!.ETag : null,
            await _table
                .QueryAsync<TableEntity>(RangeOf(applicant), cancellationToken: cancellationToken)
                .Select(CollectionRows.Read)
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>Stores the entries of an applicant in place of those that stood there.</summary>
    /// <returns>False if somebody else has stored them since: then they must be folded again.</returns>
    public async Task<bool> StoreAsync(
        string applicant,
        StoredCollections before,
        IReadOnlyList<CollectionEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var changes = ChangesOf(before.Entries, entries);
        var version = before.Version;
        try
        {
            // Each part is written only if nobody else has written since the one before it.
            foreach (var part in changes.Chunk((MostInTransaction - 1) / RowsOfEntry))
                version = await WriteAsync(applicant, version, part.SelectMany(one => one), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    /// <summary>The entries of one applicant.</summary>
    public async Task<IReadOnlyList<CollectionEntry>> OfAsync(string applicant, CancellationToken cancellationToken) =>
        [.. (await BeforeAsync(applicant, cancellationToken)).Entries.Select(row => row.Entry)];

    /// <summary>One page of all entries, in the order of applicants and collections.</summary>
    public Task<TablePage<CollectionEntry>> PageAsync(
        string? applicant,
        string? after,
        int size,
        CancellationToken cancellationToken
    ) =>
        TablePage<CollectionEntry>.ReadAsync(
            _table,
            applicant is null ? AllRows : RangeOf(applicant),
            after,
            size,
            row => CollectionRows.Read(row).Entry,
            cancellationToken
        );

    /// <summary>Whether a text can be where a page ended.</summary>
    public static bool IsKey(string text) => AuditEntry.IsKey(text);

    /// <summary>All entries.</summary>
    public IAsyncEnumerable<CollectionEntry> AllAsync(CancellationToken cancellationToken) =>
        _table
            .QueryAsync<TableEntity>(AllRows, cancellationToken: cancellationToken)
            .Select(row => CollectionRows.Read(row).Entry);

    /// <summary>
    /// How many things are missing whose date was before <paramref name="now"/>, at most so many; without those of
    /// applicants that have nothing to hand in, since no provider was adopted for them.
    /// </summary>
    public async Task<int> OverdueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var rows = _table.QueryAsync<TableEntity>(
            ListOf(null, CollectionRows.PlaceOf(now)),
            most,
            [nameof(TableEntity.RowKey)],
            cancellationToken
        );
        return await rows
            .Where(row => !AdoptedProviders.HasNone(call, CollectionRows.ApplicantOf(row)))
            .Take(most)
            .CountAsync(cancellationToken);
    }

    /// <summary>What is missing and due between two instants, in the order of dates.</summary>
    public IAsyncEnumerable<CollectionEntry> MissingAsync(
        DateTimeOffset from,
        DateTimeOffset before,
        CancellationToken cancellationToken
    ) =>
        _table
            .QueryAsync<TableEntity>(
                ListOf(CollectionRows.PlaceOf(from), CollectionRows.PlaceOf(before)),
                cancellationToken: cancellationToken
            )
            .Select(row => CollectionRows.Read(row).Entry);

    /// <summary>Erases what is kept of an applicant.</summary>
    public async Task EraseAsync(string applicant, CancellationToken cancellationToken)
    {
        var before = await BeforeAsync(applicant, cancellationToken);
        await StoreAsync(applicant, before, [], cancellationToken);
        foreach (var mail in await MailsOfAsync(applicant, cancellationToken))
            await RemoveMailAsync(applicant, mail.SubmissionId, cancellationToken);
        await _table.DeleteEntityAsync(call.Id, FoldOf(applicant), cancellationToken: cancellationToken);
    }

    // An entry that is damaged, or lies in other lists than it should, is written anew.
    private List<IReadOnlyList<TableTransactionAction>> ChangesOf(
        IReadOnlyList<StoredEntry> before,
        IReadOnlyList<CollectionEntry> after
    )
    {
        var stored = before.ToDictionary(row => row.Entry.Key);
        var changes = new List<IReadOnlyList<TableTransactionAction>>();
        foreach (var entry in after)
        {
            var row = CollectionRows.Of(call.Id, entry);
            stored.Remove(entry.Key, out var old);
            if (old is not null && CollectionRows.AreSame(old.Row, row))
                continue;
            var lists = CollectionRows.ListsOf(entry);
            changes.Add(
                [
                    new(TableTransactionActionType.UpsertReplace, row),
                    .. lists.Select(list => new TableTransactionAction(
                        TableTransactionActionType.UpsertReplace,
                        CollectionRows.Of(call.Id, entry, list)
                    )),
                    .. Left(old?.Lists.Except(lists)),
                ]
            );
        }

        changes.AddRange(
            stored.Values.Select(gone =>
                (IReadOnlyList<TableTransactionAction>)
                    [
                        new(TableTransactionActionType.Delete, new TableEntity(call.Id, gone.Row.RowKey), ETag.All),
                        .. Left(gone.Lists),
                    ]
            )
        );
        return changes;
    }

    private IEnumerable<TableTransactionAction> Left(IEnumerable<string>? lists) =>
        (lists ?? []).Select(list => new TableTransactionAction(
            TableTransactionActionType.Delete,
            new TableEntity(call.Id, list),
            ETag.All
        ));

    private async Task<ETag?> WriteAsync(
        string applicant,
        ETag? version,
        IEnumerable<TableTransactionAction> changes,
        CancellationToken cancellationToken
    )
    {
        var fold = new TableEntity(call.Id, FoldOf(applicant));
        var response = await _table.SubmitTransactionAsync(
            [
                version is { } known
                    ? new(TableTransactionActionType.UpdateReplace, fold, known)
                    : new(TableTransactionActionType.Add, fold),
                .. changes,
            ],
            cancellationToken
        );
        return response.Value[0].Headers.ETag;
    }

    private string AllRows =>
        TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}") + $" and {TableList.NotListed}";

    private string RangeOf(string applicant) =>
        TableClient.CreateQueryFilter(
            $"PartitionKey eq {call.Id} and RowKey gt {applicant + "~"} and RowKey lt {applicant + "~~"}"
        );

    private string ListOf(string? from, string? before) =>
        TableClient.CreateQueryFilter(
            $"PartitionKey eq {call.Id} and RowKey ge {TableList.Key(Open, from ?? "")} and RowKey lt {TableList.Key(Open, before ?? "~")}"
        );

    private string MailsOf(string applicant) => $"{call.Id}~{applicant}";

    private static string FoldOf(string applicant) => TableList.Key(Folds, applicant);
}

/// <summary>The entries of an applicant as they stand in storage.</summary>
/// <param name="Version">Version of what is written with each of them; null where nothing has been.</param>
/// <param name="Entries">The entries.</param>
public sealed record StoredCollections(ETag? Version, IReadOnlyList<StoredEntry> Entries);

/// <summary>An entry as it stands in storage.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Row">Its row.</param>
/// <param name="Lists">Keys of its rows in lists.</param>
public sealed record StoredEntry(CollectionEntry Entry, TableEntity Row, IReadOnlyList<string> Lists);
