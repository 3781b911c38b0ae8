using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>One requirement (応募要件): how the call words it, and how it is judged.</summary>
/// <param name="Id">What paths, acts and stored judgements call it. Never changes.</param>
/// <param name="Number">Number as printed: a number, or a text.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Text">What the call asks.</param>
/// <param name="Rule">How it is judged: a named rule with its arguments, or several in all, any, or when and
/// then.</param>
public sealed record RequirementDefinition(
    string Id,
    RequirementNumber Number,
    string Title,
    string Text,
    JsonNode Rule
)
{
    /// <summary>Reasons in the words of the call, by outcome. Where there is none, the rules give theirs.</summary>
    public IReadOnlyDictionary<RequirementOutcome, string> Texts { get; init; } =
        ReadOnlyDictionary<RequirementOutcome, string>.Empty;

    /// <summary>The boxes that every applicant must tick for it: not those of a rule that holds only for some.</summary>
    internal IEnumerable<FieldAddress> Boxes => BoxesIn(Rule);

    private static IEnumerable<FieldAddress> BoxesIn(JsonNode? rule) =>
        rule is not JsonObject written ? []
        : written["all"] is JsonArray parts ? parts.SelectMany(BoxesIn)
        : $"{written["rule"]}" == "ticked" && FieldAddress.Parse($"{written["field"]}") is { } box ? [box]
        : [];
}
