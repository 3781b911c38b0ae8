using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Fields;

/// <summary>The content controls of a form, by the field that their tag names (<c>form1.prefecture</c>).</summary>
internal sealed class Controls
{
    private readonly Dictionary<string, (Content Content, string Location)> byField = [];
    private readonly string prefix;

    public Controls(SpotMap map, string formId)
    {
        prefix = formId + ".";
        foreach (var spot in map.Spots)
        {
            if (!HasControl(spot.Content))
            {
                continue;
            }

            if (spot.Content.Spans is [var only])
            {
                Add(FieldOf(only.Control)!, only.Start, only.Start + only.Length, spot);
                continue;
            }

            foreach (
                var group in spot
                    .Content.Spans.Where(span => FieldOf(span.Control) is not null)
                    .GroupBy(span => FieldOf(span.Control)!)
            )
            {
                Add(group.Key, group.Min(span => span.Start), group.Max(span => span.Start + span.Length), spot);
            }
        }
    }

    private void Add(string field, int start, int end, Spot spot)
    {
        var content = spot.Content.Slice(start, end - start);
        byField[field] = byField.TryGetValue(field, out var before)
            ? (Content.Join([before.Content, content], '\n'), before.Location)
            : (content, spot.Location);
    }

    public bool Has(FieldDefinition field) => byField.ContainsKey(field.Id);

    public (Content Content, string Location)? Of(FieldDefinition field) =>
        byField.TryGetValue(field.Id, out var found) ? found : null;

    /// <summary>
    /// The id of another field whose control, filled in, stands in this field's place; null if there is none.
    /// </summary>
    public string? Foreign(FieldDefinition field, IReadOnlyList<Hit> hits) =>
        hits.SelectMany(hit => hit.Parts)
            .SelectMany(part => part.Content.Spans)
            .Where(span => span.Length > 0)
            .Select(span => FieldOf(span.Control))
            .FirstOrDefault(id => id is not null && id != field.Id);

    /// <summary>The control of the field stands where its label says.</summary>
    public static bool StandsIn(Hit place, FieldDefinition field) =>
        place.Parts.Any(part => part.Content.Spans.Any(span => IsOf(span.Control, field)));

    private static bool IsOf(string? tag, FieldDefinition field) =>
        tag?.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
        && IdIn(tag.AsSpan(dot + 1)).SequenceEqual(field.Id);

    private bool HasControl(Content content)
    {
        for (var i = 0; i < content.Spans.Length; i++)
        {
            if (content.Spans[i].Control is { } tag && tag.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ids of the fields of a form that have a control in <paramref name="content"/>.</summary>
    public static IEnumerable<string> FieldsIn(Content content, string formId) =>
        content.Spans.Select(span => FieldOf(span.Control, formId + ".")).OfType<string>();

    private string? FieldOf(string? tag) => FieldOf(tag, prefix);

    private static string? FieldOf(string? tag, string prefix) =>
        tag is not null && tag.StartsWith(prefix, StringComparison.Ordinal)
            ? IdIn(tag.AsSpan(prefix.Length)).ToString()
            : null;

    /// <summary>What stands before the next dot.</summary>
    private static ReadOnlySpan<char> IdIn(ReadOnlySpan<char> tag) =>
        tag.IndexOf('.') is >= 0 and var dot ? tag[..dot] : tag;
}
