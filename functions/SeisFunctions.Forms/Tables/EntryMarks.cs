using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// The marks of one column are judged together, with what the form says of them and of single entries.
/// </summary>
/// <param name="notes">The texts that stand in no entry.</param>
/// <param name="asides">Those around the pages and on other sheets that are not understood.</param>
/// <param name="vocabulary">The form.</param>
/// <param name="findings">Takes up what is in doubt.</param>
internal sealed partial class EntryMarks(
    IReadOnlyList<string> notes,
    IReadOnlyList<Aside> asides,
    FormVocabulary vocabulary,
    List<Finding> findings
)
{
    /// <summary>What the blank form does not print; most texts of a form are its own.</summary>
    private readonly List<string> written = [.. notes.Distinct().Where(note => !vocabulary.IsPrinted(note))];

    /// <summary>How many of the notes begin with which sign of a footnote.</summary>
    private Dictionary<string, int> Footnotes =>
        field ??= written
            .Select(SignOf)
            .OfType<string>()
            .GroupBy(sign => sign)
            .ToDictionary(sign => sign.Key, sign => sign.Count());

    /// <param name="table">The table.</param>
    /// <param name="rows">Its entries.</param>
    /// <param name="beside">For each entry what else stands in its row.</param>
    /// <param name="sheets">For each entry why what stands on its sheet is in doubt, or null.</param>
    public List<RowReading> Judge(
        TableVocabulary table,
        List<RowReading> rows,
        List<IReadOnlyList<string>> beside,
        List<string?> sheets
    )
    {
        var nameColumn = RowRemarks.NameColumn(table.Table);
        var names = rows.ConvertAll(row => nameColumn < 0 ? null : row.Cells[nameColumn].Value);
        var ticks = table.Table.Columns.Where(column => column.Kind == FieldKind.Tick).ToList();
        var remarks = new RowRemarks(written.Concat(asides.Select(aside => aside.Text)), names.OfType<string>());
        var signs = Footnotes
            .Keys.Where(sign =>
                rows.Exists(row =>
                    row.Cells.Any(cell =>
                        cell.Raw.Length > 0
                        && UnicodeForms.Compatible(cell.Raw).EndsWith(sign, StringComparison.Ordinal)
                    )
                )
            )
            .ToHashSet();
        var apart = written.Except(beside.SelectMany(texts => texts)).ToList();
        var open = apart
            .Where(note => IsOpen(note, remarks) && !IsFootnote(note, signs))
            .ToList();
        var whole =
            open.Find(NeutralText.SpeaksOfAll)
            ?? written.Find(Legend.IsOfType)
            ?? asides.FirstOrDefault(aside => IsOpen(aside.Text, remarks) && SpeaksOfAll(aside, ticks))?.Text;
        var footnote = written
            .Where(note => SignOf(note) is { } sign && signs.Contains(sign) && IsOpen(note, remarks))
            .DistinctBy(SignOf)
            .ToDictionary(note => SignOf(note)!);
        var decisive = table.Table.Columns.ToList().FindIndex(column => column.Required);
        var numbers = rows.ConvertAll(row => NumberOf(table.Table, row));
        var numbered = (numbers.Exists(number => number >= 0) ? open.Concat(Elsewhere(remarks)) : [])
            .SelectMany(note => NeutralText.NumbersIn(note), (note, number) => (note, number))
            .DistinctBy(one => one.number)
            .ToDictionary(one => one.number, one => one.note);
        var legend = new Legend(
            apart
                .Concat(
                    asides
                        .Where(aside => aside.Kind is AsideKind.Page or AsideKind.SheetName)
                        .Select(aside => aside.Text)
                )
                .Where(note => Legend.Speaks(note, ticks))
                .Where(note => IsOfColumn(note, table, remarks, signs)),
            ticks
        );
        for (var column = 0; column < table.Table.Columns.Count; column++)
        {
            if (table.Table.Columns[column] is not { Kind: FieldKind.Tick } tick)
            {
                if (ticks.Count == 0 && column == decisive)
                {
                    DoubtSheets(column);
                }

                continue;
            }

            var raws = rows.ConvertAll(row => row.Cells[column].Raw);
            var mixed = MarkGroup.Mixed(raws);
            for (var at = 0; at < rows.Count; at++)
            {
                if (rows[at].Cells[column] is { Value: { } value } && Doubt(at, value) is { } doubt)
                {
                    PutInDoubt(rows, at, column, tick, doubt);
                }
            }

            // What is said can take a yes back; a no stays one.
            string? Doubt(int at, string value) =>
                value == "true" && sheets[at] is { } sheet ? sheet
                : value == "true"
                && (
                    whole
                    ?? numbered.GetValueOrDefault(numbers[at])
                    ?? FootnoteAt(rows[at])
                    ?? RowReservations.In(table.Table, rows[at])
                    ?? remarks.Doubt(names[at], beside[at].Where(text => !IsOwn(text)))
                )
                    is { } remark
                    ? $"「{remark.Trim()}」とあります"
                    : MarkGroup.Doubt(tick, raws[at], value == "true", mixed, legend);
        }

        return rows;

        // What leads a list without marks is what makes its rows entries.
        void DoubtSheets(int column)
        {
            for (var at = 0; at < rows.Count; at++)
            {
                if (sheets[at] is { } sheet && rows[at].Cells[column].Value is not null)
                {
                    PutInDoubt(rows, at, column, table.Table.Columns[column], sheet);
                }
            }
        }

        bool IsOwn(string text) => vocabulary.IsPrinted(text) || UnreadAsides.IsNameOfForm(text, vocabulary);

        // Of the entry's own text, whose sign makes the mark or the name itself a question.
        string? FootnoteAt(RowReading row) =>
            row.Cells.Where(cell => cell.Raw.Length > 0)
                .Select(cell => UnicodeForms.Compatible(cell.Raw))
                .SelectMany(raw => footnote.Where(note => raw.EndsWith(note.Key, StringComparison.Ordinal)))
                .Select(note => note.Value)
                .FirstOrDefault();
    }

    /// <summary>
    /// It may speak of a whole column: it is no head, no note on an entry that it names, and no footnote to one.
    /// </summary>
    private bool IsOfColumn(string note, TableVocabulary table, RowRemarks remarks, HashSet<string> signs) =>
        table.Labels.Find(new LabelKeys(note)) is not { Rank: LabelRank.Label or LabelRank.Alias }
        && remarks.NamesIn(note).Count == 0
        && !IsFootnote(note, signs);

    private void PutInDoubt(List<RowReading> rows, int at, int column, FieldDefinition field, string doubt)
    {
        var doubtful = rows[at].Cells[column] with { Value = null, Confidence = Confidence.Ambiguous };
        rows[at] = rows[at] with
        {
            Cells = [.. rows[at].Cells.Select((other, index) => index == column ? doubtful : other)],
        };
        FieldFindings.AddTo(findings, vocabulary.Form, field, doubtful, doubt);
    }

    /// <summary>Around the pages, or on another sheet where it speaks of the column or says that all is open.</summary>
    private static bool SpeaksOfAll(Aside aside, List<FieldDefinition> ticks) =>
        UnreadAsides.SpeaksOfAll(aside)
        || (
            aside.Kind == AsideKind.OtherSheet
            && NeutralText.SpeaksOfEvery(aside.Text)
            && (Legend.Speaks(aside.Text, ticks) || ProvisionalText.IsIn(aside.Text))
        );

    /// <summary>Texts around the pages and on other sheets that may name entries by their numbers.</summary>
    private IEnumerable<string> Elsewhere(RowRemarks remarks) =>
        asides
            .Where(aside =>
                aside.Kind == AsideKind.Page
                || (aside.Kind == AsideKind.OtherSheet && NeutralText.NamesNumber(aside.Text))
            )
            .Select(aside => aside.Text)
            .Where(text => IsOpen(text, remarks));

    /// <summary>It names no entry and is not understood; it may speak of entries by their numbers, or of all.</summary>
    private static bool IsOpen(string note, RowRemarks remarks) =>
        note.Length <= RowRemarks.LongestNote
        && remarks.NamesIn(note).Count == 0
        && !PrintedText.IsUnderstood(note);

    private static int NumberOf(TableDefinition table, RowReading row) =>
        table.Preprinted.Count > 0
        && int.TryParse(row.Cells[0].Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    /// <summary>It alone begins with a sign that stands at an entry: ○※, 日向市*1.</summary>
    private bool IsFootnote(string note, HashSet<string> signs) =>
        SignOf(note) is { } sign
        && signs.Contains(sign)
        && Footnotes.Where(other => other.Key.StartsWith(sign, StringComparison.Ordinal)).Sum(other => other.Value)
            == 1;

    private static string? SignOf(string note) =>
        FootnoteMark().Match(UnicodeForms.Compatible(note)) is { Success: true } mark ? mark.Value.Trim() : null;

    [GeneratedRegex(@"^\s*(?:[※*](?:[0-9]{1,2}(?![0-9年月日./]))?|[(]?注[0-9]{0,2}[)])", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();
}
