using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Columns headed はい and いいえ (or by the options of a choice): a mark then says what the head of its column says, and a
/// ○ under いいえ is a no.
/// </summary>
internal sealed class ColumnHeads(SpotMap map)
{
    /// <summary>Rows that are climbed to find a head; no form lists more questions under one.</summary>
    private const int HighestClimb = 60;

    /// <summary>Each of the cells with the head of its column, or null where the columns have no such heads.</summary>
    public IReadOnlyList<ValuePart>? Of(FieldDefinition field, List<Spot> cells)
    {
        if (
            field.Kind is not (FieldKind.Tick or FieldKind.Choice)
            || cells.Count == 0
            || cells.Exists(spot => spot.Cell is null)
        )
        {
            return null;
        }

        // Cells that hold the options themselves need no heads: those further up are another question's answers.
        var isOwnHead = cells.Select(spot => Head.WordOf(field, spot.Content)).OfType<int>().Distinct().Count() > 1;
        return !isOwnHead && (cells.Count == 1 ? Turning(field, cells[0]) : Heads(field, cells)) is { } heads
            ?
            [
                .. cells.Zip(heads, (spot, head) =>
                    new ValuePart(spot.Content, spot.Location, spot.Cell!.Kind, spot.Cell.IsHidden)
                    {
                        Spot = spot,
                        Head = head,
                    }
                ),
            ]
            : null;
    }

    /// <summary>The head over a cell in the first row of its table, where that row is one of heads.</summary>
    public Head? Above(FieldDefinition field, Spot spot) =>
        spot is { Grid: { IsSheet: false } grid, Cell: { Row: > 0 } cell }
        && grid.Rows[0] is { Index: 0 } first
        && !first.Cells.Any(map.IsLabel)
        && first.At(cell.Column) is { Content.IsBlank: false } head
        && head.Column == cell.Column
        && !PrintedText.IsNote(head.Content.Text)
            ? Head.Of(field, head.Content)
            : null;

    /// <summary>
    /// The head over a single column of marks, where it says more than that marks belong there: 該当しない, 確認見込み.
    /// </summary>
    private List<Head?>? Turning(FieldDefinition field, Spot cell) =>
        field.Kind == FieldKind.Tick
        && (IsMark(cell) || (IsMarkedBesideWord(cell) && HasPlainHead(cell)))
        && Above(field, cell) is { Kind: HeadKind.Open or HeadKind.Unknown or HeadKind.FieldAnswer, Option: not 0 } head
            ? [head]
            : null;

    private static bool IsMark(Spot cell) =>
        cell.Content.Text.Trim() is [var mark] && MarkText.KindOf(mark) is not null;

    private static bool IsMarkedBesideWord(Spot cell) =>
        cell.Content.Text.Any(character => MarkText.KindOf(character) is MarkKind.Ticked or MarkKind.Circle);

    /// <summary>The first row of the table heads another column plainly: 確認事項.</summary>
    private static bool HasPlainHead(Spot cell) =>
        cell.Grid!.Rows[0]
            .Cells.Any(head =>
                head.Column != cell.Cell!.Column && !head.Content.IsBlank && Head.IsPlain(head.Content.Text)
            );

    /// <summary>
    /// The nearest row above that heads the cells' columns with at least two different answers, or with an answer and
    /// what nobody knows.
    /// </summary>
    private List<Head?>? Heads(FieldDefinition field, List<Spot> cells)
    {
        var (grid, first) = (cells[0].Grid!, cells[0].Cell!);
        var climbed = 0;
        for (var above = grid; above is not null && climbed < HighestClimb; above = map.Before(above))
        {
            for (
                var at = (above == grid ? above.Position(first.Row) : above.Rows.Count) - 1;
                at >= 0 && climbed < HighestClimb;
                at--, climbed++
            )
            {
                var heads = cells.ConvertAll(spot => HeadIn(above.Rows[at], spot.Cell!.Column, field));
                if (Tell(heads, isAlone: !above.Rows[at].Cells.Any(map.IsLabel)))
                {
                    MarkAsHeads(above.Rows[at], cells);
                    return heads;
                }
            }
        }

        return null;
    }

    private void MarkAsHeads(GridRow row, List<Spot> cells)
    {
        foreach (
            var head in cells.Select(spot => row.At(spot.Cell!.Column)).OfType<GridCell>().Select(map.Of).OfType<Spot>()
        )
        {
            head.IsHead = true;
        }
    }

    private static Head? HeadIn(GridRow row, int column, FieldDefinition field) =>
        row.At(column) is { Content.IsBlank: false } cell ? Head.Of(field, cell.Content) : null;

    /// <summary>
    /// Words for two answers head columns wherever they stand; marks and other words only in a row that asks for
    /// nothing itself.
    /// </summary>
    private static bool Tell(List<Head?> heads, bool isAlone)
    {
        var answers = heads
            .OfType<Head>()
            .Where(head => head.Kind == HeadKind.FieldAnswer && (isAlone || !MarkText.IsIn(head.Text)))
            .Select(head => head.Option)
            .Distinct()
            .Count();
        return answers > 1
            || (isAlone && answers == 1 && heads.Exists(head => head is { Kind: HeadKind.Open or HeadKind.Unknown }));
    }
}
