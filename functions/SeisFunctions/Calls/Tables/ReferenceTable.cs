using SeisFunctions.Calls.Applicants;

namespace SeisFunctions.Calls.Tables;

/// <summary>
/// Figures and facts that a call brings along: past selections, indices. Rules and letters read them by table, key and
/// column.
/// </summary>
public sealed class ReferenceTable
{
    private readonly ILookup<string, ReferenceRow> byKey;

    /// <param name="columns">Names of the columns.</param>
    /// <param name="key">The column that rows are looked up by.</param>
    /// <param name="rows">The rows; of one key those that count first come first.</param>
    public ReferenceTable(IReadOnlyList<string> columns, string key, IReadOnlyList<ReferenceRow> rows)
    {
        (Columns, Key, Rows) = (columns, key, rows);
        // By a code as it is written, and as keys of storage hold it.
        byKey = rows
            .SelectMany(row => new[] { row.Text(key) ?? "", ApplicantCode.Of(row.Text(key) ?? "") }
                .Distinct()
                .Select(code => (code, row))
            )
            .ToLookup(one => one.code, one => one.row, StringComparer.Ordinal);
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column that rows are looked up by.</summary>
    public string Key { get; }

    /// <summary>All rows.</summary>
    public IReadOnlyList<ReferenceRow> Rows { get; }

    /// <summary>The rows of a key, those that count first first; none where the table does not know it.</summary>
    public IEnumerable<ReferenceRow> Of(string key) => byKey[key];

    /// <summary>The first row of a key, or null where the table does not know it.</summary>
    public ReferenceRow? Row(string key) => byKey[key].FirstOrDefault();
}
