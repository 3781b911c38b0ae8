using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Text that no field was found for, where it may be an answer: a text box laid over the page and a cell of a section
/// in which an answer is missing, a cell in front of a label that has none, and the head of a table that goes on with
/// the one before. Anything else that forms hold is explanation.
/// </summary>
internal static class UnreadText
{
    private const int MostFindings = 20;

    /// <summary>A warning for each place that may be an answer, and one finding that lists all others.</summary>
    /// <param name="map">The form.</param>
    /// <param name="unread">Its places that nobody knows the meaning of.</param>
    /// <param name="readings">What was read.</param>
    public static IEnumerable<Finding> In(SpotMap map, IReadOnlyList<Spot> unread, IReadOnlyList<FieldReading> readings)
    {
        var incomplete = map
            .Vocabulary.Fields.Zip(readings)
            .Where(pair =>
                pair.First.Required && pair.Second.Confidence is Confidence.Blank or Confidence.LabelNotFound
            )
            .Select(pair => map.Vocabulary.PartOf(pair.First))
            .ToHashSet();
        var blank = map
            .Vocabulary.Fields.Zip(readings)
            .Where(pair => pair.Second.Confidence == Confidence.Blank)
            .Select(pair => pair.First)
            .ToHashSet();
        return unread
            .Select(spot => (Spot: spot, LabelBehind: LabelBehind(spot, blank, map)))
            .Where(one => one.LabelBehind is not null || MayBeAnswer(one.Spot, map, incomplete))
            .Take(MostFindings)
            .Select(one =>
                FormFinding
                    .UnreadAnswer(Shown(one.Spot.Content))
                    .At(map.Vocabulary.Form.Name, one.Spot.Location, one.Spot.Content.Text.Trim()) with
                {
                    Field = one.LabelBehind,
                }
            );
    }

    /// <summary>
    /// One finding that lists what was not read and nothing else speaks of; none if there is nothing.
    /// </summary>
    public static IEnumerable<Finding> Rest(
        IReadOnlyList<AccountEntry> account,
        IReadOnlyList<Finding> findings,
        FormDefinition form
    )
    {
        var said = findings.SelectMany(finding => new[] { finding.Location, finding.Value }).ToHashSet();
        var rest = account
            .Where(entry => entry.As == AccountedAs.Unread && !said.Contains(entry.Location) && !said.Contains(entry.Text))
            .ToList();
        if (rest.Count == 0)
        {
            return [];
        }

        var listed = string.Join(
            "、",
            rest.Take(MostFindings).Select(entry => $"{entry.Location}「{Shown(Content.Of(entry.Text))}」")
        );
        var more = rest.Count > MostFindings ? $"ほか{rest.Count - MostFindings}か所" : "";
        return
        [
            FormFinding
                .UnreadRest(listed + more)
                .At(form.Name, rest[0].Location, string.Join('\n', rest.Take(MostFindings).Select(entry => entry.Text))),
        ];
    }

    /// <summary>What lies over the sheets: text boxes, which nobody can tell the cell of, and check boxes.</summary>
    public static IEnumerable<Finding> Over(IReadOnlyList<Block> blocks, FormVocabulary vocabulary)
    {
        var form = vocabulary.Form;
        foreach (var grid in blocks.OfType<Grid>().Where(grid => grid.IsSheet))
        {
            foreach (
                var (row, column, text) in grid
                    .TextBoxes.Where(box =>
                        !PrintedText.IsUnderstood(box.Text.Text) && !vocabulary.IsPrinted(box.Text.Text)
                    )
                    .Take(MostFindings)
            )
            {
                yield return FormFinding
                    .UnreadTextBox(Shown(text))
                    .At(form.Name, grid.Location(row, column), text.Text.Trim());
            }

            if (grid.HasControls)
            {
                yield return FormFinding.UnreadControls(grid.Name).At(form.Name, grid.Name);
            }
        }
    }

    private static bool MayBeAnswer(Spot spot, SpotMap map, HashSet<int> incomplete)
    {
        if (spot.Paragraph is not null)
        {
            return (
                    incomplete.Count > 0
                        ? !StatementText.IsStamp(spot.Content.Text)
                        : !PrintedText.IsUnderstood(spot.Content.Text)
                )
                && spot.Content.Spans.Any(span => span.Marks.HasFlag(Marks.Floating))
                && !map.Vocabulary.IsName(spot.Content.Label);
        }

        return spot is { Grid: { IsSheet: false } grid, Cell: { } cell }
            && (
                IsHeadOfContinued(grid, cell, map)
                || IsBesideMark(grid, cell, map)
                || (
                    incomplete.Contains(spot.Part)
                    && (
                        HasLabel(grid, map)
                        || (
                            map.Before(grid) is { } before
                            && before.Rows.Count == grid.Rows.Count
                            && HasLabel(before, map)
                        )
                    )
                )
            );
    }

    /// <summary>In a row that was added among boxes, with a mark of its own.</summary>
    private static bool IsBesideMark(Grid grid, GridCell cell, SpotMap map) =>
        grid.Row(cell.Row) is { } row
        && row.Cells.Any(other =>
            other != cell
            && other.Content.Text.Any(letter => MarkText.KindOf(letter) is MarkKind.Ticked or MarkKind.Circle)
        )
        && !row.Cells.Any(map.IsLabel)
        && grid.Rows.Any(other => other.Cells.Any(label => map.Of(label)?.Label is { Field.Kind: FieldKind.Tick }));

    /// <summary>
    /// The label right of a cell, where nothing stands at it: the value was written left of it. Null elsewhere.
    /// </summary>
    private static string? LabelBehind(Spot spot, HashSet<FieldDefinition> blank, SpotMap map) =>
        spot is { Grid: { IsSheet: false } grid, Cell: { } cell }
        && cell.Row == cell.LastRow
        && grid.Row(cell.Row)?.At(cell.EndColumn) is { } label
        && map.Of(label)?.Label is { } match
        && blank.Contains(match.Field)
            ? match.Field.Label
            : null;

    private static bool HasLabel(Grid grid, SpotMap map) => grid.Rows.Any(row => row.Cells.Any(map.IsLabel));

    /// <summary>
    /// Alone in the first row of a table directly behind one that ends with a long answer: the rest of a row that was
    /// cut. A row of several such cells is the head of a table of its own.
    /// </summary>
    private static bool IsHeadOfContinued(Grid grid, GridCell cell, SpotMap map) =>
        cell.Row == 0
        && grid.Rows[0].Cells.Count == 1
        && map.Before(grid) is { Rows: [.., var last] }
        && last.Cells.Any(label => map.Of(label)?.Label is { Field.Kind: FieldKind.LongText });

    private static string Shown(Content content)
    {
        const int Longest = 30;
        var text = PlainText.OneLine(content.Text);
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
