using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Storing;

/// <summary>
/// The senders that are accepted, by applicant: those that officers have accepted, and the first one where that counts.
/// Addresses stand in the rows, never in their keys.
/// </summary>
public sealed class SenderAcceptances(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    private string Partition => $"{call.Id}~senders";

    /// <summary>Those of an applicant.</summary>
    public async Task<IReadOnlyList<SenderAcceptance>> OfAsync(string applicant, CancellationToken cancellationToken)
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and RowKey gt {applicant + "~"} and RowKey lt {applicant + "~~"}"
        );
        return await _table
            .QueryAsync<TableEntity>(range, cancellationToken: cancellationToken)
            .Select(Read)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Codes of the applicants for which an address has been accepted: officers have accepted few.</summary>
    public async Task<IReadOnlyList<string>> ForAsync(string address, CancellationToken cancellationToken) =>
        await _table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"),
                cancellationToken: cancellationToken
            )
            .Where(row => Read(row).Covers(address))
            .Select(row => row.RowKey.Split('~')[0])
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>Adds one, in place of what was accepted of the same sender before.</summary>
    public Task AddAsync(string applicant, SenderAcceptance acceptance, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            RowOf(KeyOf(applicant, acceptance.Pattern), acceptance),
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Remembers the first sender of an applicant.</summary>
    /// <returns>False if another one was faster: then that one is the first.</returns>
    public async Task<bool> TryAddFirstAsync(
        string applicant,
        SenderAcceptance first,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await _table.AddEntityAsync(RowOf(KeyOfFirst(applicant), first), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return (await OfAsync(applicant, cancellationToken)).Any(one => one.IsFirst && one.Covers(first.Pattern));
        }
    }

    /// <summary>
    /// Forgets the first sender of an applicant, whom an officer has taken back: from then on officers accept, and
    /// nobody becomes the first again.
    /// </summary>
    public Task ForgetFirstAsync(string applicant, SenderAcceptance first, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            RowOf(KeyOfFirst(applicant), first with { Pattern = "" }),
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Takes one away.</summary>
    public Task RemoveAsync(string applicant, SenderAcceptance acceptance, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(
            Partition,
            acceptance.IsFirst ? KeyOfFirst(applicant) : KeyOf(applicant, acceptance.Pattern),
            cancellationToken: cancellationToken
        );

    private static string KeyOf(string applicant, string pattern) =>
        $"{applicant}~{SubmissionId.Derive(pattern.ToUpperInvariant())}";

    private static string KeyOfFirst(string applicant) => $"{applicant}~first";

    private TableEntity RowOf(string key, SenderAcceptance acceptance)
    {
        var row = new TableEntity(Partition, key)
        {
            [nameof(SenderAcceptance.Pattern)] = acceptance.Pattern,
            [nameof(SenderAcceptance.WithoutProof)] = acceptance.WithoutProof,
            [nameof(SenderAcceptance.By)] = acceptance.By,
            [nameof(SenderAcceptance.Note)] = acceptance.Note,
            [nameof(SenderAcceptance.At)] = acceptance.At,
        };
        if (acceptance.IsFirst)
            row[nameof(SenderAcceptance.IsFirst)] = true;
        return row;
    }

    private static SenderAcceptance Read(TableEntity row) =>
        new(
            row.GetString(nameof(SenderAcceptance.Pattern)),
            row.GetBoolean(nameof(SenderAcceptance.WithoutProof))!.Value,
            row.GetString(nameof(SenderAcceptance.By)),
            row.GetString(nameof(SenderAcceptance.Note)),
            row.GetDateTimeOffset(nameof(SenderAcceptance.At))!.Value
        )
        {
            IsFirst = row.GetBoolean(nameof(SenderAcceptance.IsFirst)) ?? false,
        };
}
