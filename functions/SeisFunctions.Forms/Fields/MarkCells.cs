using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Options of a choice in cells of their own, each with a cell for its mark in front of it or behind: ○ | 通常 | |
/// 広域リージョン連携.
/// </summary>
internal static class MarkCells
{
    /// <summary>Each option together with its mark; null where the cells do not come in such pairs.</summary>
    public static IReadOnlyList<ValuePart>? Of(FieldDefinition field, List<Spot> cells)
    {
        if (
            field.Kind != FieldKind.Choice
            || cells.Count != field.Options.Count * 2
            || cells.Exists(spot => spot.Cell is null)
        )
        {
            return null;
        }

        var isOption = cells.ConvertAll(spot => Head.WordOf(field, spot.Content) is not null);
        var first = isOption[0] ? 1 : 0;
        var pairs = cells.Chunk(2).ToList();
        return
            isOption.Where((option, index) => option == (index % 2 == first)).Any()
            || pairs.Exists(pair => !IsMark(pair[first].Content))
            ? null
            :
            [
                .. pairs.Select(pair => new ValuePart(
                    Content.Join([.. pair.Select(spot => spot.Content).Where(content => !content.IsBlank)], ' '),
                    pair[1 - first].Location,
                    IsHidden: pair.Any(spot => spot.Cell!.IsHidden)
                )
                {
                    Spot = pair[1 - first],
                }),
            ];
    }

    private static bool IsMark(Content content) =>
        content.Text.Trim() is { Length: <= 1 } text && (text.Length == 0 || MarkText.MayBeIn(text));
}
