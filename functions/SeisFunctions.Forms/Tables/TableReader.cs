using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// Reads the entries below one header: gaps are passed over, notes and totals left out, merged cells read in every row
/// they cover.
/// </summary>
internal sealed class TableReader
{
    /// <summary>A longer text among the entries heads nothing.</summary>
    private const int LongestHead = 30;

    private readonly TableHeader header;
    private readonly string formName;
    private readonly int endRow;
    private readonly int mostRows;
    private readonly TableRow row;
    private readonly RowFindings findings;
    private readonly Account account;
    private readonly List<RowReading> rows = [];
    private readonly List<IReadOnlyList<string>> remarks = [];
    private readonly List<string?> heads = [];
    private readonly string?[] notes;
    private readonly IReadOnlyList<string> titles;
    private int lastEntry = -1;

    /// <summary>
    /// The head of the part of the list that is being read, where it says more than what part it is: 【今後同意予定】.
    /// </summary>
    private string? openHead;

    /// <param name="header">The header.</param>
    /// <param name="form">The form, for the findings.</param>
    /// <param name="headers">All headers of its grid: the next one below ends the table.</param>
    /// <param name="mostRows">Most entries that are read.</param>
    /// <param name="titles">What heads all of the list and says more than what list it is.</param>
    /// <param name="account">Takes up what each cell was taken for.</param>
    /// <param name="budget">Counts what is read.</param>
    public TableReader(
        TableHeader header,
        FormDefinition form,
        IReadOnlyList<TableHeader> headers,
        int mostRows,
        IReadOnlyList<string> titles,
        Account account,
        ReadingBudget budget
    )
    {
        (this.header, formName, this.mostRows, this.account) = (header, form.Name, mostRows, account);
        this.titles = titles;
        endRow = TableFinder.EndOf(header, headers);
        row = new(header, form, headers, budget);
        findings = new(header, form);
        notes = new string?[row.Columns.Count];
        LastRow = header.LastRow;
    }

    /// <summary>The last row that holds an entry, or the header's last.</summary>
    public int LastRow { get; private set; }

    /// <summary>For each entry what else stands in its row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Remarks => remarks;

    /// <summary>For each entry the head that it stands below, where that says more than what part it is; or null.</summary>
    public IReadOnlyList<string?> Heads => heads;

    public (List<RowReading> Rows, List<Finding> Findings) Read()
    {
        for (
            var at = header.Grid.Position(header.LastRow + 1);
            at < header.Grid.Rows.Count && header.Grid.Rows[at].Index < endRow;
            at++
        )
        {
            row.MoveTo(header.Grid.Rows[at]);
            var kind = row.Kind();
            NoteHead(kind);
            ReadRow(kind);
        }

        foreach (var text in titles.Where(text => !NamesEntry(text)))
        {
            for (var entry = 0; entry < remarks.Count; entry++)
            {
                remarks[entry] = [.. remarks[entry], text];
            }
        }

        return (rows, findings.All);
    }

    /// <summary>A title that names an entry speaks of that one.</summary>
    private bool NamesEntry(string text) =>
        RowRemarks.NameColumn(header.Vocabulary.Table) is >= 0 and var column
        && rows.Exists(entry =>
            entry.Cells[column].Value is { Length: > 1 } name && text.Contains(name, StringComparison.Ordinal)
        );

    private void ReadRow(RowKind kind)
    {
        switch (kind)
        {
            case RowKind.Empty:
                break;
            case RowKind.Entry:
                ReadEntry();
                break;
            case RowKind.Struck:
                TakeRow();
                LeaveOut("取消線が引かれているため、削除されたものとして");
                break;
            case RowKind.Stray:
                Register(AccountedAs.Unread);
                findings.AddStray(row);
                break;
            case RowKind.Header:
                TakeRow();
                Register(AccountedAs.Label);
                break;
            case RowKind.Subhead:
                TakeRow();
                Register(AccountedAs.Heading);
                break;
            case RowKind.Title:
                Register(AccountedAs.Heading);
                break;
            case RowKind.Printed:
                Register(AccountedAs.Printed);
                break;
            case RowKind.Wide:
                Register(AccountedAs.Unread);
                break;
            case RowKind.Note:
                Register(row.IsUnderstood ? AccountedAs.Note : AccountedAs.Unread);
                break;
        }
    }

