using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Api.OpenApi;

/// <summary>The schemas of a document: simple types stand where they are used, records once under their name.</summary>
internal sealed class SchemaBook
{
    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Instant(context, schema),
    };

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>The schema of a type, or a reference to it.</summary>
    public JsonNode Of(Type type)
    {
        var schema = RegisterJson.Options.GetJsonSchemaAsNode(type, Exporting);
        if (type.IsPrimitive || type.IsEnum || type == typeof(string))
            return schema;
        var name = NameOf(type);
        _schemas[name] = schema;
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    /// <summary>All records so far.</summary>
    public JsonObject ToJson() => new(_schemas.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static string NameOf(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(NameOf))
                + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            : type.Name;

    // The exporter cannot see into a converter of our own.
    private static JsonNode Instant(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        return type == typeof(DateTimeOffset) ? new JsonObject { ["type"] = "string", ["format"] = "date-time" }
            : type == typeof(DateTimeOffset?)
                ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" }
            : type == typeof(RequirementNumber) ? IdOrNumber()
            : context.PropertyInfo?.CustomConverter is RequirementIdsConverter
                ? new JsonObject { ["type"] = new JsonArray("array", "null"), ["items"] = IdOrNumber() }
            : schema;
    }

    private static JsonObject IdOrNumber() => new() { ["type"] = new JsonArray("integer", "string") };
}
