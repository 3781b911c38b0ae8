using System.Text.RegularExpressions;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Boxes of one section are judged together: what one mark says may show in the others, in a legend, or in a sentence
/// about all of them.
/// </summary>
/// <param name="map">The form.</param>
/// <param name="vocabulary">Its definition.</param>
/// <param name="pages">What stands around its pages and is not understood.</param>
internal sealed class Siblings(SpotMap map, FormVocabulary vocabulary, IReadOnlyList<Aside> pages)
{
    private static readonly PrintedGroups Words = Lexicon.Known.Printed;

    /// <param name="answers">In the order of the form's fields.</param>
    /// <param name="hits">The places that they rest on.</param>
    public List<FieldAnswer?> Judge(List<FieldAnswer?> answers, IReadOnlyList<Hit> hits)
    {
        var marked = hits.Where(hit =>
                hit.Match.Field.Kind == FieldKind.Tick
                && !hit.Parts.Any(part => part.Spot == hit.Spot)
                && StartsWithMark(hit.Spot.Content.Text)
            )
            .Select(hit => hit.Match.Field.Id)
            .ToHashSet();
        var outside = Outside(hits).ToList();
        var sections = vocabulary.Ticks.Select(vocabulary.PartOf).ToHashSet();
        var notes = new FieldNotes(map, vocabulary, outside, pages);
        foreach (var section in vocabulary.Ticks.GroupBy(vocabulary.PartOf))
        {
            // What stands among the boxes of another section speaks of those; at the end, or where no boxes are, of
            // all.
            var legend = new Legend(
                outside
                    .Where(spot =>
                        spot.Part == section.Key || spot.Part == sections.Max() || !sections.Contains(spot.Part)
                    )
                    .Select(spot => spot.Content.Text)
                    .Concat(pages.Select(page => page.Text)),
                [.. section]
            );
            var own = section.Select(field => answers[vocabulary.IndexOf(field)]).OfType<FieldAnswer>().ToList();
            var mixed = MarkGroup.Mixed(own.ConvertAll(answer => answer.Raw));
            var columns = own.Select(answer => answer.MarkedColumn).OfType<int>().Distinct().Count();
            var areBullets = section.All(field => marked.Contains(field.Id));
            var sentence = map
                .Spots.FirstOrDefault(spot =>
                    spot.Part == section.Key && !spot.IsLabel && !spot.IsClaimed && ConfirmsAll(spot.Content.Text)
                )
                ?.Content.Text.Trim();
            foreach (var field in section)
            {
                var index = vocabulary.IndexOf(field);
                if (answers[index] is { } answer && Doubt(field, answer) is { } doubt)
                {
                    answers[index] = answer with { Value = Normalised.Ambiguous(doubt) };
                }
            }

            string? Doubt(FieldDefinition field, FieldAnswer answer) =>
                answer.Value.Value is { } value
                && MarkGroup.Doubt(field, answer.Raw, value == "true", mixed, legend) is { } unlike
                    ? unlike
                : answer.Value.Value == "true" && notes.On(field) is { } note
                    ? $"「{PlainText.OneLine(note)}」とあります"
                : answer.Value.Value is not null && columns > 1 && answer.MarkedColumn is not null
                    ? "印のある列が欄によって異なり、見出しもありません"
                : answer.Value is not ({ Value: "false" } or { Confidence: Confidence.Blank }) ? null
                : !areBullets && marked.Contains(field.Id) ? "見出しの前に印があります"
                : sentence is not null ? $"「{sentence}」とあります"
                : null;
        }

        var types = new TypeLegends(
            [.. outside.Select(spot => spot.Content.Text), .. pages.Select(page => page.Text)],
            hits
        );
        foreach (var field in vocabulary.Fields.Where(FieldNotes.IsDecisive))
        {
            var index = vocabulary.IndexOf(field);
            if (
                answers[index] is { Value.Value: not (null or "false") } answer
                && ((field.Kind == FieldKind.Tick ? null : notes.On(field)) ?? types.On(field, answer)) is { } note
            )
            {
                answers[index] = answer with
                {
                    Value = Normalised.Ambiguous($"「{PlainText.OneLine(note)}」とあります"),
                };
            }
        }

        return answers;
    }

    /// <summary>The texts that are no label, no answer and not printed by the blank form.</summary>
    private IEnumerable<Spot> Outside(IReadOnlyList<Hit> hits)
    {
        var inside = hits.SelectMany(hit => hit.Parts.Select(part => part.Spot).Append(hit.Spot))
            .OfType<Spot>()
            .ToHashSet();
        return map.Spots.Where(spot =>
            !spot.IsLabel && !spot.IsClaimed && !inside.Contains(spot) && !vocabulary.IsPrinted(spot.Content.Text)
        );
    }

    private bool ConfirmsAll(string text) =>
        text.Length <= 200
        && All.IsMatch(text)
        && !vocabulary.IsPrinted(text)
        && !Words.Request.StandsIn(text);

    private static bool StartsWithMark(string text) =>
        text.TrimStart() is [var first, ..]
        && (
            MarkText.KindOf(first) is MarkKind.Ticked or MarkKind.Circle
            || (MarkText.IsTickLetter(first) && !char.IsLetter(text.TrimStart().ElementAtOrDefault(1)))
        );

    private static readonly Regex All = WordExpression.Of($$"""{{Words.AllBoxes}}.*{{Words.Confirmed}}""");
}
