using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SeisFunctions.Api.OpenApi;

/// <summary>
/// An OpenAPI 3.1 document made from the function classes of an assembly: paths, methods and keys from their triggers,
/// schemas from their types.
/// </summary>
internal static partial class OpenApiDocument
{
    private const string IfMatch =
        "操作する人が見た版（ETag 又は version）。変わっていれば 412（request.stale）を返し、何も行わない。省略すると現在の内容に対して行う";

    private const string Prefix = "api/",
        Json = "application/json",
        Key = "key",
        KeyInQuery = "keyInQuery";

    /// <summary>The document.</summary>
    public static JsonObject Of(Assembly assembly)
    {
        var (paths, schemas) = (new JsonObject(), new SchemaBook());
        foreach (
            var (type, function, trigger) in Triggers(assembly)
                .OrderBy(one => one.Trigger.Route, StringComparer.Ordinal)
                .ThenBy(one => one.Function, StringComparer.Ordinal)
        )
        {
            var path = "/" + Constraint().Replace(trigger.Route!, "{$1}");
            var item = paths[path] as JsonObject ?? [];
            paths[path] = item;
            foreach (var method in (trigger.Methods ?? []).Where(method => method != "head"))
                item[method.ToLowerInvariant()] = Operation(
                    function,
                    path,
                    trigger,
                    ApiShapes.All.GetValueOrDefault(type) ?? new(function),
                    schemas
                );
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "公募受付 API", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.ToJson(),
                ["securitySchemes"] = new JsonObject
                {
                    [Key] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "x-functions-key",
                    },
                    [KeyInQuery] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "query",
                        ["name"] = "code",
                    },
                },
            },
        };
    }

    /// <summary>The HTTP functions of the API with their triggers.</summary>
    internal static IEnumerable<(Type Type, string Function, HttpTriggerAttribute Trigger)> Triggers(
        Assembly assembly
    ) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Route?.StartsWith(Prefix, StringComparison.Ordinal) == true
        select (type, function.Name, trigger);

    private static JsonObject Operation(
        string function,
        string path,
        HttpTriggerAttribute trigger,
        ApiShape shape,
        SchemaBook schemas
    )
    {
        var operation = new JsonObject
        {
            ["operationId"] = function,
            ["summary"] = shape.Summary,
            ["security"] =
                trigger.AuthLevel == AuthorizationLevel.Anonymous
                    ? []
                    : new JsonArray(
                        new JsonObject { [Key] = new JsonArray() },
                        new JsonObject { [KeyInQuery] = new JsonArray() }
                    ),
            ["parameters"] = new JsonArray([
                .. Name()
                    .Matches(path)
                    .Select(match => Parameter(match.Groups[1].Value, "path", schemas.Of(typeof(string)), null)),
                .. shape.Query.Select(one => Parameter(one.Name, "query", schemas.Of(one.Type), one.Description)),
                .. shape.Request == typeof(ActRequest)
                    ? [Parameter("If-Match", "header", schemas.Of(typeof(string)), IfMatch)]
                    : Array.Empty<JsonObject>(),
            ]),
        };
        if (trigger.AuthLevel == AuthorizationLevel.Admin)
            operation["description"] = "マスターキーが必要です。";
        if (shape.Request is not null || shape.Accepts is not null)
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content(shape.Accepts, shape.Request, schemas),
            };
        operation["responses"] = new JsonObject
        {
            ["2XX"] = new JsonObject
            {
                ["description"] = "成功",
                ["content"] = Content(shape.Media, shape.Response, schemas),
            },
            ["default"] = new JsonObject
            {
                ["description"] = "失敗（RFC 9457）",
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject { ["schema"] = schemas.Of(typeof(ProblemShape)) },
                },
            },
        };
        return operation;
    }

    private static JsonObject Parameter(string name, string place, JsonNode schema, string? description)
    {
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["schema"] = schema,
        };
        if (description is not null)
            parameter["description"] = description;
        return parameter;
    }

    private static JsonObject Content(string? media, Type? type, SchemaBook schemas) =>
        new() { [media ?? Json] = type is null ? [] : new JsonObject { ["schema"] = schemas.Of(type) } };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
