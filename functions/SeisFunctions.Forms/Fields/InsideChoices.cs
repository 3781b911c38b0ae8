using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// Entries asked for inside the options of another: ☑あり（選定年度：令和6年度）. They are no part of that choice then.
/// </summary>
/// <param name="vocabulary">The form.</param>
/// <param name="hits">The places that were found so far; takes up those inside.</param>
internal sealed class InsideChoices(FormVocabulary vocabulary, HitList hits)
{
    public void Add()
    {
        foreach (
            var hit in hits
                .All.Where(hit =>
                    hit.Match.Field.Kind == FieldKind.Choice
                    && hit.Parts.Any(part => ColonLabels.StandIn(part.Content))
                )
                .ToList()
        )
        {
            hits.Replace(
                hit,
                hit with
                {
                    Parts =
                    [
                        .. hit.Parts.Select(part =>
                            part with
                            {
                                Content = Content.Join(
                                    [.. part.Content.Lines().Select(line => WithoutInside(line, part, hit.Spot))],
                                    '\n'
                                ),
                            }
                        ),
                    ],
                }
            );
        }
    }

    private Content WithoutInside(Content line, ValuePart part, Spot spot)
    {
        var inside = ColonLabels
            .In(line, vocabulary)
            .Where(label => !label.Value.IsBlank && !hits.Holds(label.Match.Field))
            .ToList();
        if (inside.Count == 0)
        {
            return line;
        }

        hits.Add(
            inside.Select(label => new Hit(label.Match, spot, [part with { Content = label.Value }], part.Location))
        );
        var start = line.Text.AsSpan(0, inside[0].Start).TrimEnd().Length;
        var end = inside[^1].End;
        var isBracketed =
            start > 0 && end < line.Text.Length && line.Text[start - 1] is '(' or '（' && line.Text[end] is ')' or '）';
        return Content.Join(
            [
                line.Slice(0, isBracketed ? start - 1 : start),
                line.Slice(isBracketed ? end + 1 : end, line.Text.Length - (isBracketed ? end + 1 : end)),
            ],
            ' '
        );
    }
}
