using System.Text.Json;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>What rules need of the forms of a call, as faults where it is not there. Pure.</summary>
internal static class Need
{
    /// <summary>Options of a choice, by id.</summary>
    public static IEnumerable<CallFault> Options(FieldDefinition field, IEnumerable<string> ids, string key) =>
        ids.Index().SelectMany(one => Option(field, one.Item, $"{key}[{one.Index}]"));

    /// <summary>One option of a choice, by id.</summary>
    public static IEnumerable<CallFault> Option(FieldDefinition field, string id, string key) =>
        field.OptionIds.Contains(id)
            ? []
            : [new(key, $"there is no option \"{id}\" in \"{field.Id}\".{Nearest.Hint(id, [.. field.OptionIds])}")];

    /// <summary>A table with a role, and columns with roles in it.</summary>
    public static IEnumerable<CallFault> Table(
        CallDefinition call,
        TableRole role,
        params IEnumerable<FieldRole> columns
    ) =>
        call.TableWith(role) is not { } address
            ? [new("", $"needs a table with the role \"{Name(role)}\".")]
            : columns
                .Where(column => call.Table(address).ColumnWith(column) is null)
                .Select(column => new CallFault("", $"needs a column with the role \"{Name(column)}\" in {address}."));

    /// <summary>A field with a role, and options with roles in it.</summary>
    public static IEnumerable<CallFault> Field(
        CallDefinition call,
        FieldRole role,
        params IEnumerable<OptionRole> options
    ) =>
        call.FieldWith(role) is not { } address
            ? [new("", $"needs a field with the role \"{Name(role)}\".")]
            : options
                .Where(option => !call.Field(address).OptionRoles.ContainsKey(option))
                .Select(option => new CallFault("", $"needs an option with the role \"{Name(option)}\" in {address}."));

    private static string Name(Enum role) => JsonNamingPolicy.CamelCase.ConvertName($"{role}");
}
