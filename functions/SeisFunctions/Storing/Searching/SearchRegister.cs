using System.Globalization;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing.Searching;

/// <summary>
/// One slim row for each submission and each piece of correspondence: the keys of all that a search can find of it, and
/// when it was received. It stands beside the submission's row, so that one transaction writes both; row key
/// <c>~search~submission</c>. One more for each applicant with hearings, <c>~search~application-code</c>. Where a word
/// stands is told by the record itself, for the few that are shown.
/// </summary>
public sealed class SearchRegister(TableServiceClient tables, CallDefinition call)
{
    /// <summary>
    /// Characters of one row: 179 municipalities with their codes, persons and addresses fit. A property of a table
    /// takes 32,768, and every search reads every row.
    /// </summary>
    public const int MostCharacters = 12_000;

    private const string Text = "Text",
        At = "At",
        IsCut = "Cut";

    // A table answers 1,000 rows at a time, one page after another. Ids are spread evenly over their first digit, so
    // that this many ranges are read beside one another.
    private const int Ranges = 8;

    private static readonly string[] Columns = [nameof(TableEntity.RowKey), Text, At, IsCut];

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Submissions);

    /// <summary>
    /// What a search finds of a submission, as a row to be written with the submission's own in one transaction, in
    /// place of what it found before.
    /// </summary>
    public TableEntity RowOf(Submission submission, SubmissionReading? reading) =>
        RowOf(submission.Id, SearchEntries.Of(submission, reading, call), submission.ReceivedAt);

    private TableEntity RowOf(string key, IEnumerable<SearchEntry> entries, DateTimeOffset at)
    {
        var keys = string.Join(
            '\n',
            entries.SelectMany(entry => entry.Key.Split('\n')).Where(key => key.Length > 0).Distinct()
        );
        var row = new TableEntity(call.Id, KeyOf(key))
        {
            [Text] = keys.Length <= MostCharacters ? keys : keys[..MostCharacters],
            [At] = SubmissionRow.PositionOf(at),
        };
        if (keys.Length > MostCharacters)
            row[IsCut] = true;
        return row;
    }

    /// <summary>Writes anew what a search finds of a submission.</summary>
    public Task KeepAsync(Submission submission, SubmissionReading? reading, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(RowOf(submission, reading), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Writes anew what a search finds of the hearings of an applicant; nothing of none.</summary>
    public Task KeepAsync(string applicant, IReadOnlyList<Hearing> hearings, CancellationToken cancellationToken) =>
        hearings.Count == 0
            ? EraseHearingsAsync(applicant, cancellationToken)
            : _table.UpsertEntityAsync(
                RowOf(
                    AuditEntry.OfApplication(applicant),
                    SearchEntries.Of(applicant, hearings, call),
                    hearings.Max(hearing => hearing.Text.HeldAt)
                ),
                TableUpdateMode.Replace,
                cancellationToken
            );

    /// <summary>Erases what a search finds of a submission.</summary>
    public Task EraseAsync(string submissionId, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(call.Id, KeyOf(submissionId), cancellationToken: cancellationToken);

    /// <summary>Erases what a search finds of the hearings of an applicant.</summary>
    public Task EraseHearingsAsync(string applicant, CancellationToken cancellationToken) =>
        EraseAsync(AuditEntry.OfApplication(applicant), cancellationToken);

    /// <summary>The submissions and applicants of which every word is found, newest first.</summary>
    /// <param name="words">Keys of words, at least one.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchedRows> FindAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var ranges = await Task.WhenAll(
            Enumerable.Range(0, Ranges).Select(range => FindAsync(range, words, cancellationToken))
        );
        return new(
            [.. ranges.SelectMany(range => range.Found).OrderBy(row => row.At, StringComparer.Ordinal)],
            ranges.Sum(range => range.Cut)
        );
    }

    private async Task<SearchedRows> FindAsync(
        int range,
        IReadOnlyList<string> words,
        CancellationToken cancellationToken
    )
    {
        var (found, cut) = (new List<SearchedRow>(), 0);
        var rows = _table.QueryAsync<TableEntity>(FilterOf(range), null, Columns, cancellationToken);
        await foreach (var entity in rows)
        {
            var row = new StoredRow(entity);
            var keys = row.Text(Text, "");
            cut += row.ValueOrNull<bool>(IsCut) == true ? 1 : 0;
            if (words.All(word => keys.Contains(word, StringComparison.Ordinal)))
                found.Add(
                    new(
                        SubjectOf(entity.RowKey[KeyOf("").Length..]),
                        row.Text(At, SubmissionRow.PositionOf(JapanTime.Unknown))
                    )
                );
        }

        return new(found, cut);
    }

    private string FilterOf(int range)
    {
        var (from, to) = (KeyOf(DigitAt(range)), KeyOf(range + 1 == Ranges ? "~" : DigitAt(range + 1)));
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {call.Id} and RowKey ge {from} and RowKey lt {to}"
        );
    }

    private static string SubjectOf(string key) =>
        AuditEntry.IsOfApplication(key) ? key : AuditEntry.OfSubmission(key);

    private static string KeyOf(string submissionId) => TableList.Key("search", submissionId);

    private static string DigitAt(int range) => (range * 16 / Ranges).ToString("x", CultureInfo.InvariantCulture);
}
