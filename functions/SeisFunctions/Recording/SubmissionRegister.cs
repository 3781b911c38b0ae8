using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Reading;

namespace SeisFunctions.Recording;

/// <summary>
/// The register of submissions (受付台帳). One row per submission under the call, and one small row under its applicant once it counts, so that
/// neither looking one up nor folding an application ever scans the others.
/// </summary>
public sealed class SubmissionRegister(TableServiceClient tables, ResultStore results, CallDefinition call)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <summary>Adds a submission.</summary>
    /// <returns>Null, or the submission that the register already has under this id.</returns>
    public async Task<Submission?> AddAsync(Submission submission, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(SubmissionRow.Of(call.Id, submission), cancellationToken);
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(submission.Id, cancellationToken);
        }
    }

    /// <summary>The submission, or null.</summary>
    public async Task<Submission?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!SubmissionId.IsValid(id))
            return null;
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, id, cancellationToken: cancellationToken);
        return row.HasValue ? SubmissionRow.Read(row.Value!) : null;
    }

    /// <summary>Keeps what was read, and what it brings to its applicant's application.</summary>
    public async Task RecordReadingAsync(Placement placed, CancellationToken cancellationToken)
    {
        await results.KeepAsync(placed.Submission.Id, placed.Reading, cancellationToken);
        if (!placed.Counts)
            return;
        var row = new TableEntity(PartitionOf(placed.Submission.Applicant!), placed.Submission.Id)
        {
            ["ReceivedAt"] = placed.Submission.ReceivedAt,
            ["Forms"] = string.Join(' ', placed.Reading.Forms.Select(form => form.Reading.FormId)),
        };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Writes what has become of a submission.</summary>
    public Task RecordStateAsync(Placement placed, CancellationToken cancellationToken) =>
        _table.UpdateEntityAsync(
            new TableEntity(call.Id, placed.Submission.Id) { ["State"] = placed.Submission.State.ToString(), ["Applicant"] = placed.Submission.Applicant },
            ETag.All, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Marks a submission that could not be read in repeated tries.</summary>
    /// <returns>Whether there is such a submission.</returns>
    public async Task<bool> RecordFailureAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { State: SubmissionState.Received } submission)
            return false;
        var reading = await results.ReadingAsync(id, cancellationToken);
        var finding = new Forms.Finding("submission.failed", Forms.Severity.Error, "自動処理に繰り返し失敗しました。原本は保管しています。事務局が確認します。");
        await results.KeepAsync(id, (reading ?? SubmissionReading.None) with { Findings = [.. reading?.Findings ?? [], finding] }, cancellationToken);
        await _table.UpdateEntityAsync(
            new TableEntity(call.Id, submission.Id) { ["State"] = nameof(SubmissionState.NeedsReview) }, ETag.All, TableUpdateMode.Merge, cancellationToken);
        return true;
    }

    /// <summary>What the on-time submissions of an applicant bring.</summary>
    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(string applicant, CancellationToken cancellationToken)
    {
        var contributions = new List<Contribution>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == PartitionOf(applicant), cancellationToken: cancellationToken))
            contributions.Add(new(row.RowKey, row.GetDateTimeOffset("ReceivedAt")!.Value, row.GetString("Forms").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return contributions;
    }

    /// <summary>One page of submissions.</summary>
    /// <param name="state">Only those in this state, or null for all.</param>
    /// <param name="after">Id of the last submission of the page before, or null.</param>
    /// <param name="pageSize">At most so many.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public Task<TablePage<Submission>> PageAsync(SubmissionState? state, string? after, int pageSize, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}")
            + (state is null ? "" : " and " + TableClient.CreateQueryFilter($"State eq {state.ToString()}"));
        return TablePage<Submission>.ReadAsync(_table, filter, after, pageSize, SubmissionRow.Read, cancellationToken);
    }

    /// <summary>All submissions that wait to be read: few at any time, except in the minutes around the deadline.</summary>
    public async IAsyncEnumerable<Submission> UnreadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {call.Id} and State eq {nameof(SubmissionState.Received)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return SubmissionRow.Read(row);
    }

    /// <summary>When each submission was received (UTC), and what has become of it.</summary>
    public async IAsyncEnumerable<(DateTimeOffset ReceivedAt, SubmissionState State)> ArrivalsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] columns = [nameof(Submission.ReceivedAt), nameof(Submission.State)];
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == call.Id, select: columns, cancellationToken: cancellationToken))
            yield return (row.GetDateTimeOffset(nameof(Submission.ReceivedAt))!.Value, Enum.Parse<SubmissionState>(row.GetString(nameof(Submission.State))));
    }

    private string PartitionOf(string applicant) => $"{call.Id}~{applicant}";
}
