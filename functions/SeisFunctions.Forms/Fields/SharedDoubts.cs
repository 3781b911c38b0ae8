using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// One text or one added column that leaves many boxes in doubt is told once, at its place. The boxes stay in doubt.
/// </summary>
/// <param name="map">The form.</param>
/// <param name="pages">What stands around its pages and is not understood.</param>
/// <param name="used">The places that the answers rest on.</param>
/// <param name="form">Its definition.</param>
internal sealed class SharedDoubts(
    SpotMap map,
    IReadOnlyList<Aside> pages,
    IReadOnlyList<Hit> used,
    FormDefinition form
)
{
    /// <summary>Fewer are told one by one, each with what to write.</summary>
    private const int Fewest = 3;

    private readonly Lazy<Dictionary<string, string>> places = new(() =>
        map.Spots.Where(spot => !spot.IsLabel && !spot.Content.IsBlank)
            .Select(spot => (Key: Key(spot.Content.Text), spot.Location))
            .Concat(pages.Select(page => (Key: Key(page.Text), page.Location)))
            .DistinctBy(text => text.Key)
            .ToDictionary(text => text.Key, text => text.Location)
    );

    private readonly ILookup<FieldDefinition, Hit> hits = used.ToLookup(hit => hit.Match.Field);

    /// <summary>The findings in their order, those with one cause as one.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="doubts">Those of them that leave a box in doubt, with the box and the reason.</param>
    public List<Finding> Together(
        List<Finding> findings,
        IReadOnlyList<(Finding Finding, FieldDefinition Field, string Note)> doubts
    )
    {
        if (doubts.Count < Fewest)
        {
            return findings;
        }

        var told = findings.ToList();
        foreach (
            var shared in doubts
                .Select(doubt => (doubt.Finding, Cause: CauseOf(doubt.Field, doubt.Note)))
                .Where(doubt => doubt.Cause is not null)
                .GroupBy(doubt => doubt.Cause!.Key)
                .Where(group => group.Count() >= Fewest)
        )
        {
            var (first, cause) = shared.First();
            told[told.IndexOf(first)] = FieldFinding
                .AmbiguousTogether(first.Field!, shared.Count() - 1, cause!.Note)
                .At(form.Name, cause.Location, cause.Text) with
            {
                Fields = [.. shared.Select(doubt => doubt.Finding.Field!)],
            };
            told.RemoveAll(finding => shared.Skip(1).Any(doubt => doubt.Finding == finding));
        }

        return told;
    }

    /// <summary>
    /// What the reason quotes: a cell beside the mark, whose column is then the cause, or a text that stands elsewhere.
    /// Null where the box itself is the cause.
    /// </summary>
    private Cause? CauseOf(FieldDefinition field, string note)
    {
        if (
            note.IndexOf('「', StringComparison.Ordinal) is not (>= 0 and var from)
            || note.LastIndexOf('」') is not (> 0 and var to)
            || to <= from
        )
        {
            return null;
        }

        var quoted = Key(note[(from + 1)..to]);
        var beside = hits[field]
            .SelectMany(hit => hit.Claimed)
            .FirstOrDefault(spot => spot.Cell is not null && Key(spot.Content.Text) == quoted);
        return beside is { Grid: { } grid, Cell: { } cell } ? OfColumn(grid, cell, beside)
            : places.Value.TryGetValue(quoted, out var location)
                ? new(quoted, note, location, note[(from + 1)..to])
            : null;
    }

    private Cause OfColumn(Grid grid, GridCell cell, Spot beside) =>
        grid.Rows[0].At(cell.Column) is { Content.IsBlank: false } head
        && head.Row < cell.Row
        && !grid.Rows[0].Cells.Any(map.IsLabel)
            ? new(
                grid.Location(head),
                $"「{PlainText.OneLine(head.Content.Text.Trim())}」の列に記載があります",
                grid.Location(head),
                head.Content.Text.Trim()
            )
            : new(
                grid.Location(grid.Rows[0].At(cell.Column) ?? cell),
                $"印の隣の列に「{PlainText.OneLine(beside.Content.Text.Trim())}」などの記載があります",
                beside.Location,
                beside.Content.Text.Trim()
            );

    private static string Key(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Why boxes are in doubt, and where that stands.</summary>
    private sealed record Cause(string Key, string Note, string Location, string Text);
}
