using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>The rows of a table that meet conditions, and those of which that cannot be told.</summary>
/// <param name="Sure">Rows that meet them.</param>
/// <param name="Doubtful">Rows that may.</param>
internal sealed record ConditionedRows(IReadOnlyList<RowReading> Sure, IReadOnlyList<RowReading> Doubtful)
{
    /// <summary>The rows of a table whose form is there.</summary>
    public static ConditionedRows In(ApplicationCase c, TableAddress table, IReadOnlyList<RowCondition>? where) =>
        In(c.Application.Forms[table.Form].Reading.Table(table.Table), where, c.Call);

    /// <summary>The rows of a table.</summary>
    public static ConditionedRows In(TableReading table, IReadOnlyList<RowCondition>? where, CallDefinition call)
    {
        var rows = table
            .Rows.ToLookup(row =>
                (where ?? [])
                    .Select(condition => condition.HoldsFor(row, call))
                    .Aggregate((bool?)true, (all, one) => all == false || one == false ? false : all & one)
            );
        return new([.. rows[true]], [.. rows[null]]);
    }

    /// <summary>What is wrong with conditions on a table.</summary>
    public static IEnumerable<CallFault> FaultsIn(
        CallDefinition call,
        TableAddress table,
        IReadOnlyList<RowCondition>? where,
        string key = "where"
    ) => (where ?? []).SelectMany((condition, index) => FaultsIn(call, table, condition, $"{key}[{index}]"));

    private static IEnumerable<CallFault> FaultsIn(
        CallDefinition call,
        TableAddress table,
        RowCondition condition,
        string key
    ) =>
        condition.Column.In != table
            ? [new($"{key}.column", $"must be in {table}.")]
            : Need.Options(call.Column(condition.Column), condition.Is ?? [], $"{key}.is");
}
