using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Notes among the boxes of a section: ※要件8は条件付き, a row ただし、… below a requirement, 以下は見込み. Whatever speaks of one of
/// them or of all and is not understood puts it in doubt.
/// </summary>
internal sealed class SectionNotes
{
    private const int Longest = 200;

    private readonly SpotMap map;
    private readonly Dictionary<string, string> notes = [];

    /// <param name="map">The form.</param>
    /// <param name="vocabulary">Its definition.</param>
    /// <param name="outside">What is no label, no answer and not printed.</param>
    public SectionNotes(SpotMap map, FormVocabulary vocabulary, IReadOnlyList<Spot> outside)
    {
        this.map = map;
        foreach (var section in vocabulary.Ticks.GroupBy(vocabulary.PartOf))
        {
            var fields = section.ToList();
            var byNumber = fields
                .Where(field => field.Text is not null)
                .ToLookup(field => HitFinder.NumberOf(field.Text!));
            foreach (var spot in outside.Where(spot => spot.Part == section.Key && MayTurn(spot)))
            {
                foreach (var field in SpokenOf(fields, byNumber, spot))
                {
                    notes.TryAdd(field.Id, spot.Content.Text.Trim());
                }
            }
        }
    }

    /// <summary>The note on a field, or null.</summary>
    public string? On(FieldDefinition field) => notes.GetValueOrDefault(field.Id);

    private static bool MayTurn(Spot spot) =>
        spot is { IsHead: false, Content: { IsBlank: false, Text: { Length: <= Longest } text } }
        && !NeutralText.IsHint(text)
        && !PrintedText.SaysNothing(text)
        && !Legend.IsIn(text)
        && !Head.IsPlain(text);

    private List<FieldDefinition> SpokenOf(
        List<FieldDefinition> section,
        ILookup<int?, FieldDefinition> byNumber,
        Spot spot
    )
    {
        var numbered = NeutralText.NumbersIn(spot.Content.Text).SelectMany(number => byNumber[number]).ToList();
        return numbered.Count > 0 ? numbered
            : NeutralText.SpeaksOfAll(spot.Content.Text) && spot.Cell is null ? section
            : LabelsAbove(spot).FindAll(section.Contains);
    }

    /// <summary>The labels in the row above, where the note has a row of its own.</summary>
    private List<FieldDefinition> LabelsAbove(Spot spot) =>
        spot is { Grid: { } grid, Cell: { Row: > 0 } cell }
        && grid.Row(cell.Row) is { } row
        && row.Cells.All(other => other == cell || other.Content.IsBlank)
        && grid.Row(cell.Row - 1) is { } above
            ? [.. above.Cells.Select(label => map.Of(label)?.Label?.Field).OfType<FieldDefinition>()]
            : [];
}
