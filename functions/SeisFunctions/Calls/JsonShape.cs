using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SeisFunctions.Calls;

/// <summary>
/// Compares a JSON text with a schema and tells every difference. What is plainly misspelt is read as it was meant, so
/// that whatever depends on it can be looked at too. Pure.
/// </summary>
internal sealed class JsonShape
{
    private readonly JsonObject schema;
    private readonly List<CallFault> faults = [];

    private JsonShape(JsonObject schema) => this.schema = schema;

    // Whether something is missing or wrong that cannot be guessed.
    private bool IsBroken { get; set; }

    /// <summary>All faults, and what was meant; null where that cannot be told.</summary>
    public static (IReadOnlyList<CallFault> Faults, JsonNode? Meant) Compare(JsonNode? text, JsonObject schema)
    {
        var shape = new JsonShape(schema);
        var meant = shape.Meant(text, schema, "");
        return (shape.faults, shape.IsBroken ? null : meant);
    }

    private JsonNode? Meant(JsonNode? node, JsonNode? asked, string key)
    {
        // What is "true" in a schema takes anything.
        if (asked is not JsonObject unresolved)
            return node?.DeepClone();
        var rule = Resolve(unresolved);
        if (!KindsOf(rule).Contains(KindOf(node)))
            return Broken(key, $"must be {(string?)rule["title"] ?? string.Join(" or ", KindsOf(rule))}.");
        return node switch
        {
            JsonObject found => Meant(found, rule, key),
            JsonArray found => new JsonArray(
                [.. found.Select((item, index) => Meant(item, rule["items"], $"{key}[{index}]"))]
            ),
            JsonValue found => Meant(found, rule, key),
            _ => null,
        };
    }

    private JsonObject Meant(JsonObject found, JsonObject rule, string key)
    {
        var (members, others) = (rule["properties"] as JsonObject ?? [], rule["additionalProperties"]);
        var known = (rule["propertyNames"]?["enum"] as JsonArray)?.Select(name => (string)name!).ToList()
            ?? [.. members.Select(member => member.Key)];
        var isOpen = others is JsonObject && rule["propertyNames"] is null;
        var meant = new JsonObject();
        foreach (var (name, value) in found)
        {
            var at = JsonLines.Join(key, name);
            var kept = name;
            if (!isOpen && !known.Contains(name))
            {
                string[] free = [.. known.Where(other => !found.ContainsKey(other) && other != CallJson.SchemaKey)];
                faults.Add(new(at, $"this key is not known.{Nearest.Hint(name, free)}"));
                kept = Nearest.Of(name, free);
            }

            if (kept is not null && !meant.ContainsKey(kept))
                meant[kept] = Meant(value, members[kept] ?? others, at);
        }

        foreach (
            var name in (rule["required"] as JsonArray ?? [])
                .Select(name => (string)name!)
                .Where(name => !meant.ContainsKey(name))
        )
            Broken(JsonLines.Join(key, name), "is missing.");
        return meant;
    }

    private JsonNode? Meant(JsonValue found, JsonObject rule, string key)
    {
        if (rule["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, found)))
        {
            string[] names = [.. allowed.Select(one => one?.ToString()).OfType<string>()];
            faults.Add(new(key, $"\"{found}\" is not allowed.{Nearest.Hint(found.ToString(), names)}"));
            return Nearest.Of(found.ToString(), names) is { } nearest ? nearest : Broken();
        }

        return (string?)rule["pattern"] is { } pattern
            && !Regex.IsMatch(found.ToString(), pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            ? Broken(key, $"must be {rule["title"]}, as {rule["examples"]?[0]}.")
            : found.DeepClone();
    }

    private JsonNode? Broken(string key, string what)
    {
        faults.Add(new(key, what));
        return Broken();
    }

    private JsonNode? Broken()
    {
        IsBroken = true;
        return null;
    }

    // A type that occurs in several places stands in the schema once, and a pointer in the other places.
    private JsonObject Resolve(JsonObject rule)
    {
        if ((string?)rule["$ref"] is not { } pointer)
            return rule;
        JsonNode at = schema;
        foreach (var step in pointer.Split('/').Skip(1))
            at = at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!;
        return Resolve((JsonObject)at);
    }

    private static string[] KindsOf(JsonObject rule) =>
        rule["type"] switch
        {
            JsonArray several => [.. several.SelectMany(one => Kinds((string)one!))],
            JsonValue one => [.. Kinds((string)one!)],
            _ when rule["enum"] is JsonArray allowed => [.. allowed.Select(KindOf).Distinct()],
            _ => ["object", "array", "string", "integer", "number", "boolean", "null"],
        };

    // A whole number is a number too.
    private static string[] Kinds(string name) => name == "number" ? ["number", "integer"] : [name];

    private static string KindOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => node.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
        };
}
