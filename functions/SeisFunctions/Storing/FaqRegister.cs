using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Storing;

/// <summary>
/// The list of questions and answers, a row for each; what was written before stands beside the notes of officers. The
/// rows are what acts come to: <see cref="FollowAsync"/> writes them.
/// </summary>
public sealed class FaqRegister(TableServiceClient tables, AuditLog audit, CallDefinition call) : IActFollower
{
    /// <summary>Most entries: a page that anybody reads, and one query.</summary>
    public const int MostEntries = 300;

    private const string Text = "Faq";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Faq);
    private readonly TableClient _texts = tables.GetTableClient(StorageNames.Audit);

    /// <inheritdoc/>
    public string Kind => FaqEntry.Kind;

    /// <summary>All entries.</summary>
    public async Task<IReadOnlyList<FaqEntry>> AllAsync(CancellationToken cancellationToken) =>
        await _table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}"),
                cancellationToken: cancellationToken
            )
            .Select(row => Read(row).Entry)
            .ToListAsync(cancellationToken);

    /// <summary>Those that everybody reads.</summary>
    public async Task<IReadOnlyList<FaqEntry>> PublicAsync(CancellationToken cancellationToken) =>
        await Public(null, null, cancellationToken).Select(row => Read(row).Entry).ToListAsync(cancellationToken);

    /// <summary>Whether there are any that everybody reads.</summary>
    public async Task<bool> AnyPublicAsync(CancellationToken cancellationToken) =>
        await Public(1, [nameof(TableEntity.RowKey)], cancellationToken).AnyAsync(cancellationToken);

    /// <summary>An entry, or null.</summary>
    public async Task<FaqEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        await RowAsync(id, cancellationToken) is { } row ? Read(row).Entry : null;

    /// <summary>Keeps a text that an act is going to name.</summary>
    public Task KeepTextAsync(string id, string textId, FaqText text, CancellationToken cancellationToken) =>
        _texts.UpsertEntityAsync(
            new TableEntity(NoteTexts.PartitionOf(call), NoteTexts.KeyOf(FaqEntry.SubjectOf(id), textId))
            {
                [Text] = JsonSerializer.Serialize(text, RegisterJson.Options),
            },
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>Erases one that no act names.</summary>
    public Task EraseTextAsync(string id, string textId, CancellationToken cancellationToken) =>
        _texts.DeleteEntityAsync(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(FaqEntry.SubjectOf(id), textId),
            cancellationToken: cancellationToken
        );

    /// <summary>What an act names, or null where it is erased.</summary>
    public async Task<FaqText?> TextAsync(string id, string? textId, CancellationToken cancellationToken)
    {
        if (textId is null)
            return null;
        var row = await _texts.GetEntityIfExistsAsync<TableEntity>(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(FaqEntry.SubjectOf(id), textId),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? new StoredRow(row.Value!).JsonOrNull<FaqText>(Text) : null;
    }

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var acts = await audit.OfAsync(FaqEntry.SubjectOf(key), cancellationToken);
        var texts = new Dictionary<string, FaqText>();
        foreach (var id in acts.Where(act => act.Act == ActKind.Draft).Select(act => act.Arguments.Text).Distinct())
        {
            if (await TextAsync(key, id, cancellationToken) is { } text)
                texts[id!] = text;
        }

        if (FaqEntry.Of(key, acts, texts) is { } entry)
            await WriteAsync(entry, cancellationToken);
    }

    /// <summary>Erases an entry with everything that it ever said.</summary>
    public async Task EraseAsync(string id, NoteTexts notes, CancellationToken cancellationToken)
    {
        await notes.EraseAsync(FaqEntry.SubjectOf(id), cancellationToken);
        await _table.DeleteEntityAsync(call.Id, id, cancellationToken: cancellationToken);
    }

    // Of two at once the one that knows more acts stays.
    private async Task WriteAsync(FaqEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await RowAsync(entry.Id, cancellationToken);
            if (
                before is not null
                && Read(before) is (var known, false)
                && known.ActsFolded >= entry.ActsFolded
            )
                return;
            var row = TableRecord.ToRow(entry, call.Id, entry.Id);
            try
            {
                if (before is null)
                    await _table.AddEntityAsync(row, cancellationToken);
                else
                    await _table.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellationToken);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Somebody else was faster: look again.
            }
        }
    }

    private AsyncPageable<TableEntity> Public(
        int? most,
        IEnumerable<string>? columns,
        CancellationToken cancellationToken
    ) =>
        _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {call.Id} and IsPublic eq true"),
            most,
            columns,
            cancellationToken
        );

    private async Task<TableEntity?> RowAsync(string id, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsValid(id))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, id, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    // A damaged row stands on no public page, and is written anew by the next act.
    private static (FaqEntry Entry, bool IsDamaged) Read(TableEntity row)
    {
        var standIn = new FaqEntry
        {
            Id = row.RowKey,
            Text = new("", 0, "（記録が破損しています）", ""),
            TextId = "",
            Author = "",
            WrittenAt = JapanTime.Unknown,
        };
        var (read, damaged) = TableRecord.Read(row, standIn);
        return (damaged ? read with { IsPublic = false } : read, damaged);
    }
}
