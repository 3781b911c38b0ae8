using Azure.Data.Tables;

namespace SeisFunctions.Storing;

/// <summary>
/// One page of a table in the order of row keys. The next page begins behind the last key of this one, so that no state
/// of storage is handed out.
/// </summary>
/// <param name="Items">Its items.</param>
/// <param name="Continuation">Row key of the last item if there are more; null on the last page.</param>
public sealed record TablePage<T>(IReadOnlyList<T> Items, string? Continuation)
{
    internal static async Task<TablePage<T>> ReadAsync(
        TableClient table,
        string filter,
        string? after,
        int size,
        Func<TableEntity, T> read,
        CancellationToken cancellationToken
    )
    {
        if (after is not null)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {after}");
        var rows = new List<TableEntity>();
        // One more than asked for tells whether there is another page.
        await foreach (var row in table.QueryAsync<TableEntity>(filter, size + 1, cancellationToken: cancellationToken))
        {
            rows.Add(row);
            if (rows.Count > size)
                return new([.. rows.Take(size).Select(read)], rows[size - 1].RowKey);
        }

        return new([.. rows.Select(read)], null);
    }
}
