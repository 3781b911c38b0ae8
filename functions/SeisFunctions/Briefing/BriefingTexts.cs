using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>
/// What officers have entered about the briefing and about registrations, kept and erased as <see cref="NoteTexts"/> are.
/// </summary>
public sealed class BriefingTexts(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>Keeps one, to be named by a record of an act.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> KeepAsync<T>(string subject, T text, CancellationToken cancellationToken)
        where T : class
    {
        var id = Guid.NewGuid().ToString("N");
        await _table.UpsertEntityAsync(
            TableRecord.ToRow(text, NoteTexts.PartitionOf(call), NoteTexts.KeyOf(subject, id)),
            TableUpdateMode.Replace,
            cancellationToken
        );
        return id;
    }

    /// <summary>Erases one that no record names.</summary>
    public Task EraseAsync(string subject, string id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(
            NoteTexts.PartitionOf(call),
            NoteTexts.KeyOf(subject, id),
            cancellationToken: cancellationToken
        );

    /// <summary>Those that acts name, by id; what is erased is missing.</summary>
    public async Task<IReadOnlyDictionary<string, T>> OfAsync<T>(
        IEnumerable<AuditEntry> acts,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var found = new Dictionary<string, T>();
        foreach (var act in acts)
        {
            if (act.Arguments.Text is not { } id)
                continue;
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(
                NoteTexts.PartitionOf(call),
                NoteTexts.KeyOf(act.Subject, id),
                cancellationToken: cancellationToken
            );
            if (row.HasValue && TableRecord.Read(row.Value!, Activator.CreateInstance<T>()) is (var text, false))
                found[id] = text;
        }

        return found;
    }
}
