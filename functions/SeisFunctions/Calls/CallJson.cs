using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>How the JSON files of a call are read, and the schema that follows from the records they become.</summary>
internal static class CallJson
{
    /// <summary>Names the schema to an editor. Means nothing to the loader.</summary>
    public const string SchemaKey = "$schema";

    /// <summary>What a human writes: comments and a comma too many, but no key that nobody reads.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            AllowDuplicateProperties = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new InstantConverter(),
                new SpanConverter(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsWritten } },
        };

    /// <summary>The JSON schema of a file that becomes a <paramref name="type"/>.</summary>
    /// <param name="type">The record.</param>
    /// <param name="describe">What an editor shows beside a key; null for nothing.</param>
    public static JsonObject SchemaOf(Type type, Func<JsonSchemaExporterContext, string?>? describe = null) =>
        (JsonObject)
            Options.GetJsonSchemaAsNode(
                type,
                new()
                {
                    TreatNullObliviousAsNonNullable = true,
                    TransformSchemaNode = (context, schema) => Complete(context, schema, describe?.Invoke(context)),
                }
            );

    private static void OnlyWhatIsWritten(JsonTypeInfo type)
    {
        // What a record computes of other properties stands in no file.
        foreach (var computed in type.Properties.Where(one => one is { Set: null, AssociatedParameter: null }).ToList())
            type.Properties.Remove(computed);
        if (type.Type != typeof(CallFile) && type.Type != typeof(FormDefinition))
            return;
        var schema = type.CreateJsonPropertyInfo(typeof(string), SchemaKey);
        schema.Set = (_, _) => { };
        type.Properties.Insert(0, schema);
    }

    // What the exporter cannot know: how an instant is written, and which keys a dictionary has.
    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema, string? description)
    {
        var type = context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset))
            schema = Text("an instant with the offset +09:00", @"T.*\+09:00$", "2026-03-26T17:00:00+09:00");
        else if (type == typeof(TimeSpan))
            schema = Text("a length of time", @"^-?(\d+\.)?\d{2}:\d{2}:\d{2}$", "00:05:00");
        else if (type == typeof(DateOnly) || type == typeof(DateOnly?))
            schema = Text("a day", @"^\d{4}-\d{2}-\d{2}$", "2026-04-01");
        else if (type == typeof(RequirementNumber))
            schema = new JsonObject { ["type"] = new JsonArray("integer", "string") };
        else if (type == typeof(FieldAddress))
            schema = Text("a field", @"^[^.]+\.[^.]+$", FieldAddress.Example);
        else if (type == typeof(TableAddress))
            schema = Text("a table", @"^[^.]+\.[^.]+$", TableAddress.Example);
        else if (type == typeof(ColumnAddress))
            schema = Text("a column of a table", @"^[^.]+\.[^.]+\.[^.]+$", ColumnAddress.Example);
        // Which of the types that derive from it stands there is told by who reads it.
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && type.IsAbstract)
            return true;
        if (schema is not JsonObject of)
            return schema;
        if (context.TypeInfo is { Kind: JsonTypeInfoKind.Dictionary, KeyType: { IsEnum: true } keys })
            of["propertyNames"] = new JsonObject { ["enum"] = NamesOf(keys) };
        if (description is not null)
            of["description"] = description;
        return of;
    }

    private static JsonObject Text(string title, string pattern, string example) =>
        new()
        {
            ["type"] = "string",
            ["title"] = title,
            ["pattern"] = pattern,
            ["examples"] = new JsonArray(example),
        };

    private static JsonArray NamesOf(Type keys) =>
        [.. Enum.GetNames(keys).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
}
