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
        var hasTitle = above.Exists(row => row.Cells.Exists(cell => vocabulary.IsTitle(cell.Content.Label)));
        var alone = above.FindAll(row => row.Cells is [var only] && MayHead(only, vocabulary));
        return
        [
            .. alone
                .Where((row, at) => row.Index == above[^1].Index || (!hasTitle && at == 0))
                .Select(row => row.Cells[0].Content.Text.Trim())
                .Where(text => !NeutralText.IsPart(text) && !NeutralText.IsTitle(text)),
        ];
    }

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
