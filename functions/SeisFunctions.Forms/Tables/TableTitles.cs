using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// What heads all of a list on a sheet: its title where the form's own was replaced, and the line right above its header.
/// 連携を辞退した市町村 takes back what the marks below it say; 島根県 連携団体一覧 does not.
/// </summary>
internal static class TableTitles
{
    /// <summary>A longer text heads nothing.</summary>
    private const int Longest = 40;

    /// <summary>The titles that say more than what list it is.</summary>
    public static IReadOnlyList<string> Over(TableHeader header, FormVocabulary vocabulary)
    {
        if (!header.Grid.IsSheet || header.Grid.IsTurned || header.FirstRow <= 0)
        {
            return [];
        }

        var above = header
            .Grid.Rows.TakeWhile(row => row.Index < header.FirstRow)
            .Select(row => (row.Index, Cells: row.Cells.Where(cell => !cell.Content.IsBlank).ToList()))
            .Where(row => row.Cells.Count > 0)
            .ToList();
        if (above.Count == 0)
        {
            return [];
        }

        var hasTitle = above.Exists(row => row.Cells.Exists(cell => vocabulary.IsTitle(cell.Content.Label)));
        var alone = above.FindAll(row => row.Cells is [var only] && MayHead(only, vocabulary));
        return
        [
            .. alone
                .Where((row, at) => row.Index == above[^1].Index || (!hasTitle && at == 0))
                .Where(row => !HeadsColumns(row.Cells[0], header))
                .Select(row => row.Cells[0].Content.Text.Trim())
                .Where(text => !NeutralText.IsPart(text) && !NeutralText.IsTitle(text)),
            .. above
                .SelectMany(row => row.Cells)
                .Select(cell => cell.Content.Text.Trim())
                .Where(text => NamesListAndMore(text, vocabulary)),
            .. OverMarks(header, above[^1].Cells, vocabulary),
        ];
    }

    /// <summary>It stands over some of the columns and asks for what they hold: 連絡先.</summary>
    private static bool HeadsColumns(GridCell cell, TableHeader header) =>
        cell.Column > header.FirstColumn && NeutralText.AsksForOther(cell.Content.Text);

    /// <summary>The name of the form or of its part with words added that are not understood: 連携市区町村（予定を含む）.</summary>
    private static bool NamesListAndMore(string text, FormVocabulary vocabulary) =>
        text.Length <= Longest
        && !vocabulary.IsPrinted(text)
        && vocabulary.WithoutNames(text) is not null
        && !UnreadAsides.IsNameOfForm(text, vocabulary);

    /// <summary>What was written right above the head of a column of marks: ※3/31までに取得.</summary>
    private static IEnumerable<string> OverMarks(
        TableHeader header,
        List<GridCell> above,
        FormVocabulary vocabulary
    ) =>
        from column in header.Columns.Values
        where column.Field.Kind == FieldKind.Tick
        from cell in above
        where cell.LastRow == header.FirstRow - 1 && cell.Column >= column.First && cell.EndColumn <= column.End
        let text = cell.Content.Text.Trim()
        where !vocabulary.IsPrinted(text) && !PrintedText.IsUnderstood(text) && !Head.IsPlain(text)
        select text;

    private static bool MayHead(GridCell cell, FormVocabulary vocabulary) =>
        cell.Content.Text.Trim() is { Length: <= Longest } text
        && text[^1] != '。'
        && !text.Contains('、', StringComparison.Ordinal)
        && !Legend.IsIn(text)
        && !PrintedText.IsNote(text)
        && !PrintedText.IsUnderstood(text)
        && !vocabulary.IsPrinted(text)
        && !vocabulary.IsNamedBy(cell.Content)
        && vocabulary.Heading(cell.Content.Label) is null
        && vocabulary.Labels.Find(cell.Content.Label) is null
        && text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
