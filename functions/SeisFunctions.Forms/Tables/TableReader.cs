using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Tables;

/// <summary>Reads the entries below one header: gaps are passed over, notes and totals left out, merged cells read in every row they cover.</summary>
internal sealed class TableReader
{
    private readonly TableHeader header;
    private readonly FormDefinition form;
    private readonly int endRow;
    private readonly List<TableHeader> others;
    private readonly int mostRows;
    private readonly List<RowReading> rows = [];
    private readonly List<Finding> findings = [];
    private readonly List<IReadOnlyList<string>> remarks = [];
    private readonly HashSet<GridCell> reportedMerges = [];
    private readonly ColumnReader[] columns;
    private readonly string?[] notes;
    private readonly Account account;
    private readonly List<GridCell> own = [];
    private bool reportedHidden;
    private int lastEntry = -1;

    /// <param name="header">The header.</param>
    /// <param name="form">The form, for the findings.</param>
    /// <param name="headers">All headers of its grid: the next one below ends the table.</param>
    /// <param name="mostRows">Most entries that are read.</param>
    /// <param name="account">Takes up what each cell was taken for.</param>
    /// <param name="budget">Counts what is read.</param>
    public TableReader(TableHeader header, FormDefinition form, IReadOnlyList<TableHeader> headers, int mostRows, Account account, ReadingBudget budget)
    {
        (this.header, this.form, this.mostRows, this.account) = (header, form, mostRows, account);
        endRow = TableFinder.EndOf(header, headers);
        others = [.. headers.Where(other => other != header)];
        columns = [.. Table.Columns.Select(column => new ColumnReader(column, header.Columns.TryGetValue(column.Id, out var place) ? place : null, header.Grid, budget))];
        notes = new string?[columns.Length];
        LastRow = header.LastRow;
    }

    /// <summary>The last row that holds an entry, or the header's last.</summary>
    public int LastRow { get; private set; }

