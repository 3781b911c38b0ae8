using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>Reads the entries below one header: gaps are passed over, notes and totals left out, merged cells read in every row they cover.</summary>
internal sealed partial class TableReader
{
    private readonly TableHeader header;
    private readonly FormDefinition form;
    private readonly int endRow;
    private readonly int mostRows;
    private readonly List<RowReading> rows = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<GridCell> reportedMerges = [];
    private bool reportedHidden;

    /// <summary>Never added to.</summary>
    private static readonly List<GridCell> NoCells = [];

    /// <param name="header">The header.</param>
    /// <param name="form">The form, for the findings.</param>
    /// <param name="endRow">Row at which another table begins.</param>
    /// <param name="mostRows">Most entries that are read.</param>
    public TableReader(TableHeader header, FormDefinition form, int endRow, int mostRows)
    {
        (this.header, this.form, this.endRow, this.mostRows) = (header, form, endRow, mostRows);
        LastRow = header.LastRow;
    }

    /// <summary>The last row that holds an entry, or the header's last.</summary>
    public int LastRow { get; private set; }

    private TableDefinition Table => header.Vocabulary.Table;

    public (List<RowReading> Rows, List<Finding> Findings) Read()
    {
        findings.AddRange(header.Findings);
        for (var at = header.Grid.Position(header.LastRow + 1); at < header.Grid.Rows.Count && header.Grid.Rows[at].Index < endRow; at++)
        {
            ReadRow(header.Grid.Rows[at]);
        }

        return (rows, findings);
    }

    private void ReadRow(GridRow row)
    {
        var cells = Table.Columns.Select(column => CellsOf(row, column)).ToList();
        var own = cells.SelectMany(found => found).Where(cell => cell.Row == row.Index && !cell.Content.IsBlank).Distinct().ToList();
        if (own.Count == 0 || IsNote(row, own))
        {
            return;
        }

        if (HoldsOnlyFirst(cells))
        {
            ReportStray(row, [AnswerOf(Table.Columns[0], cells[0], row)]); // printed rows that were not filled in are the most
            return;
        }

        var answers = Table.Columns.Select((column, index) => AnswerOf(column, cells[index], row)).ToList();
        if (IsEmpty(answers, cells, row) || IsExample(answers, own))
        {
            ReportStray(row, answers);
            return;
        }

        if (rows.Count == mostRows)
        {
            throw new LimitExceededException("表の行の数", mostRows);
        }

        LastRow = Math.Max(LastRow, row.Index);
        ReportMergesAndHidden(row, cells);
        rows.Add(new(header.Grid.Location(row.Index), [.. Table.Columns.Select((column, index) => Reading(column, answers[index]))]));
    }

