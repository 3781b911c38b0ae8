using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;

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

    /// <summary>The column by which people name a row, or null where they write its key alone.</summary>
    public string? Name { get; init; }

    /// <summary>What people call columns, by column.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What people call a column: its label or, without one, its name.</summary>
    public string LabelOf(string column) => Labels.GetValueOrDefault(column) is { Length: > 0 } label ? label : column;

    /// <summary>What it says of a row beside its key and its name: the columns, in their order.</summary>
    public IEnumerable<string> Facts => Columns.Where(column => column != Key && column != Name);

    /// <summary>All rows.</summary>
    public IReadOnlyList<ReferenceRow> Rows { get; }

    /// <summary>The rows of a key, those that count first first; none where the table does not know it.</summary>
    public IEnumerable<ReferenceRow> Of(string key) => byKey[key];

    /// <summary>The first row of a key, or null where the table does not know it.</summary>
    public ReferenceRow? Row(string key) => byKey[key].FirstOrDefault();

    /// <summary>What people call a row: its name or, without one, its key.</summary>
    public string NameOf(ReferenceRow row) => (Name is null ? null : row.Text(Name)) ?? row.Text(Key) ?? "";

    /// <summary>Which row a text means that should name one, such as a cell of a form.</summary>
    public ReferenceMatch Match(string text)
    {
        var written = FoldedText.KeyOf(text);
        return Rows.FirstOrDefault(row => IsNamed(row, written)) is { } named ? new(named, [])
            : written.Length == 0 ? new(null, [])
            : new(null, [.. Rows.Where(row => IsLike(row, written))]);
    }

    // Its key, its name, or both of them with nothing else but signs.
    private bool IsNamed(ReferenceRow row, string written)
    {
        var (key, name) = (FoldedText.KeyOf(row.Text(Key) ?? ""), FoldedText.KeyOf(NameOf(row)));
        return written == key || written == name || (name.Length > 0 && LettersOf(written, name) == key);
    }

    private bool IsLike(ReferenceRow row, string written)
    {
        var name = FoldedText.KeyOf(NameOf(row));
        return name.Length > 0
            && (written.Contains(name, StringComparison.Ordinal) || name.Contains(written, StringComparison.Ordinal));
    }

    // What is left of a text that holds the name; null where it does not.
    private static string? LettersOf(string written, string name) =>
        written.Contains(name, StringComparison.Ordinal)
            ? string.Concat(written.Replace(name, "", StringComparison.Ordinal).Where(char.IsLetterOrDigit))
            : null;
}