    /// <summary>For each entry what else stands in its row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Remarks => remarks;

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
        var kind = own.Count == 0 ? RowKind.Empty : KindOf(row);
        if (kind == RowKind.Entry)
        {
            ReadEntry(row);
        }
        else if (kind == RowKind.Struck)
        {
            LastRow = Math.Max(LastRow, row.Index);
            LeaveOut(row, "取消線が引かれているため、削除されたものとして");
        }
        else if (kind == RowKind.Stray)
        {
            ReportStray(row);
        }
        else if (kind != RowKind.Empty)
        {
            Register(own, kind switch { RowKind.Subhead or RowKind.Title => AccountedAs.Heading, RowKind.Header => AccountedAs.Label, RowKind.Printed => AccountedAs.Printed, RowKind.Wide => AccountedAs.Unread, _ => AccountedAs.Note });
            LastRow = kind is RowKind.Subhead or RowKind.Header ? Math.Max(LastRow, row.Index) : LastRow;
        }
    }

    private void ReadEntry(GridRow row)
    {
        var readings = new FieldReading[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            readings[column] = columns[column].Read(row.Index, out notes[column]);
        }

        if (readings.Skip(1).All(reading => reading.Confidence is Confidence.Blank or Confidence.LabelNotFound))
        {
            Register(own, AccountedAs.Printed); // nothing but hints
            return;
        }

        if (IsExample(readings))
        {
            LeaveOut(row, "様式の記入例と同じ内容のため");
            return;
        }

        if (rows.Count == mostRows)
        {
            throw new LimitExceededException("表の行の数", mostRows);
        }

        LastRow = Math.Max(LastRow, row.Index);
        RegisterEntry(row);
        var continues = Continues(row);
        lastEntry = row.Index;
        if (continues)
        {
            Continue(readings, row);
            return;
        }

        ReportMergesAndHidden(row);
        ReportReadings(readings);
remarks.Add([.. row.Cells.Where(cell => IsRemark(cell, row)).Select(cell => cell.Content.Text)]);
        rows.Add(new(header.Grid.Location(row.Index), readings));
    }

    /// <summary>It stands beside the columns under no head that asks for it, or calls the entry off in one of them.</summary>
    private bool IsRemark(GridCell cell, GridRow row) => cell.Row == row.Index && !cell.Content.IsBlank && (own.Contains(cell)
        ? RowRemarks.IsCalledOff(cell.Content.Text) && !columns.Any(column => column.Column.Kind == FieldKind.Tick && column.Cells.Contains(cell))
        : !IsUnderOther(cell) && !others.Exists(other => cell.Row >= other.FirstRow && cell.Column >= other.FirstColumn && cell.Column < other.EndColumn));

    private bool IsUnderOther(GridCell cell)
    {
        for (var at = header.LastRow; at >= header.FirstRow && at >= 0; at--)
        {
            if (header.Grid.Row(at)?.At(cell.Column) is { Content.IsBlank: false } head)
            {
                return header.Vocabulary.Labels.Find(head.Content.Label) is not null || RowRemarks.AsksForOther(head.Content.Text);
            }
        }

        return false;
    }

    /// <summary>What a row that holds something is.</summary>
    private RowKind KindOf(GridRow row)
    {
        var text = own[0].Content.Text.Trim();
        return header.Repeats.Contains(row.Index) ? RowKind.Header
            : (own.Count == 1 && RowNotes.IsNote(text)) || RowNotes.IsTotal(text) || (FirstOf(row) is { } first && RowNotes.IsExampleMark(first)) ? RowKind.Note
            : own.Count == 1 && form.Parts.Any(part => LabelText.IsKeyOf(text, LabelText.Key(part.Title))) ? RowKind.Title
            : own.Count <= 2 && own.Exists(IsLabelOfForm) ? RowKind.Title
            : own.Count == 1 && RowNotes.IsSubhead(text) && (own[0].Column == header.FirstColumn || own[0].ColumnSpan > 1) ? RowKind.Subhead
            : own.Count == 1 && own[0].ColumnSpan * 2 > header.EndColumn - header.FirstColumn ? RowKind.Wide
            : IsStruck() ? RowKind.Struck
            : !IsEmpty(row) ? RowKind.Entry
            : IsPrinted(row, text) ? RowKind.Printed
            : RowKind.Stray;
    }

    /// <summary>The head of the form printed once more, in the middle of the list: 都道府県名　島根県.</summary>
    private bool IsLabelOfForm(GridCell cell) => cell.Content.Text.Length <= LabelText.Longest && form.Fields.Any(field => LabelText.IsKeyOf(cell.Content.Text, LabelText.Key(field.Label)));

    /// <summary>Of an entry that reaches down from above only the issues are this row's own: one municipality with several.</summary>
    private bool Continues(GridRow row) => rows.Count > 0 && columns.Any(IsKey) && (columns.Where(IsKey).All(column => ReachesDown(column, row)) || HoldsNoKey(row));

    private static bool ReachesDown(ColumnReader column, GridRow row) => column.Cells.Count > 0 && column.Cells.TrueForAll(cell => cell.Row < row.Index && !cell.Content.IsBlank);

    /// <summary>A second line of an answer, or a second person, typed into a row directly below without a number, a name or a consent of its own.</summary>
    private bool HoldsNoKey(GridRow row) => row.Index == lastEntry + 1
        && columns.All(column => !column.IsWritten() || (!IsKey(column) && column != columns[0] && column.Column.Kind != FieldKind.MunicipalityCode) || ReachesDown(column, row));

    private static bool IsKey(ColumnReader column) => column.Column is { Required: true, Kind: not FieldKind.LongText } && !column.IsAbsent;

    private void Continue(FieldReading[] readings, GridRow row)
    {
        var before = rows[^1];
        var joined = before.Cells.Zip(readings, (above, below) => below.Raw.Length == 0 || below.Location == above.Location ? above : Joined(above, below)).ToList();
        rows[^1] = before with { Cells = joined };
        findings.Add(new("field.repaired", Severity.Info, $"{header.Grid.Location(row.Index)}は、上の行の記入の続きとして読み取りました。", form.Name, header.Grid.Location(row.Index)));
        ReportReadings(readings);
    }

    private static FieldReading Joined(FieldReading above, FieldReading below) => above with
    {
        Value = above.Value is null || below.Value is null ? above.Value ?? below.Value : $"{above.Value}\n{below.Value}",
        Raw = $"{above.Raw}\n{below.Raw}".Trim(),
        Confidence = below.Value is null ? above.Confidence : Confidence.Repaired,
    };

    private void RegisterEntry(GridRow row)
    {
        foreach (var column in columns)
        {
            foreach (var cell in column.Cells.Where(cell => cell.Row == row.Index && !cell.Content.IsBlank))
            {
                account.AddValue(header.Grid.Location(cell), cell.Content, column.Column);
            }
        }
    }

    private void Register(IEnumerable<GridCell> cells, AccountedAs kind)
    {
        foreach (var cell in cells)
        {
            account.Add(header.Grid.Location(cell), cell.Content.Text, kind);
        }
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

    private void LeaveOut(GridRow row, string reason)
    {
        Register(own, AccountedAs.Note);
        findings.Add(new("form.rowLeftOut", Severity.Info, $"{header.Grid.Location(row.Index)}の行は{reason}読み取っていません。提出する内容であれば、書き直して再提出してください。",
            form.Name, header.Grid.Location(row.Index), string.Join(' ', own.Select(cell => cell.Content.Text.Trim()))));
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

    /// <summary>Nothing stands in it beyond the first column but empty boxes, or what reaches down from a row above.</summary>
    private bool IsEmpty(GridRow row)
    {
        for (var column = 1; column < columns.Length; column++)
        {
            if (StandsIn(row, columns[column].Cells))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number, or a word or kind that is printed beforehand.</summary>
    private bool IsPrinted(GridRow row, string text) => !columns[0].Cells.Exists(own.Contains) || RowNotes.IsNumber(UnicodeForms.Compatible(text)) || Table.Preprinted.Contains(text)
        || (Table.Columns[0].Kind == FieldKind.Choice && columns[0].Read(row.Index, out _).Confidence == Confidence.Exact);

    private static bool StandsIn(GridRow row, List<GridCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Row >= row.Index && (!cell.Content.IsBlank || cell.Kind == CellKind.MissingResult) && cell.Content.Text.Trim() is not ("☐" or "□"))
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
    private void ReportStray(GridRow row)
    {
        Register(own, AccountedAs.Unread);
        findings.Add(new("field.ambiguous", Severity.Warning, $"「{Table.Columns[0].Label}」の列だけに文字があり、読み取っていません。記入内容であれば正しい列に移して再提出してください。",
            form.Name, header.Grid.Location(row.Index), own[0].Content.Text.Trim())
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

    private enum RowKind
    {
        Empty,
        Entry,
        Header,
        Subhead,

        /// <summary>The title of the section that begins below.</summary>
        Title,

        /// <summary>A note, a total, or the printed example under its mark.</summary>
        Note,

        /// <summary>One text across most of the columns.</summary>
        Wide,
        Struck,
        Printed,
        Stray,
    }
}