    private void ReadEntry()
    {
        var readings = new FieldReading[notes.Length];
        for (var column = 0; column < readings.Length; column++)
        {
            readings[column] = row.Columns[column].Read(row.Index, out notes[column]);
        }

        if (readings.Skip(1).All(reading => reading.Confidence is Confidence.Blank or Confidence.LabelNotFound))
        {
            Register(AccountedAs.Printed); // nothing but hints
            return;
        }

        if (row.IsExample(readings))
        {
            LeaveOut("様式の記入例と同じ内容のため");
            return;
        }

        if (rows.Count == mostRows)
        {
            throw new LimitExceededException("表の行の数", mostRows);
        }

        TakeRow();
        RegisterEntry();
        var continues = rows.Count > 0 && row.Continues(lastEntry);
        lastEntry = row.Index;
        if (continues)
        {
            Continue(readings);
            return;
        }

        findings.AddMergesAndHidden(row);
        findings.AddReadings(row, readings, notes);
        remarks.Add(openHead is null ? row.Remarks : [.. row.Remarks, openHead]);
        heads.Add(openHead);
        rows.Add(new(header.Grid.Location(row.Index), readings));
    }

    private void Continue(FieldReading[] readings)
    {
        var before = rows[^1];
        var joined = before
            .Cells.Zip(readings, (above, below) =>
                below.Raw.Length == 0 || below.Location == above.Location ? above : Joined(above, below)
            )
            .ToList();
        rows[^1] = before with { Cells = joined };
        remarks[^1] = [.. remarks[^1].Union(row.Remarks)];
        findings.AddContinued(row);
        findings.AddReadings(row, readings, notes);
    }

    private static FieldReading Joined(FieldReading above, FieldReading below) =>
        above with
        {
            Value =
                above.Value is null || below.Value is null
                    ? above.Value ?? below.Value
                    : $"{above.Value}\n{below.Value}",
            Raw = $"{above.Raw}\n{below.Raw}".Trim(),
            Confidence = below.Value is null ? above.Confidence : Confidence.Repaired,
        };

    private void NoteHead(RowKind kind)
    {
        if (
            HeadOf(kind) is { Length: <= LongestHead } text
            && (text[^1] != '。' || NeutralText.SpeaksOfAll(text))
            && !text.Contains(formName, StringComparison.Ordinal)
        )
        {
            // Parts of what is below 以下は参加予定 are parts of that.
            openHead =
                !NeutralText.IsPart(text) ? text
                : openHead is not null && NeutralText.SpeaksOfAll(openHead) ? openHead
                : null;
        }
    }

    private string? HeadOf(RowKind kind) =>
        kind switch
        {
            RowKind.Stray or RowKind.Wide or RowKind.Title => row.Own[0].Content.Text.Trim(),
            RowKind.Subhead => row.Own[^1].Content.Text.Trim(),
            RowKind.Entry => row.HeadInPlaceOfName,
            _ => null,
        };

    /// <summary>The table reaches down to this row.</summary>
    private void TakeRow() => LastRow = Math.Max(LastRow, row.Index);

    private void LeaveOut(string reason)
    {
        Register(AccountedAs.Note);
        findings.AddLeftOut(row, reason);
    }

    private void RegisterEntry()
    {
        foreach (var column in row.Columns)
        {
            foreach (var cell in column.Cells.Where(cell => cell.Row == row.Index && !cell.Content.IsBlank))
            {
                account.AddValue(header.Grid.Location(cell), cell.Content, column.Column);
            }
        }
    }

    private void Register(AccountedAs kind)
    {
        foreach (var cell in row.Own)
        {
            account.Add(header.Grid.Location(cell), cell.Content.Text, kind);
        }
    }
}
