using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Watching.Duty;

/// <summary>The one row that tells what the officers on duty have been told.</summary>
public sealed class DutyRegister(TableServiceClient tables, CallDefinition call)
{
    private const string RowKey = "duty";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Calls);

    /// <summary>The row as it is, or an empty one, with its version.</summary>
    public async Task<(DutyProgress Progress, ETag? Version)> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            RowKey,
            cancellationToken: cancellationToken
        );
        return row.HasValue
            ? (TableRecord.Read(row.Value!, new DutyProgress()).Record, row.Value!.ETag)
            : (new(), null);
    }

    /// <summary>Writes the row.</summary>
    /// <returns>Its version, or null where another host was faster.</returns>
    public async Task<ETag?> TryWriteAsync(
        DutyProgress progress,
        ETag? before,
        CancellationToken cancellationToken
    )
    {
        var row = TableRecord.ToRow(progress, call.Id, RowKey);
        try
        {
            var response = before is { } version
                ? await _table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(row, cancellationToken);
            return response.Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }
}
