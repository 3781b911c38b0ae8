using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A field states a number between limits. A text that is not one number alone is a person's question.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="AtLeast">The least.</param>
/// <param name="AtMost">The most.</param>
/// <param name="Unit">What a number without a unit of its own is counted in: 1000 where the form says 千円. Left out:
/// 1.</param>
internal sealed record Amount(
    [Fits(FieldKind.Text, FieldKind.Count)] FieldAddress Field,
    [Least(0)] decimal? AtLeast = null,
    [Least(0)] decimal? AtMost = null,
    [Least(1)] int Unit = 1
) : QuantityRule
{
    private Limits Between => new(AtLeast, AtMost);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) => Between.Faults();

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var of = new Quantity(Field, Unit: Unit);
        return Decide(of, c, Between.Hold, Between.InWords(of.UnitIn(c.Call)));
    }
}
