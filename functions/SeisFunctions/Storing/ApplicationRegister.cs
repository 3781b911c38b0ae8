using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Storing;

/// <summary>The applications: one row each, under the call, pointing to the result in full.</summary>
public sealed class ApplicationRegister(
    TableServiceClient tables,
    SubmissionRegister submissions,
    ResultStore results,
    AuditLog audit,
    CallDefinition call
)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Applications);

    /// <summary>What stands about an application before it is folded again.</summary>
    public async Task<StoredApplication> BeforeFoldingAsync(string applicant, CancellationToken cancellationToken)
    {
        var row = await RowAsync(applicant, cancellationToken);
        if (row is { IsDamaged: false })
        {
            // A row from before rows had the outcomes is written anew, also where the result is the same.
            var hash = row.Outcomes.Count > 0 ? row.ResultHash : null;
            return new(row.Version.ToString(), hash, row.Acts, row.Lists) { Related = row.Related };
        }

        // What persons did outlives the row. A damaged one is written anew, also where the result is the same.
        var acts = ActFold.Of(
            ApplicationActs.None,
            await audit.OfAsync(AuditEntry.OfApplication(applicant), cancellationToken)
        );
        return row is null
            ? StoredApplication.None with
            {
                Acts = acts,
            }
            : new(row.Version.ToString(), null, acts, row.Lists) { Related = row.Related };
    }

    /// <summary>
    /// Stores a folded application in place of what stood there, or takes it away where nothing counts any more.
    /// </summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="before">What stood there when its submissions were looked up.</param>
    /// <param name="result">The application as folded, or null.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>False if the row has changed since: then it must be folded again.</returns>
    public async Task<bool> StoreAsync(
        string applicant,
        StoredApplication before,
        ApplicationResult? result,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (result is not null)
                await WriteAsync(applicant, before, result, cancellationToken);
            else if (before.Version is { } version)
                await DeleteAsync(applicant, new(version), before.Lists, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task WriteAsync(
        string applicant,
        StoredApplication before,
        ApplicationResult result,
        CancellationToken cancellationToken
    )
    {
        var hash = await results.KeepAsync(call.Id, result, cancellationToken);
        // Another one has folded the same submissions: of many at once, the first one that sees all of them is the last
        // one that writes.
        if (before.ResultHash == hash)
            return;
        var folded = ApplicationRow.Of(result, hash, before);
        // Before its row: whoever finds the row is found beside each of its partners.
        await Task.WhenAll(
            result
                .Verdict.Partners.Except(before.Related)
                .Select(partner => submissions.MayNameAsync(applicant, partner, cancellationToken))
        );
        var entity = folded.ToEntity(call.Id, applicant);
        entity[nameof(ApplicationResult.RuleSet)] = result.RuleSet;
        entity[nameof(ApplicationResult.ReaderVersion)] = result.ReaderVersion;
        entity[nameof(ApplicationResult.InputHash)] = result.InputHash;
        TableTransactionAction action = before.Version is { } version
            ? new(TableTransactionActionType.UpdateReplace, entity, new(version))
            : new(TableTransactionActionType.Add, entity);
        await WriteAsync(action, folded, before.Lists, cancellationToken);
    }

    /// <summary>Codes of the applicants whose wide-area applications name this one as a partner, in order.</summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="mayName">Those that may, as <see cref="SubmissionRegister.OfApplicantAsync"/> says.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<IReadOnlyList<string>> NamingAsync(
        string applicant,
        IReadOnlyList<string> mayName,
        CancellationToken cancellationToken
    )
    {
        var rows = await Task.WhenAll(mayName.Select(code => RowAsync(code, cancellationToken)));
        return
        [
            .. rows.OfType<ApplicationRow>()
                .Where(row => row.Partners.Contains(applicant))
                .Select(row => row.Code)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Brings the row of an application up to what persons have decided and said about it; the application must be
    /// folded again.
    /// </summary>
    /// <returns>The acts in its list, oldest first.</returns>
    public async Task<IReadOnlyList<AuditEntry>> FollowActsAsync(string applicant, CancellationToken cancellationToken)
    {
        var acts = await audit.OfAsync(AuditEntry.OfApplication(applicant), cancellationToken);
        while (
            await RowAsync(applicant, cancellationToken) is { } row
            && ActFold.Of(row.Acts, acts) is var after
            && after != row.Acts
        )
        {
            if (await TryWriteAsync(row, row.With(after), cancellationToken))
                break;
        }

        return acts;
    }

    /// <summary>The row and result of an application, or null.</summary>
    public async Task<(ApplicationRow Row, ApplicationResult Result)?> FindAsync(
        string applicant,
        CancellationToken cancellationToken
    )
    {
        if (call.Applicant(applicant) is null)
            return null;
        return await RowAsync(applicant, cancellationToken) is { } row
            ? (row, await ResultAsync(row, cancellationToken))
            : null;
    }

    /// <summary>The result of an application. In the place of one that is lost stands one that says so.</summary>
    public async Task<ApplicationResult> ResultAsync(ApplicationRow row, CancellationToken cancellationToken)
    {
        if (await results.ResultAsync(call.Id, row.Code, row.ResultHash, cancellationToken) is { } result)
            return result;
        var contributions = await submissions.ContributionsAsync(row.Code, cancellationToken);
        return row.DamagedResult(
            [.. contributions.OrderBy(one => one.ReceivedAt).Select(one => one.SubmissionId)],
            call
        );
    }

    /// <summary>The row of an application, or null.</summary>
    public async Task<ApplicationRow?> RowAsync(string applicant, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            applicant,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? ApplicationRow.Read(row.Value!) : null;
    }

    // False if the row has changed since it was read.
    private async Task<bool> TryWriteAsync(
        ApplicationRow before,
        ApplicationRow after,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await WriteAsync(
                new(TableTransactionActionType.UpdateMerge, after.ToEntity(call.Id, before.Code), before.Version),
                after,
                before.Lists,
                cancellationToken
            );
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>One page of applications in the order of their codes.</summary>
    /// <param name="filter">What to leave out.</param>
    /// <param name="after">Code of the last application of the page before, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<TablePage<ApplicationRow>> PageAsync(
        ApplicationFilter filter,
        string? after,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        if (filter.Applicant is { } applicant)
        {
            var row = after is null ? await RowAsync(applicant, cancellationToken) : null;
            return new(row is not null && filter.Takes(row) ? [row] : [], null);
        }

        if (filter.Lists is not { } lists)
            return await TablePage<ApplicationRow>.ReadAsync(
                _table,
                AllRows,
                after,
                pageSize,
                ApplicationRow.Read,
                cancellationToken
            );
        var page = await TableList.PageAsync(_table, call.Id, lists, after, pageSize, cancellationToken);
        // A list holds copies: where one is damaged, the row itself tells.
        var rows = await Task.WhenAll(
            page.Items.Select(ApplicationRow.Read)
                .Select(async row => row.IsDamaged ? await RowAsync(row.Code, cancellationToken) ?? row : row)
        );
        return new(rows, page.Continuation);
    }

    /// <summary>Those that a person has something to do with, in the order of their codes, at most so many.</summary>
    public async Task<IReadOnlyList<ApplicationRow>> TasksAsync(
        bool afterDeadline,
        int most,
        CancellationToken cancellationToken
    )
    {
        string[] lists = [ApplicationFilter.TasksAt(afterDeadline)];
        var page = await TableList.PageAsync(_table, call.Id, lists, null, most, cancellationToken);
        return [.. page.Items.Select(ApplicationRow.Read)];
    }

    /// <summary>The codes of their applicants, at most so many.</summary>
    public Task<IReadOnlyList<string>> TaskCodesAsync(
        bool afterDeadline,
        int most,
        CancellationToken cancellationToken
    ) => TableList.PlacesAsync(_table, call.Id, ApplicationFilter.TasksAt(afterDeadline), most, cancellationToken);

    /// <summary>
    /// Both statuses of every application, and the partners that it names, by code of its applicant.
    /// </summary>
    public async IAsyncEnumerable<(string Code, StatusPair Statuses, IReadOnlyList<string> Partners)> StatusesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string[] columns =
        [
            nameof(TableEntity.RowKey),
            nameof(ApplicationRow.StatusBeforeDeadline),
            nameof(ApplicationRow.StatusAfterDeadline),
            nameof(ApplicationRow.Partners),
        ];
        await foreach (
            var row in _table.QueryAsync<TableEntity>(AllRows, select: columns, cancellationToken: cancellationToken)
        )
            yield return (row.RowKey, ApplicationRow.StatusesOf(row), ApplicationRow.PartnersOf(row));
    }

    /// <summary>All applications, one page at a time.</summary>
    public async IAsyncEnumerable<ApplicationRow> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(AllRows, cancellationToken: cancellationToken))
            yield return ApplicationRow.Read(row);
    }

    /// <summary>Erases an application's row.</summary>
    public async Task EraseAsync(string applicant, CancellationToken cancellationToken)
    {
        if (await RowAsync(applicant, cancellationToken) is { } row)
            await DeleteAsync(applicant, row.Version, row.Lists, cancellationToken);
    }

    private string AllRows =>
        TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}") + $" and {TableList.NotListed}";

    private Task WriteAsync(
        TableTransactionAction action,
        ApplicationRow row,
        IReadOnlyList<string> before,
        CancellationToken cancellationToken
    )
    {
        var lists = row.ListsNow();
        return TableList.WriteAsync(
            _table,
            action,
            lists.Select(key => row.ToEntity(call.Id, key)),
            before,
            lists,
            cancellationToken
        );
    }

    private Task DeleteAsync(
        string applicant,
        ETag version,
        IReadOnlyList<string> lists,
        CancellationToken cancellationToken
    ) =>
        TableList.WriteAsync(
            _table,
            new(TableTransactionActionType.Delete, new TableEntity(call.Id, applicant), version),
            [],
            lists,
            [],
            cancellationToken
        );
}
