using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Every row of a table holds a value in a column. A cell that was not read with certainty is a person's question, and
/// so is a row without one of which nobody can tell whether it counts.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Where">What the rows must have that count. Left out: all count.</param>
internal sealed record FilledRows(ColumnAddress Column, IReadOnlyList<RowCondition>? Where = null) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        ConditionedRows.FaultsIn(call, Column.In, Where);

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Column.In) is { } missing)
            return missing;
        var form = c.NameOf(Column.Form);
        var rows = ConditionedRows.In(c, Column.In, Where);
        return All.Of(
            [
                .. rows.Sure.Select(row => OfRow(form, row, RequirementOutcome.NotSatisfied)),
                .. rows.Doubtful.Select(row => OfRow(form, row, RequirementOutcome.NeedsReview)),
            ]
        );
    }

    private Opinion OfRow(string form, RowReading row, RequirementOutcome whereBlank)
    {
        var cell = row[Column.Column];
        var evidence = Evidence.Of(form, cell);
        return Opinion.Doubtful(form, cell)
            ?? (
                cell.Value is not null
                    ? Opinion.Satisfied($"「{cell.Label}」は全ての行に記入されています。", evidence)
                    : new(
                        whereBlank,
                        [
                            Reason.About(
                                form,
                                cell,
                                $"「{NameOf(row)}」の行の「{cell.Label}」が記入されていません。",
                                $"「{cell.Label}」を記入してください。"
                            ),
                        ],
                        [evidence]
                    )
            );
    }

    // What is written first in a row says which one it is.
    private static string NameOf(RowReading row) =>
        row.Cells.FirstOrDefault(cell => cell.Raw.Length > 0)?.Raw.Trim() ?? "";
}
