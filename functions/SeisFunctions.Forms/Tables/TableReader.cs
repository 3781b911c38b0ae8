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
    private readonly ColumnReader[] columns;
    private readonly string?[] notes;
    private readonly List<GridCell> own = [];
    private bool reportedHidden;

    /// <param name="header">The header.</param>
    /// <param name="form">The form, for the findings.</param>
    /// <param name="endRow">Row at which another table begins.</param>
    /// <param name="mostRows">Most entries that are read.</param>
    public TableReader(TableHeader header, FormDefinition form, int endRow, int mostRows)
    {
        (this.header, this.form, this.endRow, this.mostRows) = (header, form, endRow, mostRows);
        columns = [.. Table.Columns.Select(column => new ColumnReader(column, header.Columns.TryGetValue(column.Id, out var place) ? place : null, header.Grid))];
        notes = new string?[columns.Length];
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
        MoveTo(row);
        if (own.Count == 0 || IsNote(row))
        {
            return;
        }

        if (IsStruck())
        {
            LastRow = Math.Max(LastRow, row.Index);
            findings.Add(LeftOut(row, "取消線が引かれているため、削除されたものとして"));
            return;
        }

        if (HoldsOnlyFirst())
        {
            ReportStray(row, columns[0].Read(row.Index, out _), holdsMore: false); // printed rows that were not filled in are the most
            return;
        }

        var readings = new FieldReading[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            readings[column] = columns[column].Read(row.Index, out notes[column]);
        }

        if (IsEmpty(readings, row))
        {
            ReportStray(row, readings[0], holdsMore: readings.Skip(1).Any(reading => reading.Raw.Length > 0));
            return;
        }

        if (IsExample(readings))
        {
            findings.Add(LeftOut(row, "様式の記入例と同じ内容のため"));
            return;
        }

        if (rows.Count == mostRows)
        {
            throw new LimitExceededException("表の行の数", mostRows);
        }

        LastRow = Math.Max(LastRow, row.Index);
        ReportMergesAndHidden(row);
        ReportReadings(readings);
        rows.Add(new(header.Grid.Location(row.Index), readings));
    }

    private void MoveTo(GridRow row)
    {
        own.Clear();
        foreach (var column in columns)
        {
            column.MoveTo(row);
            foreach (var cell in column.Cells)
            {
                if (cell.Row == row.Index && !cell.Content.IsBlank && !own.Contains(cell))
                {
                    own.Add(cell);
                }
            }
        }
    }

    /// <summary>Every text of the row is crossed out, whatever number or box was left as it is.</summary>
    private bool IsStruck()
    {
        var isStruck = false;
        foreach (var column in columns)
        {
            foreach (var cell in column.Cells)
            {
                if (cell.Content.IsStruck)
                {
                    isStruck = true;
                }
                else if (!cell.Content.IsBlank && column != columns[0] && column.Column.Kind != FieldKind.Tick)
                {
                    return false;
                }
            }
        }

        return isStruck;
    }

    private Finding LeftOut(GridRow row, string reason) => new("form.rowLeftOut", Severity.Info,
        $"{header.Grid.Location(row.Index)}の行は{reason}読み取っていません。提出する内容であれば、書き直して再提出してください。",
        form.Name, header.Grid.Location(row.Index), string.Join(' ', own.Select(cell => cell.Content.Text.Trim())));

    private bool HoldsOnlyFirst()
    {
        for (var column = 1; column < columns.Length; column++)
        {
            if (columns[column].IsWritten())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A note below or inside the table, a total, or text that runs across most of the columns.</summary>
    private bool IsNote(GridRow row)
    {
        var text = own[0].Content.Text.Trim();
        if (own.Count == 1 && (Note().IsMatch(text) || own[0].ColumnSpan * 2 > header.EndColumn - header.FirstColumn))
        {
            return true;
        }

        // A row with 例 where its number should be is the printed example.
        return text[0] is '合' or '総' or '計' or '小' && Total().IsMatch(text)
            || (FirstOf(row) is { } first && first.Contains('例', StringComparison.Ordinal) && ExampleMark().IsMatch(first));
    }

    private static string? FirstOf(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Content.IsBlank)
            {
                return cell.Content.Text;
            }
        }

        return null;
    }

    /// <summary>Only what the blank form prints beforehand (a number, a kind, an empty box), or what reaches down from a row above.</summary>
    private bool IsEmpty(FieldReading[] readings, GridRow row)
    {
        for (var column = 1; column < readings.Length; column++)
        {
            if (readings[column] is not ({ Confidence: Confidence.Empty } or { Raw: "☐" or "□" }) && StandsIn(row, columns[column].Cells))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StandsIn(GridRow row, List<GridCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Row >= row.Index && !cell.Content.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The example of the definition, left standing in the table under whatever number.</summary>
    private bool IsExample(FieldReading[] readings)
    {
        foreach (var example in own.Count >= 3 ? Table.Example : [])
        {
            var same = example.Count == readings.Length;
            for (var column = Table.Preprinted.Count > 0 ? 1 : 0; same && column < readings.Length; column++)
            {
                same = columns[column].IsAbsent || readings[column].Raw == example[column];
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Text alone in the first column that is no number and no printed word: perhaps an entry in the wrong column.</summary>
    private void ReportStray(GridRow row, FieldReading first, bool holdsMore)
    {
        if (first.Raw.Length == 0 || holdsMore || PrintedBeforehand().IsMatch(UnicodeForms.Compatible(first.Raw))
            || Table.Preprinted.Contains(first.Raw) || first.Confidence == Confidence.Exact && Table.Columns[0].Kind == FieldKind.Choice)
        {
            return;
        }

        findings.Add(new("field.ambiguous", Severity.Warning, $"「{Table.Columns[0].Label}」の列だけに文字があり、読み取っていません。記入内容であれば正しい列に移して再提出してください。",
            form.Name, header.Grid.Location(row.Index), first.Raw)
        { Field = Table.Columns[0].Label });
    }

    private void ReportReadings(FieldReading[] readings)
    {
        for (var column = 0; column < readings.Length; column++)
        {
            if (!columns[column].IsAbsent)
            {
                FieldFindings.AddTo(findings, form, columns[column].Column, readings[column], notes[column]);
            }
        }
    }

    private void ReportMergesAndHidden(GridRow row)
    {
        var isHidden = false;
        foreach (var column in columns)
        {
            foreach (var cell in column.Cells)
            {
                if (cell.Row < row.Index && !cell.Content.IsBlank && reportedMerges.Add(cell))
                {
                    findings.Add(new("field.repaired", Severity.Info, $"{header.Grid.Location(cell)}の結合されたセルは、結合された各行の内容として読み取りました。",
                        form.Name, header.Grid.Location(cell), cell.Content.Text));
                }

                isHidden |= (cell.IsHidden && !cell.Content.IsBlank) || cell.Content.HasUnseen;
            }
        }

        if (!reportedHidden && isHidden)
        {
            reportedHidden = true;
            findings.Add(FieldFindings.Hidden(form, header.Grid.Location(row.Index)));
        }
    }

    [GeneratedRegex(@"^(?:※|＊|\*|[(（]?注|備考|以上\s*$|[(（]?記入(?:上の)?(?:注意|例))", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^[(（]?(?:合|総|小)?\s*計\s*[:：]?\s*[0-9０-９]*\s*(?:市区?町村|団体|自治体|件)?[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*[(（【［]?(?:記入|記載)?例\s*[0-9０-９]*[)）】］]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ExampleMark();

    [GeneratedRegex(@"^[\s(No.#]*[0-9]{1,5}[\s).]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintedBeforehand();
}
