using Azure;
using Azure.Data.Tables;

namespace SeisFunctions.Storing;

/// <summary>
/// Lists that are read without looking through the rows that they leave out: a row of its own for each list that a
/// register's row stands in, in the same partition, so that one transaction writes both and neither a crash nor a
/// second host can leave them apart. Key: <c>~list~place in it</c>.
/// </summary>
internal static class TableList
{
    /// <summary>
    /// Column of the register's row: the keys of its rows in lists. It changes with them, under the same ETag.
    /// </summary>
    public const string Column = "Lists";

    /// <summary>
    /// Condition that leaves the rows of lists out: no id and no code of a prefecture sorts behind this.
    /// </summary>
    public const string NotListed = "RowKey lt '~'";

    /// <summary>Key of a row in a list.</summary>
    public static string Key(string list, string place) => $"~{list}~{place}";

    /// <summary>The lists that a row stands in, as its column tells.</summary>
    public static string[] Of(string? column) => column?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Writes a register's row together with its rows in lists, or nothing at all.</summary>
    /// <param name="table">The register.</param>
    /// <param name="row">What to do with the row itself. It must hold <see cref="Column"/> unless it is
    /// deleted.</param>
    /// <param name="written">Rows of lists to write.</param>
    /// <param name="before">Keys of those that there were; a row that is added, from another storage perhaps, was in
    /// none of this one.</param>
    /// <param name="after">Keys of those that there shall be.</param>
    /// <param name="cancellationToken">Stops before or after the transaction.</param>
    /// <returns>The version of the row as it then is.</returns>
    public static async Task<ETag?> WriteAsync(
        TableClient table,
        TableTransactionAction row,
        IEnumerable<TableEntity> written,
        IReadOnlyList<string> before,
        IReadOnlyList<string> after,
        CancellationToken cancellationToken
    )
    {
        var there = row.ActionType == TableTransactionActionType.Add ? [] : before;
        var left = there
            .Except(after)
            .Select(key => new TableTransactionAction(
                TableTransactionActionType.Delete,
                new TableEntity(row.Entity.PartitionKey, key),
                ETag.All
            ));
        var response = await table.SubmitTransactionAsync(
            [
                row,
                .. written.Select(entry => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entry)),
                .. left,
            ],
            cancellationToken
        );
        return response.Value[0].Headers.ETag;
    }

    /// <summary>All rows of a list, in the order of the places in it.</summary>
    /// <param name="table">The register.</param>
    /// <param name="partition">Its partition.</param>
    /// <param name="list">The list.</param>
    /// <param name="from">The first place, or null for the beginning.</param>
    /// <param name="before">The place before which the list is left, or null for its end.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static IAsyncEnumerable<TableEntity> AllAsync(
        TableClient table,
        string partition,
        string list,
        string? from,
        string? before,
        CancellationToken cancellationToken
    )
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Key(list, from ?? "")} and RowKey lt {Key(list, before ?? "~")}"
        );
        return table.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken);
    }

    /// <summary>The first place of a list behind another one and before a third, or null.</summary>
    public static async Task<string?> FirstAsync(
        TableClient table,
        string partition,
        string list,
        string? after,
        string? before,
        CancellationToken cancellationToken
    )
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {Key(list, after ?? "")} and RowKey lt {Key(list, before ?? "~")}"
        );
        await foreach (
            var row in table.QueryAsync<TableEntity>(range, 1, [nameof(TableEntity.RowKey)], cancellationToken)
        )
            return row.RowKey[Key(list, "").Length..];
        return null;
    }

    /// <summary>The places of the first rows of a list, at most so many.</summary>
    public static async Task<IReadOnlyList<string>> PlacesAsync(
        TableClient table,
        string partition,
        string list,
        int most,
        CancellationToken cancellationToken
    )
    {
        var range = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {Key(list, "")} and RowKey lt {Key(list, "~")}"
        );
        var rows = table.QueryAsync<TableEntity>(range, most, [nameof(TableEntity.RowKey)], cancellationToken);
        return await rows.Take(most).Select(row => row.RowKey[Key(list, "").Length..]).ToListAsync(cancellationToken);
    }

    /// <summary>One page of several lists taken together, in the order of the places in them.</summary>
    public static async Task<TablePage<TableEntity>> PageAsync(
        TableClient table,
        string partition,
        IReadOnlyList<string> lists,
        string? after,
        int size,
        CancellationToken cancellationToken
    )
    {
        var pages = await Task.WhenAll(
            lists.Select(async list =>
            {
                var range = TableClient.CreateQueryFilter(
                    $"PartitionKey eq {partition} and RowKey gt {Key(list, after ?? "")} and RowKey lt {Key(list, "~")}"
                );
                var page = await TablePage<TableEntity>.ReadAsync(
                    table,
                    range,
                    null,
                    size,
                    row => row,
                    cancellationToken
                );
                return (
                    page.Continuation,
                    Rows: page.Items.Select(row => (Position: row.RowKey[Key(list, "").Length..], Row: row))
                );
            })
        );
        // What moved from one list to another while they were read may stand in both.
        var rows = pages
            .SelectMany(page => page.Rows)
            .DistinctBy(row => row.Position)
            .OrderBy(row => row.Position, StringComparer.Ordinal)
            .ToList();
        var more = rows.Count > size || pages.Any(page => page.Continuation is not null);
        return new([.. rows.Take(size).Select(row => row.Row)], more ? rows[size - 1].Position : null);
    }
}
