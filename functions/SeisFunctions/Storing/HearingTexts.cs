using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What officers have written down about hearings, kept and erased as <see cref="NoteTexts"/> are.</summary>
public sealed class HearingTexts(TableServiceClient tables, CallDefinition call)
{
    private static readonly HearingText StandIn = new()
    {
        HeldAt = JapanTime.Unknown,
        With = "",
        State = HearingState.Planned,
    };

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>Keeps a text.</summary>
    /// <param name="subject">The application, as records of acts name it.</param>
    /// <param name="id">Id of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    public Task KeepAsync(string subject, string id, HearingText text, CancellationToken cancellationToken) =>
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
    public async Task<HearingText?> FindAsync(string subject, string? id, CancellationToken cancellationToken)
    {
        if (id is null)
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(subject, id),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? TableRecord.Read(row.Value!, StandIn).Record : null;
    }
}
