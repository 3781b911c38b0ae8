using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>What a row of a table must have to be looked at.</summary>
/// <param name="Column">The column.</param>
/// <param name="Is">Ids of options of which one is chosen. Left out: the cell is ticked or, where it is no box,
/// filled in.</param>
internal sealed record RowCondition(ColumnAddress Column, IReadOnlyList<string>? Is = null)
{
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
