using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// How officers have worded texts that are published, kept and erased as <see cref="NoteTexts"/> are.
/// </summary>
public sealed class WordingTexts(TableServiceClient tables, CallDefinition call)
{
    private const string Wording = "Wording";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>Keeps a wording.</summary>
    /// <param name="subject">The application, as records of acts name it.</param>
    /// <param name="id">Id of the wording.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    public Task KeepAsync(string subject, string id, string text, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(NoteTexts.PartitionOf(call), NoteTexts.KeyOf(subject, id)) { [Wording] = text },
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

    /// <summary>
    /// The wordings of an application, by the text that each stands for; without those that are erased.
    /// </summary>
    /// <param name="subject">The application, as records of acts name it.</param>
    /// <param name="acts">The acts in its list, oldest first.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(
        string subject,
        IReadOnlyList<AuditEntry> acts,
        CancellationToken cancellationToken
    )
    {
        var wordings = new Dictionary<string, string>();
        foreach (var (item, id) in ActFold.WordingsOf(acts))
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(
                NoteTexts.PartitionOf(call),
                NoteTexts.KeyOf(subject, id),
                cancellationToken: cancellationToken
            );
            if (row.HasValue && row.Value!.Cell(Wording) is string text)
                wordings[item] = text;
        }

        return wordings;
    }
}
