using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Reading;

namespace SeisFunctions.Recording;

/// <summary>The applications: one row each, under the call, pointing to the result in full.</summary>
public sealed class ApplicationRegister(TableServiceClient tables, SubmissionRegister submissions, ResultStore results, CallDefinition call)
{
    private const int MostTries = 20;

    // Milliseconds, after the first try; longer with each.
    private const int LongestWait = 20;

    // What folding needs of the row as it was.
    private static readonly string[] Folded = [nameof(TableEntity.RowKey), nameof(ApplicationRow.Decision), nameof(ApplicationRow.ResultHash)];

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Applications);

    /// <summary>
    /// Folds an application again from all of its submissions and records the verdict. The row is read before the submissions and written only if
    /// it is still the same, so that of two hosts folding at once the later one sees everything.
    /// </summary>
    /// <returns>The result, or null if the applicant has no submission that counts (any more): then there is no application.</returns>
    public async Task<ApplicationResult?> FoldAsync(string applicant, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, applicant, Folded, cancellationToken);
            var contributions = await submissions.ContributionsAsync(applicant, cancellationToken);
            try
            {
                if (contributions.Count == 0)
                {
                    if (row.HasValue)
                        await _table.DeleteEntityAsync(call.Id, applicant, row.Value!.ETag, cancellationToken);
                    return null;
                }

                var result = await ResultAsync(applicant, contributions, cancellationToken);
                var hash = await results.KeepAsync(call.Id, result, cancellationToken);
                // Another one has folded the same submissions: of many at once, the first one that sees all of them is the last one that writes.
                if (row.HasValue && row.Value!.GetString(nameof(ApplicationRow.ResultHash)) == hash)
                    return result;
                var entity = ApplicationRow.Of(call.Id, result, hash, row.HasValue ? ApplicationRow.DecisionOf(row.Value!) : null);
                if (row.HasValue)
                    await _table.UpdateEntityAsync(entity, row.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
                else
                    await _table.AddEntityAsync(entity, cancellationToken);
                return result;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && attempt < MostTries)
            {
                // Another host has folded it meanwhile. Those that wait differently long do not meet again.
                await Task.Delay(Random.Shared.Next(attempt * LongestWait), cancellationToken);
            }
        }
    }

    /// <summary>The row and result of an application, or null.</summary>
    public async Task<(ApplicationRow Row, ApplicationResult Result)?> FindAsync(string applicant, CancellationToken cancellationToken)
    {
        if (call.Places.Prefectures.All(prefecture => prefecture.Code != applicant))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, applicant, cancellationToken: cancellationToken);
        if (!row.HasValue)
            return null;
        var read = ApplicationRow.Read(row.Value!);
        return (read, await results.ResultAsync(call.Id, applicant, read.ResultHash, cancellationToken));
    }

    /// <summary>The row of an application, or null.</summary>
    public async Task<ApplicationRow?> RowAsync(string applicant, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, applicant, cancellationToken: cancellationToken);
        return row.HasValue ? ApplicationRow.Read(row.Value!) : null;
    }

    /// <summary>Writes a person's decision, or takes it back.</summary>
    /// <returns>False if the row has changed since it was read.</returns>
    public async Task<bool> DecideAsync(ApplicationRow row, ApplicationDecision? decision, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(ApplicationRow.OfDecision(call.Id, row, decision), row.Version, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>One page of applications in the order of prefecture codes.</summary>
    /// <param name="filter">What to leave out.</param>
    /// <param name="after">Code of the last application of the page before, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<TablePage<ApplicationRow>> PageAsync(ApplicationFilter filter, string? after, int pageSize, CancellationToken cancellationToken) =>
        TablePage<ApplicationRow>.ReadAsync(_table, filter.ToQuery(call.Id), after, pageSize, ApplicationRow.Read, cancellationToken);

    /// <summary>Both statuses of every application, by code of its prefecture.</summary>
    public async IAsyncEnumerable<(string Code, StatusPair Statuses)> StatusesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] columns = [nameof(TableEntity.RowKey), nameof(ApplicationRow.StatusBeforeDeadline), nameof(ApplicationRow.StatusAfterDeadline)];
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == call.Id, select: columns, cancellationToken: cancellationToken))
            yield return (row.RowKey, ApplicationRow.StatusesOf(row));
    }

    /// <summary>All applications, one page at a time.</summary>
    public async IAsyncEnumerable<ApplicationRow> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == call.Id, cancellationToken: cancellationToken))
            yield return ApplicationRow.Read(row);
    }

    /// <summary>Erases an application's row.</summary>
    public Task EraseAsync(string applicant, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(call.Id, applicant, cancellationToken: cancellationToken);

    private async Task<ApplicationResult> ResultAsync(string applicant, IReadOnlyList<Contribution> contributions, CancellationToken cancellationToken)
    {
        var readings = new Dictionary<string, SubmissionReading>();
        foreach (var contribution in Fold.Needed(contributions, call.RequiredForms.Select(form => form.Id)))
        {
            readings[contribution.SubmissionId] = await results.ReadingAsync(contribution.SubmissionId, cancellationToken)
                ?? throw new InvalidOperationException($"The reading of submission {contribution.SubmissionId} is missing.");
        }

        return ApplicationResult.Of(applicant, contributions, readings, call);
    }
}
