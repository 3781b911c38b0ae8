using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Acknowledging;

/// <summary>The rows of letters, partitioned by call and applicant.</summary>
public sealed class LetterRegister(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Acknowledgements);

    /// <summary>Adds a letter if it is not there.</summary>
    /// <returns>The letter that the register has under this id: this one or an earlier one.</returns>
    public async Task<Letter> AddAsync(Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _table.AddEntityAsync(Write(letter), cancellationToken);
            return letter with { Version = response.Headers.ETag?.ToString() };
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(letter.Applicant, letter.Id, cancellationToken) ?? letter;
        }
    }

    /// <summary>The letter, or null.</summary>
    public async Task<Letter?> FindAsync(string applicant, string letterId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(applicant), letterId, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Writes what has become of a letter.</summary>
    /// <param name="letter">As it was read from the register, but for what has changed.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The letter as it then is, or null if somebody else has changed it since it was read.</returns>
    public async Task<Letter?> TryMarkAsync(Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _table.UpdateEntityAsync(Write(letter), new ETag(letter.Version!), TableUpdateMode.Replace, cancellationToken);
            return letter with { Version = response.Headers.ETag?.ToString() };
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Changes a letter; of two changes at once, the later one is made to what the earlier one left.</summary>
    /// <returns>The letter as it then is, or null if there is none.</returns>
    public async Task<Letter?> ChangeAsync(string applicant, string letterId, Func<Letter, Letter> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(applicant, letterId, cancellationToken) is { } before)
        {
            var after = change(before);
            if (ReferenceEquals(after, before))
                return before;
            if (await TryMarkAsync(after, cancellationToken) is { } changed)
                return changed;
        }

        return null;
    }

    /// <summary>The letters to an applicant.</summary>
    public async Task<IReadOnlyList<Letter>> OfAsync(string applicant, CancellationToken cancellationToken)
    {
        var letters = new List<Letter>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == PartitionOf(applicant), cancellationToken: cancellationToken))
            letters.Add(Read(row));
        return [.. letters.OrderBy(letter => letter.CreatedAt)];
    }

    /// <summary>Letters of the call in one state, at most so many.</summary>
    public async Task<IReadOnlyList<Letter>> InStateAsync(LetterState state, int most, CancellationToken cancellationToken)
    {
        var filter = OfCall() + " and " + TableClient.CreateQueryFilter($"State eq {state.ToString()}");
        return await _table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken).Take(most).Select(Read).ToListAsync(cancellationToken);
    }

    /// <summary>The letters whose turn was before <paramref name="before"/>, and that are not sent.</summary>
    public async IAsyncEnumerable<Letter> QueuedAsync(
        DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = OfCall() + " and " + TableClient.CreateQueryFilter(
            $"(State eq {nameof(LetterState.Queued)} or State eq {nameof(LetterState.Sending)}) and DueAt lt {before}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return Read(row);
    }

    /// <summary>All letters of the call.</summary>
    public async IAsyncEnumerable<Letter> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(OfCall(), cancellationToken: cancellationToken))
            yield return Read(row);
    }

    /// <summary>Erases a letter's row.</summary>
    public Task EraseAsync(Letter letter, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(PartitionOf(letter.Applicant), letter.Id, cancellationToken: cancellationToken);

    private string PartitionOf(string applicant) => $"{call.Id}~{applicant}";

    // '~' sorts behind letters, digits and hyphens, so all partitions of this call and of no other lie in this range.
    private string OfCall() => TableClient.CreateQueryFilter($"PartitionKey ge {call.Id + "~"} and PartitionKey lt {call.Id + "\u007f"}");

    private TableEntity Write(Letter letter) => new(PartitionOf(letter.Applicant), letter.Id)
    {
        [nameof(Letter.Applicant)] = letter.Applicant,
        [nameof(Letter.Kind)] = letter.Kind.ToString(),
        [nameof(Letter.SubmissionId)] = letter.SubmissionId,
        [nameof(Letter.State)] = letter.State.ToString(),
        [nameof(Letter.Reason)] = letter.Reason,
        [nameof(Letter.To)] = letter.To,
        [nameof(Letter.CreatedAt)] = letter.CreatedAt,
        [nameof(Letter.SentAt)] = letter.SentAt,
        ["DueAt"] = letter.SendingSince ?? letter.NextTryAt ?? letter.CreatedAt,
        [nameof(Letter.Attempts)] = letter.Attempts,
        [nameof(Letter.NextTryAt)] = letter.NextTryAt,
        [nameof(Letter.HasTurn)] = letter.HasTurn,
        [nameof(Letter.SendingSince)] = letter.SendingSince,
        [nameof(Letter.MayBeDoubled)] = letter.MayBeDoubled,
        [nameof(Letter.ResendOf)] = letter.ResendOf,
        [nameof(Letter.Report)] = letter.Report is null ? null : JsonSerializer.Serialize(letter.Report, RegisterJson.Options),
    };

    private static Letter Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        Applicant = row.GetString(nameof(Letter.Applicant)),
        Kind = Enum.Parse<LetterKind>(row.GetString(nameof(Letter.Kind))),
        SubmissionId = row.GetString(nameof(Letter.SubmissionId)),
        State = Enum.Parse<LetterState>(row.GetString(nameof(Letter.State))),
        Reason = row.GetString(nameof(Letter.Reason)),
        To = row.GetString(nameof(Letter.To)),
        CreatedAt = row.GetDateTimeOffset(nameof(Letter.CreatedAt))!.Value,
        SentAt = row.GetDateTimeOffset(nameof(Letter.SentAt)),
        Attempts = row.GetInt32(nameof(Letter.Attempts)) ?? 0,
        NextTryAt = row.GetDateTimeOffset(nameof(Letter.NextTryAt)),
        HasTurn = row.GetBoolean(nameof(Letter.HasTurn)) ?? false,
        SendingSince = row.GetDateTimeOffset(nameof(Letter.SendingSince)),
        MayBeDoubled = row.GetBoolean(nameof(Letter.MayBeDoubled)) ?? false,
        ResendOf = row.GetString(nameof(Letter.ResendOf)),
        Report = row.GetString(nameof(Letter.Report)) is { } report ? JsonSerializer.Deserialize<DeliveryReport>(report, RegisterJson.Options) : null,
        Version = row.ETag.ToString(),
    };
}
