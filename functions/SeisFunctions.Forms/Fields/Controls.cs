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

            foreach (var group in spot.Content.Spans.Where(span => FieldOf(span.Control) is not null).GroupBy(span => FieldOf(span.Control)!))
            {
                var first = group.Min(span => span.Start);
                var content = spot.Content.Slice(first, group.Max(span => span.Start + span.Length) - first);
                byField[group.Key] = byField.TryGetValue(group.Key, out var before)
                    ? (Content.Join([before.Content, content], '\n'), before.Location)
                    : (content, spot.Location);
            }
        }
    }

    public bool Has(FieldDefinition field) => byField.ContainsKey(field.Id);

    public (Content Content, string Location)? Of(FieldDefinition field) => byField.TryGetValue(field.Id, out var found) ? found : null;

    /// <summary>The id of another field whose control, filled in, stands in this field's place; null if there is none.</summary>
    public string? Foreign(FieldDefinition field, IReadOnlyList<Hit> hits) =>
        hits.SelectMany(hit => hit.Parts).SelectMany(part => part.Content.Spans)
            .Where(span => span.Length > 0)
            .Select(span => FieldOf(span.Control))
            .FirstOrDefault(id => id is not null && id != field.Id);

    /// <summary>Ids of the fields of a form that have a control in <paramref name="content"/>.</summary>
    public static IEnumerable<string> FieldsIn(Content content, string formId) =>
        content.Spans.Select(span => FieldOf(span.Control, formId + ".")).OfType<string>();

    public static bool IsOf(string? tag, FieldDefinition field) =>
        tag is not null && tag.Split('.') is [_, var id, ..] && id == field.Id;

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

    private string? FieldOf(string? tag) => FieldOf(tag, prefix);

    private static string? FieldOf(string? tag, string prefix) =>
        tag is not null && tag.StartsWith(prefix, StringComparison.Ordinal) ? tag[prefix.Length..].Split('.')[0] : null;
}
