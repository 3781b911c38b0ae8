using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;

namespace SeisFunctions.Checking;

/// <summary>
/// What is wrong with the rules of a call: how they are written, what they name that the forms do not have, and
/// arguments by which nobody can be judged. Pure.
/// </summary>
public static class RuleNeeds
{
    /// <summary>Every fault.</summary>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call)
    {
        foreach (var (index, requirement) in call.Requirements.Index())
        {
            var key = $"requirements[{index}].rule";
            var (rule, faults) = RuleText.Read(requirement.Rule, key);
            foreach (var fault in faults.Concat(rule is null ? [] : FaultsOf(rule, key, call)))
                yield return fault;
        }
    }

    private static IEnumerable<CallFault> FaultsOf(Rule rule, string key, CallDefinition call)
    {
        List<CallFault> lacking =
        [
            .. ArgumentsOf(rule, key)
                .SelectMany(one => FaultsOf(one.Value, one.Key, one.Must, call)),
        ];
        var own = lacking.Count > 0
            ? lacking
            : rule.FaultsIn(call).Select(fault => fault with { Key = JsonLines.Join(key, fault.Key).TrimEnd('.') });
        return own
            .Select(fault => fault with { RestsOnForms = true })
            .Concat(rule.Parts.SelectMany(part => FaultsOf(part.Rule, JsonLines.Join(key, part.Key), call)));
    }

    // Every argument, with the parts of those that have some, and what it must be.
    private static IEnumerable<(object Value, string Key, ArgumentAttribute[] Must)> ArgumentsOf(
        object rule,
        string key
    ) =>
        from parameter in rule.GetType().GetConstructors()[0].GetParameters()
        let property = rule.GetType().GetProperty(parameter.Name!)!
        where !property.PropertyType.IsAssignableTo(typeof(Rule))
        let value = property.GetValue(rule)
        where value is not null
        let must = parameter.GetCustomAttributes<ArgumentAttribute>().ToArray()
        from one in WithParts(value, JsonLines.Join(key, NameOf(property)), must)
        select one;

    private static IEnumerable<(object Value, string Key, ArgumentAttribute[] Must)> WithParts(
        object value,
        string key,
        ArgumentAttribute[] must
    ) =>
        value switch
        {
            string or FieldAddress or TableAddress or ColumnAddress or IEnumerable<Rule> => [(value, key, must)],
            IEnumerable several => several
                .Cast<object>()
                .SelectMany((one, index) => WithParts(one, $"{key}[{index}]", must))
                .Prepend((value, key, must)),
            RowCondition => ArgumentsOf(value, key),
            _ when value.GetType() is { IsClass: true } type && type.Namespace == typeof(Rule).Namespace =>
                ArgumentsOf(value, key),
            _ => [(value, key, must)],
        };

    private static IEnumerable<CallFault> FaultsOf(
        object argument,
        string key,
        ArgumentAttribute[] must,
        CallDefinition call
    )
    {
        List<CallFault> faults =
        [
            .. argument switch
            {
                FieldAddress or TableAddress or ColumnAddress => FaultsOf(argument, key, call),
                string text when string.IsNullOrWhiteSpace(text) => [new(key, "must not be empty.")],
                string => [],
                IEnumerable list => FaultsOf([.. list.Cast<object>()], key),
                _ => [],
            },
        ];
        return faults.Count > 0
            ? faults
            : must.Select(one => one.FaultOf(argument, call))
                .OfType<string>()
                .Select(what => new CallFault(key, what));
    }

    // Of nothing everything is true, and what stands twice is a slip for something else.
    private static IEnumerable<CallFault> FaultsOf(List<object> list, string key) =>
        list.Count == 0
            ? [new(key, "must not be empty.")]
            : list.Index()
                .Where(one => list.IndexOf(one.Item) < one.Index)
                .Select(one => new CallFault($"{key}[{one.Index}]", "stands twice."));

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>What an address names that the forms do not have.</summary>
    internal static IEnumerable<CallFault> FaultsOf(object address, string key, CallDefinition call)
    {
        var (form, table, field) = address switch
        {
            FieldAddress one => (one.Form, null, one.Field),
            TableAddress one => (one.Form, one.Table, null),
            ColumnAddress one => (one.Form, one.Table, one.Column),
            _ => throw new ArgumentException("No address.", nameof(address)),
        };
        if (call.Forms.FirstOrDefault(one => one.Id == form) is not { } definition)
            return Lacks("form", form, call.Forms.Select(one => one.Id));
        if (table is null)
            return definition.Fields.Any(one => one.Id == field)
                ? []
                : Lacks("field", field!, definition.Fields.Select(one => one.Id), $" in {form}");
        if (definition.Tables.FirstOrDefault(one => one.Id == table) is not { } found)
            return Lacks("table", table, definition.Tables.Select(one => one.Id), $" in {form}");
        return field is null || found.Columns.Any(one => one.Id == field)
            ? []
            : Lacks("column", field, found.Columns.Select(one => one.Id), $" in {form}.{table}");

        CallFault[] Lacks(string kind, string id, IEnumerable<string> there, string within = "") =>
            [new(key, $"there is no {kind} \"{id}\"{within}.{Nearest.Hint(id, [.. there])}")];
    }
}
