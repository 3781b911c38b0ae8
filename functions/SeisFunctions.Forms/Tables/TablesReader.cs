using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>Reads every table of a form from a stretch of a file.</summary>
internal sealed class TablesReader
{
    private readonly Dictionary<Grid, List<(int First, int Last)>> taken = [];

    private readonly List<Finding> findings = [];
    private readonly Account account = new();

    /// <summary>The texts in the rows of entries that stand in none of the columns.</summary>
    private readonly HashSet<string> besideEntries = [];

    public TablesReader(
        IReadOnlyList<Block> blocks,
        IReadOnlyList<Aside> asides,
        FormVocabulary vocabulary,
        ReadingBudget budget
    )
    {
        var rows = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new List<RowReading>());
        var columns = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new HashSet<string>());
        var remarks = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new List<IReadOnlyList<string>>());
        var sheets = vocabulary.Tables.ToDictionary(table => table.Table.Id, _ => new List<string?>());
        var first = new Dictionary<string, TableHeader>();
        var ofForm = OfForm(TableHeaders.In(blocks, vocabulary, budget), vocabulary);
        foreach (
            var headers in ofForm
                .GroupBy(header => header.Grid)
                .Select(group => group.ToList())
        )
        {
            foreach (var header in headers)
            {
                var id = header.Vocabulary.Table.Id;
                var reader = new TableReader(
                    header,
                    vocabulary.Form,
                    headers,
                    budget.TableRows - rows[id].Count,
                    TableTitles.Over(header, vocabulary),
                    account,
                    budget
                );
                var (read, found) = reader.Read();
                if (read.Count > 0 && rows[id].Count > 0 && header.FirstRow >= 0)
                {
                    findings.Add(Further(first[id], header, vocabulary));
                }

                if (read.Count > 0)
                {
                    first.TryAdd(id, header);
                }

                rows[id].AddRange(read);
                remarks[id].AddRange(reader.Remarks);
                var sheet = SheetDoubts.Of(header, ofForm, vocabulary);
                sheets[id].AddRange(reader.Heads.Select(head => sheet ?? DoubtBelow(head, vocabulary)));
                findings.AddRange(found);
                columns[id].UnionWith(header.Columns.Keys);
                Take(header.Grid, header.FirstRow, reader.LastRow);
                RegisterHeader(header);
            }

            headers.ForEach(RegisterBeside);
        }

        var marks = new EntryMarks(
            [
                .. Beside(blocks, vocabulary),
                .. asides.Where(aside => aside.Kind == AsideKind.Over).Select(aside => aside.Text),
            ],
            asides,
            vocabulary,
            findings
        );
        Tables =
        [
            .. vocabulary.Tables.Select(table => new TableReading(
                table.Table.Id,
                marks.Judge(table, rows[table.Table.Id], remarks[table.Table.Id], sheets[table.Table.Id])
            )
            {
                IsMissing = columns[table.Table.Id].Count == 0,
            }),
        ];
        ColumnsFound = columns.Values.Sum(found => found.Count);
    }

    /// <summary>What stands below a head of its own is part of the list only if the form prints that head.</summary>
    private static string? DoubtBelow(string? head, FormVocabulary vocabulary) =>
        head is null || vocabulary.IsPrinted(head) || UnreadAsides.IsNameOfForm(head, vocabulary)
            ? null
            : $"「{head}」とあります";

    /// <summary>The texts that stand in no entry, without the heads that name an answer and nothing else.</summary>
    private IEnumerable<string> Beside(IReadOnlyList<Block> blocks, FormVocabulary vocabulary)
    {
        var ticks = vocabulary
            .Tables.SelectMany(table => table.Table.Columns)
            .Where(column => column.Kind == FieldKind.Tick)
            .ToList();
        return blocks
            .OfType<Paragraph>()
            .Select(paragraph => paragraph.Content.Text)
            .Concat(
                blocks
                    .OfType<Grid>()
                    .SelectMany(grid =>
                        CellsIn(grid, 0, int.MaxValue)
                            .Where(cell => !Holds(grid, cell.Row))
                            .Select(cell => cell.Content.Text)
                    )
            )
            .Concat(
                account
                    .Entries.Where(entry => !besideEntries.Contains(entry.Text))
                    .Where(entry =>
                        entry.As is AccountedAs.Note or AccountedAs.Heading or AccountedAs.Unread
                        || (entry.As == AccountedAs.Label && !(ticks.Count > 0 && Head.IsAnswerWord(entry.Text)))
                    )
                    .Select(entry => entry.Text)
            );
    }

    private void RegisterHeader(TableHeader header)
    {
        foreach (
            var cell in CellsIn(header.Grid, header.FirstRow, header.LastRow)
                .Where(cell => cell.Column >= header.FirstColumn && cell.Column < header.EndColumn)
        )
        {
            var column = header.Columns.Values.FirstOrDefault(column =>
                cell.Column >= column.First && cell.Column < column.End
            );
            account.Add(header.Grid.Location(cell), cell.Content.Text, AccountedAs.Label, column?.Field.Label);
        }
    }

    /// <summary>
    /// Cells in the rows of a table that stand in none of its columns: remarks under a head of their own, numbers, or
    /// what nobody knows.
    /// </summary>
    private void RegisterBeside(TableHeader header)
    {
        if (header.Grid.IsTurned)
        {
            return; // its rows are columns of the file, and what stands beside them is not the table's
        }

        var last = taken[header.Grid].Where(stretch => stretch.First == header.FirstRow).Max(stretch => stretch.Last);
        foreach (
            var cell in CellsIn(header.Grid, header.FirstRow, last)
                .Where(cell => !account.Holds(header.Grid.Location(cell)))
        )
        {
            var text = cell.Content.Text;
            if (cell.Row > header.LastRow)
            {
                besideEntries.UnionWith(text.Split('\n').Select(line => line.Trim()));
            }

            account.Add(
                header.Grid.Location(cell),
                text,
                cell.Row <= header.LastRow ? AccountedAs.Label
                    : PrintedText.IsUnderstood(text) || RowRemarks.SaysNothing(text) || IsUnderRemark(header, cell) ? AccountedAs.Note
                    : RowNotes.IsNumber(UnicodeForms.Compatible(text)) ? AccountedAs.Printed
                    : AccountedAs.Unread
            );
        }
    }

    private static bool IsUnderRemark(TableHeader header, GridCell cell) =>
        header.Grid.Row(header.FirstRow)?.At(cell.Column) is { } head
        && Head.Of(header.Vocabulary.Table.Columns[0], head.Content).Kind == HeadKind.Remark;

    private static IEnumerable<GridCell> CellsIn(Grid grid, int first, int last)
    {
        for (var at = grid.Position(first); at < grid.Rows.Count && grid.Rows[at].Index <= last; at++)
        {
            foreach (var cell in grid.Rows[at].Cells)
            {
                if (cell.Row == grid.Rows[at].Index && !cell.Content.IsBlank)
                {
                    yield return cell;
                }
            }
        }
    }

    /// <summary>
    /// Entries in a second table may be meant (a sheet for each municipality) or not (a sheet of last year). On one
    /// sheet the older list stands above the newer one as a rule; nothing is said of which is to go.
    /// </summary>
    private static Finding Further(TableHeader first, TableHeader header, FormVocabulary vocabulary) =>
        FormFinding
            .FurtherTable(PlaceOf(first), PlaceOf(header))
            .At(vocabulary.Form.Name, PlaceOf(first.Grid == header.Grid ? first : header));

    private static string PlaceOf(TableHeader header) =>
        header.Grid.Location(Math.Max(header.FirstRow, 0), header.FirstColumn);

    /// <summary>
    /// Another table of the same file (a budget with 区分 and 担当者) shares few columns with the form's own, which is there
    /// as well. It is left out with a finding: a warning if all its columns are the form's.
    /// </summary>
    private List<TableHeader> OfForm(List<TableHeader> headers, FormVocabulary vocabulary)
    {
        var best = headers
            .GroupBy(header => header.Vocabulary.Table.Id)
            .ToDictionary(group => group.Key, group => group.Max(header => header.Columns.Count));
        foreach (
            var other in headers.Where(header => header.Columns.Count * 2 <= best[header.Vocabulary.Table.Id]).ToList()
        )
        {
            headers.Remove(other);
            foreach (var cell in CellsIn(other.Grid, other.FirstRow, int.MaxValue))
            {
                account.Add(other.Grid.Location(cell), cell.Content.Text, AccountedAs.Note);
            }

            var place = PlaceOf(other);
            var finding = FormFinding.OtherTable(place).At(vocabulary.Form.Name, place);
            findings.Add(other.HasForeignColumns ? finding with { Severity = Severity.Info } : finding);
        }

        return headers;
    }

    public IReadOnlyList<TableReading> Tables { get; }

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What the cells of the tables' rows were taken for.</summary>
    public IReadOnlyList<AccountEntry> Account => account.Entries;

    public int ColumnsFound { get; }

    /// <summary>Whether a row stands in the header or among the entries of a table.</summary>
    public bool Holds(Grid grid, int row) =>
        taken.TryGetValue(grid, out var stretches)
        && stretches.Exists(stretch => row >= stretch.First && row <= stretch.Last);

    private void Take(Grid grid, int first, int last)
    {
        if (!taken.TryGetValue(grid, out var stretches))
        {
            taken[grid] = stretches = [];
        }

        stretches.Add((first, last));
    }
}
