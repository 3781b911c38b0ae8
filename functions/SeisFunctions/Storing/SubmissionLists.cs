using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// What the register of submissions lists: by state, by applicant, by what a person has to do, or all of it. A list
/// leads to rows, which are looked up as they are now.
/// </summary>
public sealed class SubmissionLists(SubmissionRegister submissions, TableServiceClient tables, CallDefinition call)
{
    // Rows that a list leads to, looked up together.
    private const int AtOnce = 32;

    // Correspondence that is looked at together for withdrawals: more than an applicant ever leaves open.
    private const int MostWithdrawals = 200;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <summary>One page of submissions, newest first.</summary>
    /// <param name="state">Only those in this state, or null for all.</param>
    /// <param name="failed">Whether only those whose reading has been given up.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TablePage<Submission>> PageAsync(
        SubmissionState? state,
        bool failed,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var page = await ListedAsync(SubmissionRow.List(state, failed), after, pageSize, cancellationToken);
        return page with { Items = [.. page.Items.Where(one => state is null || one.State == state)] };
    }

    /// <summary>What an applicant has sent too late, newest first, at most so many.</summary>
    public async Task<IReadOnlyList<Submission>> LateOfAsync(
        string applicant,
        int most,
        CancellationToken cancellationToken
    ) => (await ListedAsync(SubmissionRow.LateOf(applicant), null, most, cancellationToken)).Items;

    /// <summary>One page of correspondence, newest first.</summary>
    /// <param name="applicant">Only what is tied to this applicant, or null for all.</param>
    /// <param name="open">Whether only what nobody has dealt with yet.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TablePage<Submission>> CorrespondenceAsync(
        string? applicant,
        bool open,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var list =
            applicant is not null ? SubmissionRow.CorrespondenceOf(applicant)
            : open ? SubmissionRow.OpenCorrespondence
            : SubmissionRow.Correspondence;
        var page = await ListedAsync(list, after, pageSize, cancellationToken);
        return applicant is not null && open
            ? page with
            {
                Items = [.. page.Items.Where(one => one.State == SubmissionState.NeedsReview)],
            }
            : page;
    }

    /// <summary>Receipt numbers of the open withdrawals of an applicant, newest first.</summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<string>> WithdrawalsOfAsync(string applicant, CancellationToken cancellationToken) =>
        [
            .. (await CorrespondenceAsync(applicant, open: true, null, MostWithdrawals, cancellationToken))
                .Items.Where(one => one.IsOpenWithdrawal)
                .Select(one => one.ReceiptNumber),
        ];

    /// <summary>The correspondence that speaks of taking an application back, by the applicant that it is tied to.</summary>
    /// <param name="open">Whether only what nobody has dealt with yet.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ILookup<string, Submission>> WithdrawalsAsync(bool open, CancellationToken cancellationToken)
    {
        var found = new List<Submission>();
        string? after = null;
        do
        {
            var page = await CorrespondenceAsync(null, open, after, MostWithdrawals, cancellationToken);
            found.AddRange(
                page.Items.Where(one =>
                    one is { Withdraws: true, Applicant: not null } && (!open || one.IsOpenWithdrawal)
                )
            );
            after = page.Continuation;
        } while (after is not null);

        return found.ToLookup(one => one.Applicant!);
    }

    /// <summary>One page of route tests, newest first.</summary>
    /// <param name="applicant">Only those of this applicant, or null for all.</param>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<TablePage<Submission>> RouteTestsAsync(
        string? applicant,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    ) =>
        ListedAsync(
            applicant is null ? SubmissionRow.RouteTests : SubmissionRow.RouteTestsOf(applicant),
            after,
            pageSize,
            cancellationToken
        );

    /// <summary>
    /// What names an applicant and waits for a person because of its sender, newest first, at most so many.
    /// </summary>
    public async Task<IReadOnlyList<Submission>> HeldOfAsync(
        string applicant,
        int most,
        CancellationToken cancellationToken
    ) => (await ListedAsync(SubmissionRow.HeldOf(applicant), null, most, cancellationToken)).Items;

    /// <summary>
    /// What brings something that is collected from an applicant and waits because of its sender, newest first, at most
    /// so many.
    /// </summary>
    public async Task<IReadOnlyList<Submission>> HeldCollectedOfAsync(
        string applicant,
        int most,
        CancellationToken cancellationToken
    ) => (await ListedAsync(SubmissionRow.HeldCollectedOf(applicant), null, most, cancellationToken)).Items;

    /// <summary>Those that a person has something to do with, newest first, at most so many.</summary>
    public async Task<IReadOnlyList<Submission>> TasksAsync(int most, CancellationToken cancellationToken) =>
        [
            .. (await ListedAsync(SubmissionRow.Tasks, null, most, cancellationToken)).Items.Where(one => one.IsTask),
        ];

    /// <summary>Their ids, at most so many.</summary>
    public async Task<IReadOnlyList<string>> TaskIdsAsync(int most, CancellationToken cancellationToken) =>
        [
            .. (await TableList.PlacesAsync(_table, call.Id, SubmissionRow.Tasks, most, cancellationToken)).Select(
                SubmissionRow.IdIn
            ),
        ];

    private async Task<TablePage<Submission>> ListedAsync(
        string list,
        string? after,
        int size,
        CancellationToken cancellationToken
    )
    {
        var page = await TableList.PageAsync(_table, call.Id, [list], after, size, cancellationToken);
        // What was erased meanwhile is no longer there, and what was read meanwhile is shown as it is now.
        var found = await Task.WhenAll(
            page.Items.Select(row => submissions.FindAsync(SubmissionRow.IdIn(row.RowKey), cancellationToken))
        );
        return new([.. found.OfType<Submission>()], page.Continuation);
    }

    /// <summary>Whether a text can be where a page ended.</summary>
    public static bool IsPosition(string text) => SubmissionRow.IsPosition(text);

    /// <summary>
    /// One page of everything that came in, route tests included, in the order of their ids, which no change of one
    /// moves.
    /// </summary>
    public Task<TablePage<Submission>> PageByIdAsync(
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    ) => TablePage<Submission>.ReadAsync(_table, AllRows, after, pageSize, SubmissionRow.Read, cancellationToken);

    /// <summary>
    /// All submissions that wait to be read, or to be read again: few at any time, except in the minutes around the
    /// deadline.
    /// </summary>
    public async IAsyncEnumerable<Submission> UnreadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // In this order: what has been read for the first time and waits again meanwhile is found in the second list.
        foreach (var list in new[] { nameof(SubmissionState.Received), SubmissionRow.Rereading })
        {
            await foreach (var submission in ListedFromAsync(list, null, null, cancellationToken))
            {
                if (submission.WaitsToBeRead)
                    yield return submission;
            }
        }
    }

    /// <summary>
    /// What was judged by the old deadline although it was received at or before <paramref name="deadline"/>: it has
    /// been extended since. Late submissions, and correspondence that may be files of a submission then.
    /// </summary>
    public async IAsyncEnumerable<Submission> LateAsync(
        DateTimeOffset deadline,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        (string List, string? Before)[] lists =
        [
            (nameof(SubmissionState.Late), null),
            (SubmissionRow.Correspondence, SubmissionRow.PositionOf(call.Schedule.Deadline)),
        ];
        foreach (var (list, before) in lists)
        {
            await foreach (
                var submission in ListedFromAsync(list, SubmissionRow.PositionOf(deadline), before, cancellationToken)
            )
            {
                if (submission.IsHeldAsLate && submission.ReceivedAt <= deadline)
                    yield return submission;
            }
        }
    }

    /// <summary>Whether anything, correspondence included, was received at or before an instant.</summary>
    public async Task<bool> HasReceivedUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var list in new[] { SubmissionRow.List(null, failed: false), SubmissionRow.Correspondence })
        {
            if (
                await TableList
                    .AllAsync(_table, call.Id, list, SubmissionRow.PositionOf(until), null, cancellationToken)
                    .AnyAsync(cancellationToken)
            )
                return true;
        }

        return false;
    }

    private async IAsyncEnumerable<Submission> ListedFromAsync(
        string list,
        string? place,
        string? before,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var rows in TableList
                .AllAsync(_table, call.Id, list, place, before, cancellationToken)
                .Chunk(AtOnce)
                .WithCancellation(cancellationToken)
        )
        {
            foreach (
                var submission in await Task.WhenAll(
                    rows.Select(row => submissions.FindAsync(SubmissionRow.IdIn(row.RowKey), cancellationToken))
                )
            )
            {
                if (submission is not null)
                    yield return submission;
            }
        }
    }

    /// <summary>All submissions and all correspondence of the call. Route tests are neither.</summary>
    public async IAsyncEnumerable<Submission> AllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(AllRows, cancellationToken: cancellationToken))
        {
            if (SubmissionRow.KindOf(row) != SubmissionKind.RouteTest)
                yield return SubmissionRow.Read(row);
        }
    }

    /// <summary>
    /// When each submission was received (UTC; null where its row does not tell it any more), what has become of it,
    /// whose it is, and whom it names.
    /// </summary>
    public async IAsyncEnumerable<(
        DateTimeOffset? ReceivedAt,
        SubmissionState State,
        string? Applicant,
        IReadOnlyList<string> Names,
        bool IsGivenUp
    )> ArrivalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] columns =
        [
            nameof(Submission.ReceivedAt),
            nameof(Submission.State),
            nameof(Submission.Applicant),
            nameof(Submission.Names),
            nameof(Submission.Kind),
            nameof(Submission.Failure),
        ];
        await foreach (
            var row in _table.QueryAsync<TableEntity>(AllRows, select: columns, cancellationToken: cancellationToken)
        )
        {
            if (SubmissionRow.KindOf(row) == SubmissionKind.Submission)
                yield return SubmissionRow.ArrivalOf(row);
        }
    }

    /// <summary>The ids of all submissions, as numbers.</summary>
    public async Task<IReadOnlySet<UInt128>> IdsAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<UInt128>();
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                AllRows,
                select: [nameof(TableEntity.RowKey)],
                cancellationToken: cancellationToken
            )
        )
            ids.Add(SubmissionId.Number(row.RowKey));
        return ids;
    }

    private string AllRows =>
        TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}") + $" and {TableList.NotListed}";
}
