using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A table has so many rows that meet conditions. Rows of which that cannot be told are a person's question where they
/// decide.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Where">What the rows must have that count. Left out: all count.</param>
/// <param name="AtLeast">The least.</param>
/// <param name="AtMost">The most.</param>
internal sealed record Rows(
    TableAddress Table,
    IReadOnlyList<RowCondition>? Where = null,
    [Least(1)] int? AtLeast = null,
    [Least(0)] int? AtMost = null
) : Rule
{
    private Limits Between => new(AtLeast, AtMost);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Between.Faults().Concat(ConditionedRows.FaultsIn(call, Table, Where));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        if (Opinion.WithoutTable(c, Table) is { } missing)
            return missing;
        var (form, section) = (c.NameOf(Table.Form), c.SectionOf(Table));
        var rows = ConditionedRows.In(c, Table, Where);
        var (sure, most) = (rows.Sure.Count, rows.Sure.Count + rows.Doubtful.Count);
        List<Evidence> evidence =
        [
            .. rows.Sure.Concat(rows.Doubtful).Select(row => Evidence.Of(form, First(row))),
        ];
        var columns = c.Call.Table(Table).Columns.Select(column => column.Label);
        return Between.Hold(sure) && Between.Hold(most)
                ? Opinion.Satisfied($"「{section}」に該当する行が{sure}件あります。", evidence)
            : most < AtLeast || sure > AtMost
                ? Opinion.NotSatisfied(
                    new(
                        $"「{section}」に該当する行は{sure}件ですが、{Between.InWords("件")}である必要があります。",
                        "表の記入を確認してください。"
                    )
                    {
                        Form = form,
                    },
                    evidence
                )
            : Opinion.NeedsReview(
                new($"「{section}」に、件数に含めるか否かを判断できない行が{most - sure}件あります。")
                {
                    Form = form,
                    Columns = [.. columns],
                },
                evidence
            );
    }

    // The cell that says most of a row: the first that is filled in.
    private static FieldReading First(RowReading row) =>
        row.Cells.FirstOrDefault(cell => cell.Raw.Length > 0) ?? row.Cells[0];
}
