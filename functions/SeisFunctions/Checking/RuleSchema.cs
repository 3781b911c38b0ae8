using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using SeisFunctions.Calls;

namespace SeisFunctions.Checking;

/// <summary>The JSON schema of rules, as it follows from their records. Pure.</summary>
internal static class RuleSchema
{
    private const string Pointer = "#/$defs/rule";

    /// <summary>Puts what a rule may be into the schema of <c>call.json</c>.</summary>
    /// <param name="call">The schema.</param>
    /// <param name="describe">What an editor shows beside a key.</param>
    /// <param name="about">What an editor shows beside a rule.</param>
    public static void AddTo(
        JsonObject call,
        Func<JsonSchemaExporterContext, string?> describe,
        Func<Type, string?> about
    )
    {
        call["properties"]!["requirements"]!["items"]!["properties"]!["rule"] = Reference();
        var several = new JsonArray();
        foreach (var (key, type) in RuleText.Combining)
            several.Add(Of(type, null, several.Count));
        foreach (var (name, type) in RuleText.Named)
            several.Add(Of(type, name, several.Count));
        call["$defs"] = new JsonObject { ["rule"] = new JsonObject { ["anyOf"] = several } };

        JsonObject Of(Type type, string? name, int index)
        {
            var schema = CallJson.SchemaOf(type, describe);
            Connect(schema, $"{Pointer}/anyOf/{index}");
            if (about(type) is { } text)
                schema["description"] = text;
            if (name is null)
                return schema;
            var properties = schema["properties"] as JsonObject ?? [];
            properties.Insert(0, RuleText.NameKey, new JsonObject { ["const"] = name });
            schema["properties"] = properties;
            schema["required"] = new JsonArray(
                [RuleText.NameKey, .. (schema["required"] as JsonArray ?? []).Select(one => one!.DeepClone())]
            );
            return schema;
        }
    }

    private static JsonObject Reference() => new() { ["$ref"] = Pointer };

    // What may be any rule points to all of them, and what points within the rule's own schema to where that stands.
    private static void Connect(JsonNode node, string root)
    {
        if (node is JsonArray list)
            foreach (var one in list)
                if (one is not null)
                    Connect(one, root);
        if (node is not JsonObject members)
            return;
        foreach (var (key, value) in members.ToList())
        {
            if (value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.True)
                members[key] = Reference();
            else if (key == "$ref")
                members[key] = root + ((string)value!)[1..];
            else if (value is not null)
                Connect(value, root);
        }
    }
}
