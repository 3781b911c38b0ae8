using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;

namespace SeisFunctions.Checking;

/// <summary>
/// What is wrong with the rules of a call: how they are written, and what they name that the forms do not have. Pure.
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
            .. PlacesIn(rule, key).SelectMany(place => FaultsOf(place.Address, place.Key, call)),
        ];
        var own = lacking.Count > 0
            ? lacking
            : rule.FaultsIn(call).Select(fault => fault with { Key = JsonLines.Join(key, fault.Key).TrimEnd('.') });
        return own
            .Select(fault => fault with { RestsOnForms = true })
            .Concat(rule.Parts.SelectMany(part => FaultsOf(part.Rule, JsonLines.Join(key, part.Key), call)));
    }

    // Every place in the forms that an argument names.
    private static IEnumerable<(object Address, string Key)> PlacesIn(object argument, string key) =>
        argument switch
        {
            FieldAddress or TableAddress or ColumnAddress => [(argument, key)],
            string or IEnumerable<Rule> => [],
            IEnumerable several => several.Cast<object>().SelectMany((one, index) => PlacesIn(one, $"{key}[{index}]")),
            _ when argument.GetType().Namespace == typeof(Rule).Namespace =>
                from property in argument.GetType().GetProperties()
                where property.CanWrite && !property.PropertyType.IsAssignableTo(typeof(Rule))
                let value = property.GetValue(argument)
                where value is not null
                from place in PlacesIn(value, JsonLines.Join(key, NameOf(property)))
                select place,
            _ => [],
        };

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static IEnumerable<CallFault> FaultsOf(object address, string key, CallDefinition call)
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
