using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// The records of acts: who did what, when, why, and with what. Only ever added to. Each stands in the list of the call
/// and in that of each of its subjects, where it is numbered, so that no list ever scans another's entries and of two
/// acts at once one is the later one. All rows of an act are written in one transaction.
/// </summary>
public sealed class AuditLog(TableServiceClient tables, CallDefinition call)
{
    // Between digits, which begin the keys of the call's list, and letters, which begin those of the others.
    private const string EndOfCall = ":";

    private const string Unfinished = "unfinished";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Audit);

    /// <summary>
    /// Adds a record whose effect is still to come: it stands in the list of what is unfinished until
    /// <see cref="FinishAsync"/>.
    /// </summary>
    /// <param name="entry">The record. Its number is one more than that of the last act on its subject which was known
    /// when it was decided on.</param>
    /// <param name="cancellationToken">Stops before or after the transaction.</param>
    /// <param name="restsOn">See <see cref="Deed.RestsOn"/>: one of those in which the record stands also.</param>
    /// <returns>False if there is an act of that number already: somebody else was faster.</returns>
    public async Task<bool> TryAddAsync(
        AuditEntry entry,
        CancellationToken cancellationToken,
        (string List, int Number)? restsOn = null
    )
    {
        List<TableEntity> rows =
        [
            Row(KeyOf(entry), entry),
            Row(Key(Unfinished, KeyOf(entry)), entry),
            Row(Key(entry.Subject, PositionOf(entry.Number)), entry),
        ];
        foreach (var subject in entry.Also)
        {
            var known = restsOn is var (list, seen) && list == subject
                ? seen
                : await NumberAsync(subject, cancellationToken);
            var number = known + 1;
            rows.Add(Row(Key(subject, PositionOf(number)), entry with { Number = number }));
        }

        try
        {
            await _table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                cancellationToken
            );
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Adds a record that has no effect of its own.</summary>
    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        do
        {
            entry = entry with { Number = await NumberAsync(entry.Subject, cancellationToken) + 1 };
        } while (!await TryAddAsync(entry, cancellationToken));
        await FinishAsync(entry, cancellationToken);
    }

    /// <summary>What an act changes is changed.</summary>
    public Task FinishAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(call.Id, Key(Unfinished, KeyOf(entry)), cancellationToken: cancellationToken);

    /// <summary>The acts that were recorded and whose effect a crash may have cut off.</summary>
    public IAsyncEnumerable<AuditEntry> UnfinishedAsync(CancellationToken cancellationToken) =>
        ListAsync(Unfinished, cancellationToken);

    /// <summary>How many acts a list has.</summary>
    public async Task<int> NumberAsync(string subject, CancellationToken cancellationToken)
    {
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                RangeOf(subject),
                1,
                [nameof(TableEntity.RowKey)],
                cancellationToken
            )
        )
            return NumberIn(row.RowKey);
        return 0;
    }

    /// <summary>All acts of a subject, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken cancellationToken) =>
        [
            .. (await ListAsync(subject, cancellationToken).ToListAsync(cancellationToken)).OrderBy(entry =>
                entry.Number
            ),
        ];

    /// <summary>All acts of the call, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AllAsync(CancellationToken cancellationToken)
    {
        var newestFirst = await _table
            .QueryAsync<TableEntity>(RangeOf(null), cancellationToken: cancellationToken)
            .Select(Read)
            .ToListAsync(cancellationToken);
        newestFirst.Reverse();
        return newestFirst;
    }

    /// <summary>One page of entries, newest first.</summary>
    /// <param name="subject">Only those of this subject, or null for all of the call.</param>
    /// <param name="after">The continuation of the page before, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<TablePage<AuditEntry>> PageAsync(
        string? subject,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    ) => TablePage<AuditEntry>.ReadAsync(_table, RangeOf(subject), after, pageSize, Read, cancellationToken);

    private IAsyncEnumerable<AuditEntry> ListAsync(string list, CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(RangeOf(list), cancellationToken: cancellationToken).Select(Read);

    private string RangeOf(string? list) =>
        list is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {call.Id} and RowKey lt {EndOfCall}")
            : TableClient.CreateQueryFilter(
                $"PartitionKey eq {call.Id} and RowKey gt {Key(list, "")} and RowKey lt {Key(list, "~")}"
            );

    private static string Key(string list, string place) => $"{list}~{place}";

    // Tables sort by row key, upwards: what is left until the end of all times, or of all numbers, puts the newest
    // first.
    private static string KeyOf(AuditEntry entry)
    {
        var left = DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks;
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Subject}\n{entry.Number}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{left:D19}-{Convert.ToHexStringLower(content.AsSpan(0, 6))}"
        );
    }

    private static string PositionOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{int.MaxValue - number:D10}");

    private static int NumberIn(string key) =>
        int.MaxValue - int.Parse(key.AsSpan(key.LastIndexOf('~') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private TableEntity Row(string key, AuditEntry entry) =>
        new(call.Id, key)
        {
            [nameof(AuditEntry.At)] = entry.At,
            [nameof(AuditEntry.By)] = entry.By,
            [nameof(AuditEntry.Act)] = entry.Act.ToString(),
            [nameof(AuditEntry.Subject)] = entry.Subject,
            [nameof(AuditEntry.Note)] = entry.Note,
            [nameof(AuditEntry.Details)] = entry.Details,
            [nameof(AuditEntry.Arguments)] =
                entry.Arguments == ActArguments.None
                    ? null
                    : JsonSerializer.Serialize(entry.Arguments, RegisterJson.Options),
            [nameof(AuditEntry.Version)] = entry.Version,
            [nameof(AuditEntry.Number)] = entry.Number,
            [nameof(AuditEntry.Also)] = entry.Also.Count == 0 ? null : string.Join(' ', entry.Also),
        };

    private static AuditEntry Read(TableEntity entity)
    {
        var row = new StoredRow(entity);
        var read = new AuditEntry(
            row.Value(nameof(AuditEntry.At), JapanTime.Unknown),
            row.Text(nameof(AuditEntry.By), ""),
            row.Word(nameof(AuditEntry.Act), ActKind.Reevaluate),
            row.Text(nameof(AuditEntry.Subject), ""),
            row.TextOrNull(nameof(AuditEntry.Note)),
            row.TextOrNull(nameof(AuditEntry.Details))
        )
        {
            Arguments = row.JsonOrNull<ActArguments>(nameof(AuditEntry.Arguments)) ?? ActArguments.None,
            Version = row.TextOrNull(nameof(AuditEntry.Version)),
            Number = row.Value(nameof(AuditEntry.Number), 0),
            Also = row.TextOrNull(nameof(AuditEntry.Also))?.Split(' ') ?? [],
        };
        return row.IsDamaged ? read with { Details = "この記録は壊れています。" } : read;
    }
}
