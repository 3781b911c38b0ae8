using System.Text.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;

namespace SeisFunctions.Checking;

/// <summary>
/// Reads a rule as <c>call.json</c> has it: <c>all</c>, <c>any</c>, or <c>when</c> with <c>then</c>; or <c>rule</c>
/// with the name of a rule and its arguments, which are called as the record and its properties. Pure.
/// </summary>
internal static class RuleText
{
    /// <summary>The key that names a rule.</summary>
    public const string NameKey = "rule";

    // Who reads a call must see at once how a requirement comes about; a deeper tree is a person's look.
    private const int Deepest = 2;

    private static readonly Type[] Rules =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract),
    ];

    private static readonly Dictionary<Type, JsonObject> Schemas = Rules.ToDictionary(
        type => type,
        type => CallJson.SchemaOf(type)
    );

    /// <summary>The rules that are put together from others, by the key that they are known by.</summary>
    public static IReadOnlyDictionary<string, Type> Combining { get; } =
        new Dictionary<string, Type>
        {
            ["all"] = typeof(All),
            ["any"] = typeof(Any),
            ["when"] = typeof(When),
        };

    /// <summary>The rules with arguments of their own, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Named { get; } =
        Rules
            .Except(Combining.Values)
            .ToDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name))
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary();

    /// <summary>The rule, or null if it cannot be told what it means, and every fault in it.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="key">Key of it in its file.</param>
    public static (Rule? Rule, IReadOnlyList<CallFault> Faults) Read(JsonNode? text, string key)
    {
        var faults = new List<CallFault>();
        return (Read(text, key, 0, faults), faults);
    }

    private static Rule? Read(JsonNode? text, string key, int depth, List<CallFault> faults)
    {
        if (text is not JsonObject written || TypeOf(written, key, faults) is not { } type)
        {
            if (text is not JsonObject)
                faults.Add(new(key, "must be a rule, as { \"rule\": \"filled\", \"field\": \"form1.email\" }."));
            return null;
        }

        var arguments = (JsonObject)written.DeepClone();
        arguments.Remove(NameKey);
        var (found, meant) = JsonShape.Compare(arguments, Schemas[type]);
        faults.AddRange(found.Select(fault => fault with { Key = JsonLines.Join(key, fault.Key) }));
        if (meant is null)
            return null;
        if (!Combining.Values.Contains(type))
            return Simple(meant);
        if (depth == Deepest)
        {
            faults.Add(new(key, $"rules are put together {Deepest} deep at most."));
            return null;
        }

        return type == typeof(When)
            ? Member("when") is { } condition && Member("then") is { } then
                ? new When(condition, then, meant["unless"] is null ? null : Member("unless"))
                : null
            : Members() is var rules && rules.Contains(null) ? null
            : type == typeof(All) ? new All(rules!)
            : new Any(rules!);

        Rule? Simple(JsonNode arguments)
        {
            try
            {
                return (Rule?)arguments.Deserialize(type, CallJson.Options);
            }
            catch (JsonException e)
            {
                // A number that is too large, a day that there is not.
                faults.Add(new(JsonLines.Join(key, e.Path?.TrimStart('$', '.') ?? ""), e.Message));
                return null;
            }
        }

        Rule? Member(string name) => Read(meant[name], JsonLines.Join(key, name), depth + 1, faults);

        List<Rule?> Members()
        {
            var name = type == typeof(All) ? "all" : "any";
            return
            [
                .. meant[name]!.AsArray()
                    .Select((one, index) => Read(one, $"{JsonLines.Join(key, name)}[{index}]", depth + 1, faults)),
            ];
        }
    }

    private static Type? TypeOf(JsonObject written, string key, List<CallFault> faults)
    {
        if (Combining.FirstOrDefault(one => written.ContainsKey(one.Key)).Value is { } combining)
            return combining;
        if (written[NameKey] is JsonValue name)
        {
            if (Named.TryGetValue(name.ToString(), out var type))
                return type;
            faults.Add(
                new(
                    JsonLines.Join(key, NameKey),
                    $"there is no rule \"{name}\".{Nearest.Hint(name.ToString(), [.. Named.Keys])}"
                )
            );
            return Nearest.Of(name.ToString(), Named.Keys) is { } nearest ? Named[nearest] : null;
        }

        var first = written.Select(one => one.Key).FirstOrDefault() ?? "";
        faults.Add(new(key, $"is no rule.{Nearest.Hint(first, [NameKey, .. Combining.Keys])}"));
        return null;
    }
}
