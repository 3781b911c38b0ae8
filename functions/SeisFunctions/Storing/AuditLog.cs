using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// Who did what, when and why. An entry is written before its act, so that no act goes unrecorded; the same entry written twice is one. Each stands
/// under the call and under its subject, newest first, so that neither list ever scans the other's entries.
/// </summary>
public sealed class AuditLog(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>Writes an entry.</summary>
    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await _table.UpsertEntityAsync(Row(PartitionOf(entry.Subject), entry), TableUpdateMode.Replace, cancellationToken);
        await _table.UpsertEntityAsync(Row(call.Id, entry), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>One page of entries, newest first.</summary>
    /// <param name="subject">Only those of this subject, or null for all of the call.</param>
    /// <param name="after">The continuation of the page before, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<TablePage<AuditEntry>> PageAsync(string? subject, string? after, int pageSize, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {(subject is null ? call.Id : PartitionOf(subject))}");
        return TablePage<AuditEntry>.ReadAsync(_table, filter, after, pageSize, Read, cancellationToken);
    }

    private string PartitionOf(string subject) => $"{call.Id}~{subject}";

    // Tables sort by row key, upwards: the time that is left until the end of all times puts the newest first.
    private static string KeyOf(AuditEntry entry)
    {
        var left = DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks;
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.By}\n{entry.Act}\n{entry.Subject}\n{entry.Note}\n{entry.Details}"));
        return string.Create(CultureInfo.InvariantCulture, $"{left:D19}-{Convert.ToHexStringLower(content.AsSpan(0, 6))}");
    }

    private static TableEntity Row(string partition, AuditEntry entry) => new(partition, KeyOf(entry))
    {
        [nameof(AuditEntry.At)] = entry.At,
        [nameof(AuditEntry.By)] = entry.By,
        [nameof(AuditEntry.Act)] = entry.Act,
        [nameof(AuditEntry.Subject)] = entry.Subject,
        [nameof(AuditEntry.Note)] = entry.Note,
        [nameof(AuditEntry.Details)] = entry.Details,
    };

    private static AuditEntry Read(TableEntity entity)
    {
        var row = new StoredRow(entity);
        var read = new AuditEntry(
            row.Value(nameof(AuditEntry.At), DateTimeOffset.UnixEpoch),
            row.Text(nameof(AuditEntry.By), ""),
            row.Text(nameof(AuditEntry.Act), ""),
            row.Text(nameof(AuditEntry.Subject), ""),
            row.TextOrNull(nameof(AuditEntry.Note)),
            row.TextOrNull(nameof(AuditEntry.Details)));
        return row.IsDamaged ? read with { Details = "この記録は壊れています。" } : read;
    }
}
