using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>A column of a table that is split into one for each answer: 同意 over 有 and 無. A ○ under 無 is a no.</summary>
internal static class AnswerHeads
{
    /// <summary>The column as wide as its answers, with the heads below it; null if it is an ordinary one.</summary>
    public static (TableColumn Column, int Row)? Under(TableColumn column, Grid grid, int headerRow)
    {
        if (column.Field.Kind is not (FieldKind.Tick or FieldKind.Choice) || grid.Row(headerRow)?.At(column.First) is not { } head || grid.Row(head.LastRow + 1) is not { } below)
        {
            return null;
        }

        var (words, row) = (Words(column.Field), head.LastRow + 1);
        var heads = new List<(int Column, string Text)>();
        var end = column.First;
        while (below.At(end) is { } cell && cell.Row == row && ColumnHeads.OptionOf(cell.Content, words) is not null
            && (end < column.End || grid.Row(headerRow)?.At(end) is not { Content.IsBlank: false }))
        {
            heads.Add((cell.Column, cell.Content.Text.Trim()));
            end = cell.EndColumn;
        }

        return heads.Select(answer => ColumnHeads.OptionOf(Content.Of(answer.Text), words)).Distinct().Count() > 1
            ? (column with { End = Math.Max(end, column.End), Heads = heads }, row)
            : null;
    }

    /// <summary>The column in two halves side by side, with no head over them that names it: 同意あり | 同意なし. Null if the cells are not headed so.</summary>
    /// <param name="field">The only column of its kind that was not found.</param>
    /// <param name="cells">The heads that name no column.</param>
    public static TableColumn? Beside(FieldDefinition field, IReadOnlyList<GridCell> cells)
    {
        var words = Words(field);
        var answers = cells.Where(cell => ColumnHeads.OptionOf(cell.Content, words) is not null).ToList();
        return answers is [var first, var second] && second.Column == first.EndColumn && ColumnHeads.OptionOf(first.Content, words) != ColumnHeads.OptionOf(second.Content, words)
            ? new(field, first.Column, second.EndColumn, LabelRank.Similar) { Heads = [.. answers.Select(answer => (answer.Column, answer.Content.Text.Trim()))] }
            : null;
    }

    /// <summary>What stands in the cells of one row, each with its head in front. An empty cell leaves its head, so that the answers stand side by side.</summary>
    public static Content Join(TableColumn column, IReadOnlyList<GridCell> cells) => Content.Join([.. column.Heads!.Select(head =>
        ColumnHeads.WithHead(cells.FirstOrDefault(cell => cell.Column == head.Column)?.Content ?? Content.Empty, head.Text, Words(column.Field)))], '\n');

    private static IReadOnlyList<IReadOnlyList<string>> Words(FieldDefinition field) => field.Kind == FieldKind.Tick ? TickText.PairWords : OptionWords.Of(field);
}
