using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Columns headed はい and いいえ (or by the options of a choice): a mark then says what the head of its column says, and a ○ under いいえ is
/// a no.
/// </summary>
internal sealed class ColumnHeads(SpotMap map)
{
    /// <summary>Rows that are climbed to find a head; no form lists more questions under one.</summary>
    private const int HighestClimb = 200;

    /// <summary>Each of the cells with the head of its column in front, or null where the columns have no such heads.</summary>
    public IReadOnlyList<ValuePart>? Of(FieldDefinition field, List<Spot> cells)
    {
        if (field.Kind is not (FieldKind.Tick or FieldKind.Choice) || cells.Count < 2 || cells.Exists(spot => spot.Cell is null))
        {
            return null;
        }

        var words = field.Kind == FieldKind.Tick ? TickText.PairWords : OptionWords.Of(field);
        // Cells that hold the options themselves need no heads: those further up are another question's answers.
        var isOwnHead = cells.Select(spot => OptionOf(spot.Content, words)).OfType<int>().Distinct().Count() > 1;
        return !isOwnHead && Heads(cells, words) is { } heads
            ? [.. cells.Zip(heads, (spot, head) => new ValuePart(WithHead(spot.Content, head, words), spot.Location, spot.Cell!.Kind, spot.Cell.IsHidden))]
            : null;
    }

    /// <summary>A word that says yes, written under a head, is a mark there: はい under 該当.</summary>
    public static Content WithHead(Content content, string? head, IReadOnlyList<IReadOnlyList<string>> words) =>
        head is null ? content : Content.Join([Content.Of(head), OptionOf(content, words) == 0 ? Content.Of("○") : content], ' ');

    /// <summary>The nearest row above that heads the cells' columns with at least two different answers.</summary>
    private List<string?>? Heads(List<Spot> cells, IReadOnlyList<IReadOnlyList<string>> words)
    {
        var (grid, first) = (cells[0].Grid!, cells[0].Cell!);
        var climbed = 0;
        for (var above = grid; above is not null && climbed < HighestClimb; above = map.Before(above))
        {
            for (var at = (above == grid ? above.Position(first.Row) : above.Rows.Count) - 1; at >= 0 && climbed < HighestClimb; at--, climbed++)
            {
                var row = above.Rows[at];
                var options = cells.Select(spot => row.At(spot.Cell!.Column) is { } head ? OptionOf(head.Content, words) : null).ToList();
                if (options.OfType<int>().Distinct().Count() > 1)
                {
                    return [.. cells.Zip(options, (spot, option) => option is null ? null : row.At(spot.Cell!.Column)!.Content.Text.Trim())];
                }
            }
        }

        return null;
    }

    public static int? OptionOf(Content head, IReadOnlyList<IReadOnlyList<string>> words)
    {
        if (head.IsBlank || head.Text.Length > LabelText.Longest || MarkText.IsIn(head.Text))
        {
            return null;
        }

        for (var option = 0; option < words.Count; option++)
        {
            if (head.Label.Keys.Concat(head.Label.WithoutBrackets).Any(words[option].Contains))
            {
                return option;
            }
        }

        return null;
    }
}
