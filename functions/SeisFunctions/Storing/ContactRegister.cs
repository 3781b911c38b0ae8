using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;

namespace SeisFunctions.Storing;

/// <summary>
/// The contact lists that were read in from files, a row for each contact. The list that counts is the one which the last
/// act on the subject names; every other one is erased.
/// </summary>
public sealed class ContactRegister(TableServiceClient tables, AuditLog audit, CallDefinition call) : IActFollower
{
    /// <summary>Most contacts of a list: three for each of 1,741 municipalities.</summary>
    public const int MostContacts = 5_000;

    // A transaction takes no more.
    private const int AtOnce = 100;

    private static readonly Contact StandIn = new() { Applicant = "" };

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Contacts);

    /// <inheritdoc/>
    public string Kind => ContactList.Subject;

    /// <summary>The list that counts; an empty one where none does, or it is erased.</summary>
    public async Task<ContactList> ReadAsync(CancellationToken cancellationToken) =>
        await CurrentAsync(cancellationToken) is { Arguments.Text: { } id }
            ? await FindAsync(id, cancellationToken)
            : ContactList.None;

    /// <summary>The act by which the list that counts was taken over, or null.</summary>
    public async Task<AuditEntry?> CurrentAsync(CancellationToken cancellationToken) =>
        await audit.PageAsync(ContactList.Subject, null, 1, cancellationToken) is { Items: [var newest, ..] } ? newest : null;

    /// <summary>A list that was read in, taken over or not; an empty one where it is gone.</summary>
    public async Task<ContactList> FindAsync(string id, CancellationToken cancellationToken) =>
        new(
            id,
            await _table
                .QueryAsync<TableEntity>(Of(PartitionOf(id)), cancellationToken: cancellationToken)
                .Select(row => TableRecord.Read(row, StandIn).Record)
                .ToListAsync(cancellationToken)
        );

    /// <summary>Keeps a list that somebody may take over, in the place of any other such.</summary>
    public async Task KeepAsync(ContactList list, CancellationToken cancellationToken)
    {
        var counts = (await CurrentAsync(cancellationToken))?.Arguments.Text ?? "";
        await EraseAsync(
            AllOfCall + TableClient.CreateQueryFilter($" and PartitionKey ne {PartitionOf(counts)}"),
            cancellationToken
        );
        var rows = list.Contacts.Select(
            (contact, index) => TableRecord.ToRow(contact, PartitionOf(list.Id), $"{index:D5}")
        );
        foreach (var some in rows.Chunk(AtOnce))
            await _table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        // What was read in and not taken over stays: somebody may be about to.
        var acts = await audit.OfAsync(ContactList.Subject, cancellationToken);
        foreach (var id in acts.SkipLast(1).Select(act => act.Arguments.Text).OfType<string>())
            await EraseAsync(Of(PartitionOf(id)), cancellationToken);
    }

    /// <summary>Takes over a list of another storage; nothing where it is erased there.</summary>
    public async Task CopyAsync(ContactRegister from, string id, CancellationToken cancellationToken)
    {
        var rows = from._table.QueryAsync<TableEntity>(Of(PartitionOf(id)), cancellationToken: cancellationToken);
        await foreach (var row in rows)
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Erases all lists.</summary>
    public Task EraseAllAsync(CancellationToken cancellationToken) => EraseAsync(AllOfCall, cancellationToken);

    /// <summary>Erases the contacts of an applicant.</summary>
    public async Task EraseApplicantAsync(string applicant, CancellationToken cancellationToken)
    {
        var rows = _table.QueryAsync<TableEntity>(AllOfCall, cancellationToken: cancellationToken);
        await foreach (var row in rows)
            if (TableRecord.Read(row, StandIn).Record.Applicant == applicant)
                await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    private string PartitionOf(string id) => $"{call.Id}~{id}";

    private string AllOfCall =>
        TableClient.CreateQueryFilter($"PartitionKey gt {PartitionOf("")} and PartitionKey lt {PartitionOf("~")}");

    private static string Of(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    private async Task EraseAsync(string filter, CancellationToken cancellationToken)
    {
        string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        var rows = await _table
            .QueryAsync<TableEntity>(filter, select: keys, cancellationToken: cancellationToken)
            .ToListAsync(cancellationToken);
        foreach (var some in rows.GroupBy(row => row.PartitionKey).SelectMany(list => list.Chunk(AtOnce)))
            await _table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, Azure.ETag.All)),
                cancellationToken
            );
    }
}
