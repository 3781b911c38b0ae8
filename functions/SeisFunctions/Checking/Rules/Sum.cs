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
/// <param name="Per">A column of the same table: rows that have the same in it are added up by themselves, and every
/// such sum must lie between the limits. Left out: all are one sum.</param>
internal sealed record Sum(
    [Fits(FieldKind.Text, FieldKind.Count)] ColumnAddress Column,
    IReadOnlyList<RowCondition>? Where = null,
    [Least(0)] decimal? AtLeast = null,
    [Least(0)] decimal? AtMost = null,
    [Least(1)] int Unit = 1,
    ColumnAddress? Per = null
) : QuantityRule
{
    private Quantity Of => new(Column: Column, Where: Where, Unit: Unit);

    private Limits Between => new(AtLeast, AtMost);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        [
            .. Between.Faults(),
            .. Of.FaultsIn(call, ""),
            .. Per is null || Per.In == Column.In ? Array.Empty<CallFault>() : [new("per", $"must be in {Column.In}.")],
        ];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var asked = Between.InWords(Of.UnitIn(c.Call));
        return Per is null
            ? Decide(Of, c, Between.Hold, asked)
            : All.Of(Of.Per(c, Per).Select(part => Decide(Of, c, part.Name, part.Sum, Between.Hold, asked)));
    }
}
