using System.Globalization;
using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Tables;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// Finds the places that remarks name again in a document. What has no place that people see stands at the title of its
/// form, with the place in words.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="vocabularies">The forms of the call.</param>
internal sealed class RemarkPlaces(FilledDocument document, IReadOnlyList<FormVocabulary> vocabularies)
{
    private readonly Dictionary<string, RemarkPlace?> titles = [];
    private Dictionary<string, RemarkPlace?>? inDocument;

    /// <summary>What stands where, in the order of the remarks; one text for each place.</summary>
    public IReadOnlyList<(RemarkPlace Place, string Text)> Of(IReadOnlyList<Remark> remarks) =>
        [
            .. remarks
                .Select(PlacedOf)
                .Where(placed => placed.Place is not null)
                .GroupBy(placed => placed.Place!.Value, placed => placed.Text)
                .Take(RemarkLimits.Places)
                .Select(place => (place.Key, Cut(string.Join("\n\n", place.Distinct())))),
        ];

    private (RemarkPlace? Place, string Text) PlacedOf(Remark remark) =>
        remark.Location is not { } location ? (Title(remark.Form), remark.Text)
        : Find(location) is { } place ? (place, remark.Text)
        : (Title(remark.Form), $"［{location}］{remark.Text}");

    private static string Cut(string text) =>
        text.Length <= RemarkLimits.Characters ? text : text[..RemarkLimits.Characters] + "…（以下略）";

    private RemarkPlace? Title(string? form)
    {
        if (!titles.TryGetValue(form ?? "", out var title))
        {
            titles[form ?? ""] = title = FindTitle(form);
        }

        return title;
    }

    private RemarkPlace? FindTitle(string? form)
    {
        var spots = document.Blocks.Where(block => !IsAside(block)).SelectMany(SpotsOf).ToList();
        var named = vocabularies.Where(vocabulary => form is null || vocabulary.Form.Name == form).ToList();
        return First(content => named.Exists(vocabulary => vocabulary.IsTitle(content.Label)))
            ?? First(content => named.Exists(vocabulary => vocabulary.IsName(content.Label)))
            ?? First(content => !content.IsBlank)
            ?? First(_ => true)
            ?? document
                .Blocks.OfType<Grid>()
                .Where(grid => grid is { Part: not null, IsHidden: false })
                .Select(grid => (RemarkPlace?)new RemarkPlace(default, grid.Part, default))
                .FirstOrDefault();

        RemarkPlace? First(Func<Content, bool> isIt) =>
            spots
                .Where(spot => spot.Place is not null && isIt(spot.Content))
                .Select(spot => spot.Place)
                .FirstOrDefault();
    }

    private bool IsAside(Block block) =>
        block is Grid { IsHidden: true }
        || (block is Grid sheet && vocabularies.Any(vocabulary => ExampleSheets.IsExample(sheet, vocabulary)));

    private static IEnumerable<(Content Content, RemarkPlace? Place)> SpotsOf(Block block) =>
        block switch
        {
            Paragraph paragraph => [(paragraph.Content, RemarkPlace.Of(paragraph.Anchor))],
            Grid grid => Seen(grid.Rows.SelectMany(row => row.Cells))
                .Select(cell => (cell.Content, RemarkPlace.Of(grid, cell))),
            _ => [],
        };

    private RemarkPlace? Find(string location) =>
        document
            .Blocks.OfType<Grid>()
            .Where(grid => grid.Part is not null && location.StartsWith(grid.Name, StringComparison.Ordinal))
            .Select(grid => InSheet(grid, location.AsSpan(grid.Name.Length)))
            .FirstOrDefault(place => place is not null)
        ?? (inDocument ??= ListDocument()).GetValueOrDefault(location);

    /// <param name="sheet">The sheet.</param>
    /// <param name="rest">What stands behind its name: !C7, !7, !C列, or nothing.</param>
    private static RemarkPlace? InSheet(Grid sheet, ReadOnlySpan<char> rest)
    {
        if (sheet.IsHidden || rest is not ("" or ['!', ..]))
        {
            return null;
        }

        if (rest.Length == 0)
        {
            return FirstOf(sheet, sheet.Rows.SelectMany(row => row.Cells));
        }

        if (CellReference.TryParse(rest[1..], out var reference))
        {
            return sheet.Row(reference.Row)?.At(reference.Column) is not { } cell
                    ? new(default, sheet.Part, reference)
                : cell.IsHidden ? null
                : RemarkPlace.Of(sheet, cell);
        }

        if (int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return sheet.Row(row - 1) is { } cells ? FirstOf(sheet, cells) : null;
        }

        return rest[^1] == '列' && CellReference.TryParse($"{rest[1..^1]}1", out var column)
            ? FirstOf(sheet, sheet.Rows.Select(one => one.At(column.Column)).OfType<GridCell>())
            : null;
    }

    /// <summary>A cell that begins in the row, before one that reaches into it from above.</summary>
    private static RemarkPlace? FirstOf(Grid grid, GridRow row) =>
        FirstOf(grid, row.Cells.Where(cell => cell.Row == row.Index)) ?? FirstOf(grid, row.Cells);

    private static RemarkPlace? FirstOf(Grid grid, IEnumerable<GridCell> cells) =>
        Seen(cells).OrderBy(cell => cell.Content.IsBlank).FirstOrDefault() is { } cell
            ? RemarkPlace.Of(grid, cell)
            : null;

    private static IEnumerable<GridCell> Seen(IEnumerable<GridCell> cells) => cells.Where(cell => !cell.IsHidden);

    /// <summary>The cells, rows, columns and tables of a Word document, and its paragraphs.</summary>
    private Dictionary<string, RemarkPlace?> ListDocument()
    {
        var places = new Dictionary<string, RemarkPlace?>();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                places.TryAdd(paragraph.Location, RemarkPlace.Of(paragraph.Anchor));
            }
            else if (block is Grid { Part: null } grid)
            {
                places.TryAdd(grid.Name, FirstOf(grid, grid.Rows.SelectMany(row => row.Cells)));
                foreach (var row in grid.Rows)
                {
                    places.TryAdd(grid.Location(row.Index), FirstOf(grid, row));
                    foreach (var cell in Seen(row.Cells))
                    {
                        places.TryAdd(grid.Location(cell), RemarkPlace.Of(grid, cell));
                        places.TryAdd(grid.LocationOfColumn(cell.Column), RemarkPlace.Of(grid, cell));
                    }
                }
            }
        }

        return places;
    }
}
