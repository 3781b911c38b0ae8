using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>
/// What the form says of the type of its texts: ※赤字は調整中, ※（　）書きは予定. It speaks of the answers that are set otherwise
/// than most, or stand in brackets.
/// </summary>
internal sealed class TypeLegends
{
    private readonly string? ofType;
    private readonly string? ofBrackets;
    private readonly HashSet<string> unlike = [];

    /// <param name="outside">What is no label, no answer and not printed.</param>
    /// <param name="hits">The places that the answers rest on.</param>
    public TypeLegends(IReadOnlyList<string> outside, IReadOnlyList<Hit> hits)
    {
        var legends = outside.Select(text => text.Trim()).Where(Legend.IsOfType).ToList();
        ofBrackets = legends.Find(Legend.IsOfBrackets);
        ofType = legends.Find(legend => legend != ofBrackets);
        if (ofType is null)
        {
            return;
        }

        var looks = hits.Where(hit => hit.Match.Field.Kind is not FieldKind.LongText)
            .SelectMany(hit =>
                hit.Parts.SelectMany(part => LooksOf(part.Content)).Select(look => (hit.Match.Field.Id, look))
            )
            .Distinct()
            .ToList();
        var most = looks.GroupBy(look => look.look).MaxBy(group => group.Count())?.Key;
        unlike = [.. looks.Where(look => look.look != most).Select(look => look.Id)];
    }

    /// <summary>The legend that speaks of an answer, or null.</summary>
    public string? On(FieldDefinition field, FieldAnswer answer) =>
        unlike.Contains(field.Id) ? ofType
        : answer.Raw.Trim() is ['(' or '（', .., ')' or '）'] ? ofBrackets
        : null;

    private static IEnumerable<Marks> LooksOf(Content content) =>
        content
            .Spans.Where(span => !string.IsNullOrWhiteSpace(content.Text.Substring(span.Start, span.Length)))
            .Select(span => span.Marks & Marks.Look);
}
