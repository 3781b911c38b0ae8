using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// The rows of letters, under the call in the order of applicants, and listed by what has become of them.
/// </summary>
public sealed class LetterRegister(TableServiceClient tables, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Acknowledgements);

    /// <summary>Adds a letter if it is not there.</summary>
    /// <returns>Null, or the letter that the register already has under this id.</returns>
    public async Task<Letter?> AddAsync(Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(TableTransactionActionType.Add, letter, default, cancellationToken);
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(letter.Applicant, letter.Id, cancellationToken);
        }
    }

    /// <summary>The letter, or null.</summary>
    public async Task<Letter?> FindAsync(string applicant, string letterId, CancellationToken cancellationToken)
    {
        if (!Applicant.IsCode(applicant) || !SubmissionId.IsValid(letterId))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            LetterRow.KeyOf(applicant, letterId),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? LetterRow.Read(row.Value!) : null;
    }

    /// <summary>Writes what has become of a letter.</summary>
    /// <param name="letter">As it was read from the register, but for what has changed.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The letter as it then is, or null if somebody else has changed it since it was read.</returns>
    public async Task<Letter?> TryMarkAsync(Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            var version = letter.Version
                ?? throw new InvalidOperationException($"Letter {letter.Id} was not read from its own row.");
            return await WriteAsync(TableTransactionActionType.UpdateReplace, letter, new(version), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Changes a letter; of two changes at once, the later one is made to what the earlier one left.</summary>
    /// <returns>The letter as it then is, or null if there is none.</returns>
    public async Task<Letter?> ChangeAsync(
        string applicant,
        string letterId,
        Func<Letter, Letter> change,
        CancellationToken cancellationToken
    )
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
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {call.Id} and RowKey gt {LetterRow.KeyOf(applicant, "")} and RowKey lt {LetterRow.KeyOf(applicant, "~")}"
        );
        var letters = await _table
            .QueryAsync<TableEntity>(range, cancellationToken: cancellationToken)
            .Select(LetterRow.Read)
            .ToListAsync(cancellationToken);
        return [.. letters.OrderBy(letter => letter.CreatedAt)];
    }

    /// <summary>
    /// One page of the letters in one state: those that wait by their turn, others newest first. For showing; what is
    /// to be changed is looked up.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TablePage<Letter>> PageAsync(
        LetterState state,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var page = await TableList.PageAsync(_table, call.Id, [state.ToString()], after, pageSize, cancellationToken);
        return new([.. page.Items.Select(LetterRow.Read)], page.Continuation);
    }

    /// <summary>
    /// Those that a person has something to do with, newest first, at most so many. For showing; what is to be changed
    /// is looked up.
    /// </summary>
    public async Task<IReadOnlyList<Letter>> TasksAsync(int most, CancellationToken cancellationToken)
    {
        var page = await TableList.PageAsync(_table, call.Id, [LetterRow.Tasks], null, most, cancellationToken);
        return [.. page.Items.Select(LetterRow.Read)];
    }

    /// <summary>How many those are, at most so many.</summary>
    public async Task<int> CountTasksAsync(int most, CancellationToken cancellationToken) =>
        (await TableList.PlacesAsync(_table, call.Id, LetterRow.Tasks, most, cancellationToken)).Count;

    /// <summary>
    /// Those that an answer is waited for, the earliest date first, at most so many. For showing; what is to be changed
    /// is looked up.
    /// </summary>
    public async Task<IReadOnlyList<Letter>> AwaitingAsync(int most, CancellationToken cancellationToken)
    {
        var page = await TableList.PageAsync(_table, call.Id, [LetterRow.Awaiting], null, most, cancellationToken);
        return [.. page.Items.Select(LetterRow.Read)];
    }

    /// <summary>Those that were answered, newest first, at most so many. For showing.</summary>
    public async Task<IReadOnlyList<Letter>> AnsweredAsync(int most, CancellationToken cancellationToken)
    {
        var page = await TableList.PageAsync(_table, call.Id, [LetterRow.Answered], null, most, cancellationToken);
        return [.. page.Items.Select(LetterRow.Read)];
    }

    /// <summary>Whether a text can be where a page ended.</summary>
    public static bool IsPosition(string text) => LetterRow.IsPosition(text);

    /// <summary>The letters whose turn was before <paramref name="before"/>, and that are not sent.</summary>
    public async IAsyncEnumerable<Letter> QueuedAsync(
        DateTimeOffset before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // In this order: a letter that is claimed meanwhile is found in the second list.
        foreach (var state in new[] { LetterState.Queued, LetterState.Sending })
        {
            await foreach (
                var row in TableList.AllAsync(
                    _table,
                    call.Id,
                    state.ToString(),
                    null,
                    LetterRow.PositionOf(before),
                    cancellationToken
                )
            )
                yield return LetterRow.Read(row);
        }
    }

    /// <summary>
    /// The letters of a round, in the order of applicants. For showing; what is to be changed is looked up.
    /// </summary>
    public async Task<IReadOnlyList<Letter>> OfRoundAsync(string round, CancellationToken cancellationToken) =>
        await TableList
            .AllAsync(_table, call.Id, LetterRow.OfRound(round), null, null, cancellationToken)
            .Select(LetterRow.Read)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The approved drafts of rounds whose instant has come. For a look; what is to be changed is looked up.
    /// </summary>
    public IAsyncEnumerable<Letter> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        TableList
            .AllAsync(
                _table,
                call.Id,
                LetterRow.Approved,
                null,
                LetterRow.PositionOf(now.AddTicks(1)),
                cancellationToken
            )
            .Select(LetterRow.Read);

    /// <summary>
    /// Ids of the rounds that have drafts which wait for nothing but an approval, at most so many: one look for each,
    /// however many drafts it has.
    /// </summary>
    public Task<IReadOnlyList<string>> UnapprovedRoundsAsync(int most, CancellationToken cancellationToken) =>
        RoundsInAsync(LetterRow.Unapproved, most, cancellationToken);

    /// <summary>
    /// Ids of the rounds that have drafts which nobody has approved, whether they can go out as they are or not, at
    /// most so many of each.
    /// </summary>
    public async Task<IReadOnlyList<string>> UnreleasedRoundsAsync(int most, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(
            Unreleased.Select(list => RoundsInAsync(list, most, cancellationToken))
        );
        return [.. found.SelectMany(rounds => rounds).Distinct()];
    }

    private static readonly string[] Unreleased = [LetterRow.Unapproved, LetterRow.Faulty];

    private async Task<IReadOnlyList<string>> RoundsInAsync(
        string list,
        int most,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        string? last = null;
        while (
            found.Count < most
            && await TableList.FirstAsync(_table, call.Id, list, last, null, cancellationToken)
                is { } place
            && place.Split('~') is [var position, var round, ..]
        )
        {
            found.Add(round);
            // Behind all of this round.
            last = $"{position}~{round}~~";
        }

        return [.. found.Distinct()];
    }

    /// <summary>
    /// The earliest instant that has passed and at which a draft should have gone out, approved or not; null where there
    /// is none.
    /// </summary>
    public async Task<DateTimeOffset?> UnreleasedSinceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Those without an instant go out when they are approved.
        var atOnce = $"{LetterRow.PositionOf(default)}~~";
        var firsts = await Task.WhenAll(
            Unreleased
                .Append(LetterRow.Approved)
                .Select(list =>
                    TableList.FirstAsync(_table, call.Id, list, atOnce, LetterRow.PositionOf(now), cancellationToken)
                )
        );
        return firsts.OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() is { } first
            ? LetterRow.InstantOf(first)
            : null;
    }

    /// <summary>All letters of the call.</summary>
    public IAsyncEnumerable<Letter> AllAsync(CancellationToken cancellationToken)
    {
        var rows = TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}") + $" and {TableList.NotListed}";
        return _table.QueryAsync<TableEntity>(rows, cancellationToken: cancellationToken).Select(LetterRow.Read);
    }

    /// <summary>Erases a letter's row.</summary>
    public Task EraseAsync(Letter letter, CancellationToken cancellationToken)
    {
        var row = new TableEntity(call.Id, LetterRow.KeyOf(letter.Applicant, letter.Id));
        return TableList.WriteAsync(
            _table,
            new(TableTransactionActionType.Delete, row, ETag.All),
            [],
            letter.Lists,
            [],
            cancellationToken
        );
    }

    private async Task<Letter> WriteAsync(
        TableTransactionActionType how,
        Letter letter,
        ETag version,
        CancellationToken cancellationToken
    )
    {
        var lists = LetterRow.ListsOf(letter);
        var written = await TableList.WriteAsync(
            _table,
            new(how, LetterRow.Of(call.Id, letter), version),
            lists.Select(key => LetterRow.Of(call.Id, letter, key)),
            letter.Lists,
            lists,
            cancellationToken
        );
        return letter with { Version = written?.ToString(), Lists = lists };
    }
}