    private static bool HoldsOnlyFirst(List<List<GridCell>> cells)
    {
        for (var column = 1; column < cells.Count; column++)
        {
            foreach (var cell in cells[column])
            {
                if (!cell.Content.IsBlank || cell.Kind == CellKind.MissingResult)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The cells of this row that stand in a column, from left to right.</summary>
    private List<GridCell> CellsOf(GridRow row, FieldDefinition column)
    {
        if (header.Columns.TryGetValue(column.Id, out var place) && place.End == place.First + 1)
        {
            return row.At(place.First) is { } only ? [only] : NoCells;
        }

        var cells = new List<GridCell>();
        if (place.Field is not null)
        {
            for (var at = place.First; at < place.End && at < place.First + 64; at++)
            {
                if (row.At(at) is { } cell && !cells.Contains(cell))
                {
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }

    private Answer? AnswerOf(FieldDefinition column, List<GridCell> cells, GridRow row)
    {
        if (!header.Columns.TryGetValue(column.Id, out var place))
        {
            return null;
        }

        if (cells is [{ Content.IsBlank: false } only] && only.EndColumn <= place.End)
        {
            var text = PrintedText.Without(only.Content, column); // almost every cell: nothing to join
            return new(ValueReader.Read(column, text, only.Kind, isTableCell: true), text.Text.Trim(), header.Grid.Location(only), only.IsHidden);
        }

        var written = cells.Where(cell => !cell.Content.IsBlank || cell.Kind == CellKind.MissingResult).ToList();
        var location = written.Count > 0 ? header.Grid.Location(written[0]) : header.Grid.Location(row.Index, place.First);
        var content = PrintedText.Without(Content.Join([.. written.Select(cell => cell.Content)], ' '), column);
        var kind = written.Count == 1 ? written[0].Kind : CellKind.Text;
        var value = written.Exists(cell => cell.ColumnSpan > place.End - place.First && cell.EndColumn > place.End)
            ? Normalised.Ambiguous("複数の列にまたがって結合されています")
            : ValueReader.Read(column, content, kind, isTableCell: true);
        return new(value, content.Text.Trim(), location, cells.Exists(cell => cell.IsHidden));
    }

    /// <summary>A note below or inside the table, a total, or text that runs across most of the columns.</summary>
    private bool IsNote(GridRow row, List<GridCell> own)
    {
        var text = own[0].Content.Text.Trim();
        if (own.Count == 1 && (Note().IsMatch(text) || own[0].ColumnSpan * 2 > header.EndColumn - header.FirstColumn))
        {
            return true;
        }

        // A row with 例 where its number should be is the printed example.
        var first = row.Cells.FirstOrDefault(cell => !cell.Content.IsBlank);
        return Total().IsMatch(text) || (first is not null && ExampleMark().IsMatch(first.Content.Text));
    }

    /// <summary>Only what the blank form prints beforehand (a number, a kind, an empty box), or what reaches down from a row above.</summary>
    private static bool IsEmpty(List<Answer?> answers, List<List<GridCell>> cells, GridRow row) =>
        answers.Zip(cells).Skip(1).All(pair => pair.First is null || pair.First.Value.Confidence == Confidence.Empty || pair.First is { Raw: "☐" or "□" }
            || pair.Second.TrueForAll(cell => cell.Row < row.Index || cell.Content.IsBlank));

    /// <summary>The example of the definition, left standing in the table.</summary>
    private bool IsExample(List<Answer?> answers, List<GridCell> own) =>
        own.Count >= 3 && Table.Example.Any(example => example.Count == answers.Count
            && example.Zip(answers).All(pair => pair.Second is null || pair.Second.Raw == pair.First));

    /// <summary>Text alone in the first column that is no number and no printed word: perhaps an entry in the wrong column.</summary>
    private void ReportStray(GridRow row, List<Answer?> answers)
    {
        if (answers[0] is not { Raw.Length: > 0 } first || IsExampleRow(answers) || PrintedBeforehand().IsMatch(UnicodeForms.Compatible(first.Raw))
            || Table.Preprinted.Contains(first.Raw) || first.Value.Confidence == Confidence.Exact && Table.Columns[0].Kind == FieldKind.Choice)
        {
            return;
        }

        findings.Add(new("field.ambiguous", Severity.Warning, $"「{Table.Columns[0].Label}」の列だけに文字があり、読み取っていません。記入内容であれば正しい列に移して再提出してください。",
            form.Name, header.Grid.Location(row.Index), first.Raw)
        { Field = Table.Columns[0].Label });
    }

    private static bool IsExampleRow(List<Answer?> answers) => answers.Skip(1).Any(answer => answer is { Raw.Length: > 0 });

    private FieldReading Reading(FieldDefinition column, Answer? answer)
    {
        if (answer is null)
        {
            return new(column.Id, column.Label, null, "", null, Confidence.Empty);
        }

        var reading = new FieldReading(column.Id, column.Label, answer.Value.Value, answer.Raw, answer.Location, answer.Value.Confidence);
        findings.AddRange(FieldFindings.Of(form, column, reading, answer.Value.Note));
        return reading;
    }

    private void ReportMergesAndHidden(GridRow row, List<List<GridCell>> cells)
    {
        foreach (var cell in cells.SelectMany(found => found).Where(cell => cell.Row < row.Index && !cell.Content.IsBlank && reportedMerges.Add(cell)))
        {
            findings.Add(new("field.repaired", Severity.Info, $"{header.Grid.Location(cell)}の結合されたセルは、結合された各行の内容として読み取りました。",
                form.Name, header.Grid.Location(cell), cell.Content.Text));
        }

        if (!reportedHidden && cells.Exists(found => found.Exists(cell => cell.IsHidden && !cell.Content.IsBlank)))
        {
            reportedHidden = true;
            findings.Add(FieldFindings.Hidden(form, header.Grid.Location(row.Index)));
        }
    }

    [GeneratedRegex(@"^(?:※|＊|\*|[(（]?注|備考|以上\s*$|[(（]?記入(?:上の)?(?:注意|例))", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:合\s*計|総?\s*計|小\s*計)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*[(（【［]?(?:記入|記載)?例\s*[0-9０-９]*[)）】］]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ExampleMark();

    [GeneratedRegex(@"^[\s(No.#]*[0-9]{1,5}[\s).]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintedBeforehand();
}
