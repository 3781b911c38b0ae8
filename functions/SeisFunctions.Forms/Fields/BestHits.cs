using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Of all places that answer to a field's label: those in its own section, and of these the best-named.
/// </summary>
internal sealed class BestHits(IEnumerable<Hit> hits, FormVocabulary vocabulary)
{
    private readonly ILookup<string, Hit> byField = hits.ToLookup(hit => hit.Match.Field.Id);

    public bool Hold(FieldDefinition field) => byField[field.Id].Any();

    public List<Hit> Of(FieldDefinition field)
    {
        var all = byField[field.Id].ToList();
        return all.Count <= 1 ? all
            : Continued(field, all) is { } whole ? [whole]
            : BestNamed(OfOwnSection(field, all));
    }

    /// <summary>A long answer of which all labels but one say that it goes on: 現状, 現状（続き）.</summary>
    private static Hit? Continued(FieldDefinition field, List<Hit> all) =>
        field.Kind == FieldKind.LongText
        && all.FindAll(hit => !PrintedText.IsContinued(hit.Spot.Content.Text)) is [var begin]
            ? begin with
            {
                Parts = [.. all.SelectMany(hit => hit.Parts)],
                Claimed = [.. all.SelectMany(hit => hit.Claimed)],
            }
            : null;

    private List<Hit> OfOwnSection(FieldDefinition field, List<Hit> all)
    {
        var own = all.FindAll(hit =>
            hit.Spot.Part == vocabulary.PartOf(field) && hit.Match.Rank != LabelRank.Heading
        );
        return own.Count > 0 ? own : all;
    }

    private static List<Hit> BestNamed(List<Hit> all)
    {
        var best = all.Min(hit => hit.Match.Rank);
        return all.FindAll(hit => hit.Match.Rank == best);
    }
}
