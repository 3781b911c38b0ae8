using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// What the cells and paragraphs of a place hold of an answer, with the heads of their columns and the tables inside
/// them.
/// </summary>
internal sealed class SpotParts(SpotMap map)
{
    private readonly ColumnHeads heads = new(map);

    /// <summary>A place belongs to one field, and so do the tables inside its cell.</summary>
    public List<Spot> Claim(IEnumerable<Spot> spots, FieldDefinition field)
    {
        var claimed = new List<Spot>();
        foreach (var spot in spots)
        {
            claimed.Add(spot);
            spot.Owner ??= field;
            foreach (
                var cell in (spot.Cell?.Nested ?? [])
                    .Where(grid => field.Kind == FieldKind.LongText || !HoldsLabel(grid))
                    .SelectMany(grid => grid.Rows)
                    .SelectMany(row => row.Cells)
            )
            {
                if (map.Of(cell) is { Owner: null } inside)
                {
                    inside.Owner = field;
                    claimed.Add(inside);
                }
            }
        }

        return claimed;
    }

    private bool HoldsLabel(Grid grid) => grid.Rows.Any(row => row.Cells.Any(map.IsLabel));

    /// <summary>The parts of an answer, without the remarks beside it.</summary>
    public IReadOnlyList<ValuePart> Of(FieldDefinition field, List<Spot> all) =>
        OfAnswer(field, all.Count > 1 ? all.FindAll(spot => !IsRemark(field, spot)) : all);

    /// <summary>The remarks beside an answer.</summary>
    public IReadOnlyList<string> RemarksIn(FieldDefinition field, List<Spot> all) =>
        all.Count > 1
            ? [.. all.Where(spot => !spot.Content.IsBlank && IsRemark(field, spot)).Select(spot => spot.Content.Text)]
            : [];

    /// <summary>
    /// A cell under 備考, or that only says where to look, what a mark means, or, beside a name, how to fill in: no part of
    /// the answer.
    /// </summary>
    public bool IsRemark(FieldDefinition field, Spot spot) =>
        spot.Cell is not null
        && (
            heads.Above(field, spot) is { Kind: HeadKind.Remark }
            || PrintedText.IsReference(spot.Content.Text)
            || (field.Kind == FieldKind.Prefecture && IsNoName(spot.Content.Text))
        );

    private static bool IsNoName(string text) => Legend.IsIn(text) || PrintedText.IsUnderstood(text);

    private IReadOnlyList<ValuePart> OfAnswer(FieldDefinition field, List<Spot> spots) =>
        heads.Of(field, spots)
        ?? MarkCells.Of(field, spots)
        ?? (
            field.Kind is FieldKind.Choice or FieldKind.Tick && spots.Count > 1
                ? [.. spots.SelectMany(Coloured)]
                : [.. spots.SelectMany(In)]
        );

    /// <summary>An option may be chosen by the colour of its cell.</summary>
    private IEnumerable<ValuePart> Coloured(Spot spot) =>
        In(spot).Select(part => part with { Content = part.Content.With(spot.Cell?.Look ?? Marks.None) });

    /// <summary>The cell itself and, unless they hold labels of their own, the tables inside it.</summary>
    public IEnumerable<ValuePart> In(Spot spot)
    {
        yield return new(spot.Content, spot.Location, spot.Cell?.Kind ?? CellKind.Text, spot.Cell?.IsHidden ?? false)
        {
            Spot = spot,
        };
        foreach (var grid in spot.Cell?.Nested ?? [])
        {
            if (spot.Owner is { Kind: FieldKind.LongText } || !HoldsLabel(grid))
            {
                yield return new(
                    Content.Join(
                        [.. grid.Rows.Select(row => Content.Join([.. row.Cells.Select(cell => cell.Content)], '\t'))],
                        '\n'
                    ),
                    spot.Location
                )
                {
                    Spot = spot,
                };
            }
        }
    }
}
