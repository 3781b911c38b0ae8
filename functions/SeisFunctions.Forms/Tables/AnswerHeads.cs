using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>A column of a table that is split into one for each answer: 同意 over 有 and 無. A ○ under 無 is a no.</summary>
internal static class AnswerHeads
{
    /// <summary>The column as wide as its answers, with the heads below it; null if it is an ordinary one.</summary>
    public static (TableColumn Column, int Row)? Under(TableColumn column, Grid grid, int headerRow)
    {
        if (
            column.Field.Kind is not (FieldKind.Tick or FieldKind.Choice)
            || grid.Row(headerRow)?.At(column.First) is not { } head
            || grid.Row(head.LastRow + 1) is not { } below
        )
        {
            return null;
        }

        var row = head.LastRow + 1;
        var heads = new List<(int Column, Head Head)>();
        var end = column.First;
        while (
            below.At(end) is { Content.IsBlank: false } cell
            && cell.Row == row
            && (
                end < column.End
                || (
                    grid.Row(headerRow)?.At(end) is not { Content.IsBlank: false }
                    && Head.WordOf(column.Field, cell.Content) is not null
                )
            )
        )
        {
            heads.Add((cell.Column, Head.Of(column.Field, cell.Content)));
            end = cell.EndColumn;
        }

        return AreAnswers(heads, column) ? (column with { End = Math.Max(end, column.End), Heads = heads }, row) : null;
    }

    /// <summary>
    /// The column in two halves side by side, with no head over them that names it: 同意あり | 同意なし. Null if the cells are
    /// not headed so.
    /// </summary>
    /// <param name="field">The only column of its kind that was not found.</param>
    /// <param name="cells">The heads that name no column.</param>
    public static TableColumn? Beside(FieldDefinition field, IReadOnlyList<GridCell> cells)
    {
        var answers = cells.Where(cell => Head.WordOf(field, cell.Content) is not null).ToList();
        return
            answers is [var first, var second]
            && second.Column == first.EndColumn
            && Head.WordOf(field, first.Content) != Head.WordOf(field, second.Content)
            ? new(field, first.Column, second.EndColumn, LabelRank.Similar)
            {
                Heads = [.. answers.Select(answer => (answer.Column, Head.Of(field, answer.Content)))],
            }
            : null;
    }

    /// <summary>
    /// Every head with the cell of one row below it, the empty ones too; and cells that nothing heads.
    /// </summary>
    public static IReadOnlyList<(Head? Head, Content Content)> Of(TableColumn column, IReadOnlyList<GridCell> cells) =>
        [
            .. column.Heads!.Select(head =>
                ((Head?)head.Head, cells.FirstOrDefault(cell => cell.Column == head.Column)?.Content ?? Content.Empty)
            ),
            .. cells
                .Where(cell => !column.Heads!.Any(head => head.Column == cell.Column))
                .Select(cell => ((Head?)null, cell.Content)),
        ];

    /// <summary>
    /// Two different answers; a mark heads a column only below a head of several columns, else it is the first entry's.
    /// </summary>
    private static bool AreAnswers(List<(int Column, Head Head)> heads, TableColumn column)
    {
        var isSplit = column.End - column.First > 1;
        var answers = heads
            .Where(head => head.Head.Kind == HeadKind.FieldAnswer && (isSplit || !MarkText.IsIn(head.Head.Text)))
            .Select(head => head.Head.Option)
            .Distinct()
            .Count();
        return answers > 1
            || (isSplit && heads.Count > 1 && heads.Exists(head => head.Head.Kind is HeadKind.FieldAnswer or HeadKind.Open));
    }
}
