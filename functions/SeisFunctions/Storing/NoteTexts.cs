using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// The texts of notes, and of <see cref="DraftTexts"/>, beside the records of acts that name them: records are kept for
/// good, texts are erased with what they are about.
/// </summary>
public sealed class NoteTexts(TableServiceClient tables, CallDefinition call)
{
    private const string Text = "Text";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    private string Partition => PartitionOf(call);

    /// <summary>Where such texts stand.</summary>
    internal static string PartitionOf(CallDefinition call) => $"{call.Id}~notes";

    /// <summary>Keeps a text.</summary>
    /// <param name="subject">What it is about, as records of acts name it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    public Task KeepAsync(string subject, string id, NoteText text, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(Partition, KeyOf(subject, id))
            {
                [Text] = JsonSerializer.Serialize(text, RegisterJson.Options),
            },
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>A text, or null where it is erased.</summary>
    public async Task<NoteText?> FindAsync(string subject, string id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            Partition,
            KeyOf(subject, id),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? new StoredRow(row.Value!).JsonOrNull<NoteText>(Text) : null;
    }

    /// <summary>All of the call, with when each was written down.</summary>
    public async IAsyncEnumerable<(string Subject, NoteText Text, DateTimeOffset At)> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var all = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(all, cancellationToken: cancellationToken))
        {
            if (new StoredRow(row).JsonOrNull<NoteText>(Text) is { } text)
                yield return (row.RowKey[..row.RowKey.LastIndexOf('~')], text, row.Timestamp ?? JapanTime.Unknown);
        }
    }

    /// <summary>Takes over a text of another storage, whatever it holds; nothing where it is erased there.</summary>
    public async Task CopyAsync(NoteTexts from, string subject, string id, CancellationToken cancellationToken)
    {
        var row = await from._table.GetEntityIfExistsAsync<TableEntity>(
            Partition,
            KeyOf(subject, id),
            cancellationToken: cancellationToken
        );
        if (row.HasValue)
            await _table.UpsertEntityAsync(row.Value!, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Erases one that no record names.</summary>
    public Task EraseAsync(string subject, string id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Partition, KeyOf(subject, id), cancellationToken: cancellationToken);

    /// <summary>Erases all that are about something.</summary>
    public async Task EraseAsync(string subject, CancellationToken cancellationToken)
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and RowKey gt {KeyOf(subject, "")} and RowKey lt {KeyOf(subject, "~")}"
        );
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                range,
                select: [nameof(TableEntity.RowKey)],
                cancellationToken: cancellationToken
            )
        )
            await _table.DeleteEntityAsync(Partition, row.RowKey, cancellationToken: cancellationToken);
    }

    internal static string KeyOf(string subject, string id) => $"{subject}~{id}";
}
