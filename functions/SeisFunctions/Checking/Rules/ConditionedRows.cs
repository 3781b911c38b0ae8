using SeisFunctions.Calls;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>The rows of a table that meet conditions, and those of which that cannot be told.</summary>
/// <param name="Sure">Rows that meet them.</param>
/// <param name="Doubtful">Rows that may.</param>
internal sealed record ConditionedRows(IReadOnlyList<RowReading> Sure, IReadOnlyList<RowReading> Doubtful)
{
    /// <summary>The rows of a table whose form is there.</summary>
    public static ConditionedRows In(ApplicationCase c, TableAddress table, IReadOnlyList<RowCondition>? where)
    {
        var rows = c
            .Application.Forms[table.Form]
            .Reading.Table(table.Table)
            .Rows.ToLookup(row =>
                (where ?? [])
                    .Select(condition => condition.HoldsFor(row, c.Call))
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
    ) => (where ?? []).SelectMany((condition, index) => condition.FaultsIn(call, table, $"{key}[{index}]"));
}
