using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Tables;

/// <summary>Reads every table of a form from a stretch of a file.</summary>
internal sealed class TablesReader
{
    private readonly Dictionary<Grid, List<(int First, int Last)>> taken = [];
    private readonly List<Finding> findings = [];

    public TablesReader(IReadOnlyList<Block> blocks, FormVocabulary vocabulary, FormLimits limits)
    {
        var rows = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new List<RowReading>());
        var columns = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new HashSet<string>());
        foreach (var headers in OfForm(Headers(blocks, vocabulary), vocabulary).GroupBy(header => header.Grid).Select(group => group.ToList()))
        {
            for (var i = 0; i < headers.Count; i++)
            {
                var id = headers[i].Vocabulary.Table.Id;
                var end = i + 1 < headers.Count ? headers[i + 1].FirstRow : int.MaxValue;
                var reader = new TableReader(headers[i], vocabulary.Form, end, limits.TableRows - rows[id].Count);
                var (read, found) = reader.Read();
                rows[id].AddRange(read);
                findings.AddRange(found);
                columns[id].UnionWith(headers[i].Columns.Keys);
                Take(headers[i].Grid, headers[i].FirstRow, reader.LastRow);
            }
        }

        Tables = [.. vocabulary.Tables.Select(table => new TableReading(table.Table.Id, rows[table.Table.Id]))];
        ColumnsFound = columns.Values.Sum(found => found.Count);
    }

    private static List<TableHeader> Headers(IReadOnlyList<Block> blocks, FormVocabulary vocabulary)
    {
        var order = new TableOrder(vocabulary.Tables.Count > 0 ? blocks : []);
        var open = new Dictionary<Grid, TableHeader>();
        var all = new List<TableHeader>();
        foreach (var grid in vocabulary.Tables.Count > 0 ? blocks.OfType<Grid>() : [])
        {
            var headers = TableFinder.Find(grid, vocabulary);
            if (headers.Count == 0 && open.Remove(grid, out var before) && Continuation(grid, before, vocabulary) is { } continuation)
            {
                headers.Add(continuation);
            }

            if (headers.Count > 0 && order.After(grid) is { } next)
            {
                open[next] = headers[^1];
            }

            all.AddRange(headers);
        }

        return all;
    }

    /// <summary>
    /// Another table of the same file (a budget with 区分 and 担当者) shares few columns with the form's own, which is there as well. It is left
    /// out with a finding: a warning if all its columns are the form's.
    /// </summary>
    private List<TableHeader> OfForm(List<TableHeader> headers, FormVocabulary vocabulary)
    {
        var best = headers.GroupBy(header => header.Vocabulary.Table.Id).ToDictionary(group => group.Key, group => group.Max(header => header.Columns.Count));
        foreach (var other in headers.Where(header => header.Columns.Count * 2 <= best[header.Vocabulary.Table.Id]).ToList())
        {
            headers.Remove(other);
            findings.Add(new("form.otherTable", other.HasForeignColumns ? Severity.Info : Severity.Warning,
                $"{other.Grid.Location(other.FirstRow, other.FirstColumn)}からの表は、様式の表と列が異なるため読み取っていません。記入内容であれば、様式の表に移して再提出してください。",
                vocabulary.Form.Name, other.Grid.Location(other.FirstRow, other.FirstColumn)));
        }

        return headers;
    }

    /// <summary>A table cut in two goes on without its header: the same columns, and no label of the form in it.</summary>
    private static TableHeader? Continuation(Grid grid, TableHeader before, FormVocabulary vocabulary) =>
        Width(grid) == Width(before.Grid) && !grid.Rows.SelectMany(row => row.Cells).Any(cell => vocabulary.MayName(cell.Content) && vocabulary.Labels.Find(cell.Content.Label) is not null)
            ? before with
            {
                Grid = grid,
                FirstRow = -1,
                LastRow = -1,
                Findings = [new("field.repaired", Severity.Info, $"{grid.Name}は{before.Grid.Name}の続きとして読み取りました。違う場合は訂正して再提出してください。", vocabulary.Form.Name, grid.Name)],
            }
            : null;

    private static int Width(Grid grid) => grid.Rows.Select(row => row.Cells[^1].EndColumn).DefaultIfEmpty().Max();

    public IReadOnlyList<TableReading> Tables { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public int ColumnsFound { get; }

    /// <summary>Whether a row stands in the header or among the entries of a table.</summary>
    public bool Holds(Grid grid, int row) =>
        taken.TryGetValue(grid, out var stretches) && stretches.Exists(stretch => row >= stretch.First && row <= stretch.Last);

    private void Take(Grid grid, int first, int last)
    {
        if (!taken.TryGetValue(grid, out var stretches))
        {
            taken[grid] = stretches = [];
        }

        stretches.Add((first, last));
    }
}
