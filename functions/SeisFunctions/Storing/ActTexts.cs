using Azure.Data.Tables;
using SeisFunctions.Calls;

namespace SeisFunctions.Storing;

/// <summary>
/// Texts of one kind that records of acts name, each in a row beside the records: kept and erased as
/// <see cref="NoteTexts"/> are.
/// </summary>
/// <param name="tables">Storage.</param>
/// <param name="call">The call.</param>
/// <param name="standIn">What a text has where its row lacks a property.</param>
public abstract class ActTexts<T>(TableServiceClient tables, CallDefinition call, T standIn)
    where T : class
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>Keeps a text.</summary>
    /// <param name="subject">What it is about, as records of acts name it.</param>
    /// <param name="id">Id of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    public Task KeepAsync(string subject, string id, T text, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            TableRecord.ToRow(text, NoteTexts.PartitionOf(call), NoteTexts.KeyOf(subject, id)),
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Erases one that no record names.</summary>
    public Task EraseAsync(string subject, string id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(subject, id),
            cancellationToken: cancellationToken
        );

    /// <summary>A text, or null where it is erased.</summary>
    public async Task<T?> FindAsync(string subject, string? id, CancellationToken cancellationToken)
    {
        if (id is null)
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(subject, id),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? TableRecord.Read(row.Value!, standIn).Record : null;
    }
}
