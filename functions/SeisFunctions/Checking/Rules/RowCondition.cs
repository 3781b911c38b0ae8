using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>What a row of a table must have to be looked at.</summary>
/// <param name="Column">The column.</param>
/// <param name="Is">Ids of options of which one is chosen. Left out: the cell is ticked or, where it is no box,
/// filled in.</param>
internal sealed record RowCondition(ColumnAddress Column, IReadOnlyList<string>? Is = null)
{
    /// <summary>What keeps it from being used on a table.</summary>
    public IEnumerable<CallFault> FaultsIn(CallDefinition call, TableAddress table, string key) =>
        Column.In != table
            ? [new($"{key}.column", $"must be in {table}.")]
            : Need.Options(call.Column(Column), Is ?? [], $"{key}.is");

    /// <summary>Whether a row has it; null where that cannot be read with certainty.</summary>
    public bool? HoldsFor(RowReading row, CallDefinition call)
    {
        var (cell, column) = (row[Column.Column], call.Column(Column));
        return cell.Confidence is Confidence.Ambiguous or Confidence.Unreadable or Confidence.LabelNotFound ? null
            : Is is not null ? column.OptionId(cell.Value) is { } option && Is.Contains(option)
            : column.Kind == FieldKind.Tick ? cell.Value == "true"
            : cell.Value is not null;
    }
}
