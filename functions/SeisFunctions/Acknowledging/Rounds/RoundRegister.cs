using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>The rounds of a call, beside its letters: a few dozen at most.</summary>
public sealed class RoundRegister(TableServiceClient tables, CallDefinition call)
{
    private static readonly Round StandIn = new()
    {
        Id = "",
        Kind = "",
        PreparedBy = "",
        PreparedAt = JapanTime.Unknown,
    };

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Acknowledgements);

    private string Partition => $"{call.Id}!rounds";

    /// <summary>A round, or null.</summary>
    public async Task<Round?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsValid(id))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>All rounds, the newest first.</summary>
    public async Task<IReadOnlyList<Round>> AllAsync(CancellationToken cancellationToken)
    {
        var all = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        var rounds = await _table
            .QueryAsync<TableEntity>(all, cancellationToken: cancellationToken)
            .Select(Read)
            .ToListAsync(cancellationToken);
        return [.. rounds.OrderByDescending(round => round.PreparedAt).ThenBy(round => round.Id, StringComparer.Ordinal)];
    }

    /// <summary>Changes a round; of two changes at once, the later one is made to what the earlier one left.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">What becomes of it; the same object where nothing does.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The round as it then is, or null if there is none.</returns>
    public async Task<Round?> ChangeAsync(string id, Func<Round?, Round?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await FindAsync(id, cancellationToken);
            var after = change(before);
            if (after is null || ReferenceEquals(after, before))
                return before;
            try
            {
                var row = TableRecord.ToRow(after, Partition, id);
                if (before?.Version is { } version)
                    await _table.UpdateEntityAsync(row, new(version), TableUpdateMode.Replace, cancellationToken);
                else
                    await _table.AddEntityAsync(row, cancellationToken);
                return after;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
            {
                // Somebody else was faster.
            }
        }
    }

    private static Round Read(TableEntity row) =>
        TableRecord.Read(row, StandIn with { Id = row.RowKey }).Record with
        {
            Version = row.ETag.ToString(),
        };
}
