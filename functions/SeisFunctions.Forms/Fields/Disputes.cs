using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>A place belongs to one field, and what another field asks for is no part of its answer.</summary>
internal static class Disputes
{
    /// <summary>
    /// What a label takes from a row that another field's label stands in is that field's, and for this one a question.
    /// A label that was copied into its own answer takes the row below.
    /// </summary>
    /// <param name="answers">In the order of the form's fields.</param>
    /// <param name="vocabulary">The form.</param>
    /// <param name="used">The places that the answers rest on.</param>
    public static List<FieldAnswer?> Settled(
        List<FieldAnswer?> answers,
        FormVocabulary vocabulary,
        IReadOnlyList<Hit> used
    )
    {
        var owners = used.SelectMany(hit =>
                hit.Claimed.Where(spot => IsBeside(hit, spot)).Select(spot => (Spot: spot, hit.Match.Field))
            )
            .ToLookup(place => place.Spot, place => place.Field);
        for (var i = 0; i < answers.Count; i++)
        {
            var field = vocabulary.Fields[i];
            var other = used.Where(hit => hit.Match.Field == field)
                .SelectMany(hit => hit.Claimed.Where(spot => !spot.Content.IsBlank && !IsBeside(hit, spot)))
                .SelectMany(spot => owners[spot])
                .FirstOrDefault(owner => owner != field);
            if (other is not null && answers[i] is { Value.Confidence: not Confidence.Blank } answer)
            {
                answers[i] = answer with { Value = Normalised.Ambiguous($"「{other.Label}」の欄の記入です") };
            }
        }

        return answers;
    }

    /// <summary>
    /// A telephone number in the place of a name belongs to the entry for telephone numbers in the same section.
    /// </summary>
    /// <param name="answers">In the order of the form's fields.</param>
    /// <param name="vocabulary">The form.</param>
    public static List<FieldAnswer?> WithoutContacts(List<FieldAnswer?> answers, FormVocabulary vocabulary) =>
        [
            .. answers.Zip(vocabulary.Fields, (answer, field) =>
                answer is null || field.Kind != Definition.FieldKind.Text
                    ? answer
                    : answer with
                    {
                        Value = ContactText.Without(
                            answer.Value,
                            [.. vocabulary.SiblingsOf(field).Select(other => other.Kind).Where(ContactText.IsContact)]
                        ),
                    }
            ),
        ];

    private static bool IsBeside(Hit hit, Spot spot) =>
        hit.Spot is { Grid: { } grid, Cell: { } label }
        && spot.Grid == grid
        && spot.Cell is { } cell
        && cell.Row <= label.LastRow
        && label.Row <= cell.LastRow
        && cell.Column >= label.EndColumn;
}
