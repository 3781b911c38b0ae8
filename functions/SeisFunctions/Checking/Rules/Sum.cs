using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// The numbers in a column add up to one between limits. A cell that is not one number alone, or a row of which nobody
/// can tell whether it counts, is a person's question; an empty cell is nothing.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Where">What the rows must have that count. Left out: all count.</param>
/// <param name="AtLeast">The least.</param>
/// <param name="AtMost">The most.</param>
/// <param name="Unit">What a number without a unit of its own is counted in: 1000 where the form says 千円. Left out:
/// 1.</param>
internal sealed record Sum(
    [Fits(FieldKind.Text, FieldKind.Count)] ColumnAddress Column,
    IReadOnlyList<RowCondition>? Where = null,
    [Least(0)] decimal? AtLeast = null,
    [Least(0)] decimal? AtMost = null,
    [Least(1)] int Unit = 1
) : QuantityRule
{
    private Quantity Of => new(Column: Column, Where: Where, Unit: Unit);

    private Limits Between => new(AtLeast, AtMost);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Between.Faults().Concat(Of.FaultsIn(call, ""));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) =>
        Decide(Of, c, Between.Hold, Between.InWords(Of.UnitIn(c.Call)));
}
