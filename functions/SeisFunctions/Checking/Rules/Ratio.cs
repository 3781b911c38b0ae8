using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// One number is such a share of another: the amount applied for at most half of the costs. What is not one number
/// alone is a person's question.
/// </summary>
/// <param name="Part">The number.</param>
/// <param name="Whole">What it is a share of.</param>
/// <param name="AtLeast">The least share: 0.1.</param>
/// <param name="AtMost">The greatest share: 0.5.</param>
internal sealed record Ratio(
    Quantity Part,
    Quantity Whole,
    [Share] decimal? AtLeast = null,
    [Share] decimal? AtMost = null
) : QuantityRule
{
    private Limits Between => new(AtLeast, AtMost);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        [.. Between.Faults(), .. Part.FaultsIn(call, "part"), .. Whole.FaultsIn(call, "whole")];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var whole = Whole.Of(c);
        if (whole is not { Value: { } value })
            return whole.Doubt!;
        var unit = Whole.UnitIn(c.Call);
        // A share of a number lies between the same shares of it, also where that number is 0.
        var asked = new Limits(AtLeast * value, AtMost * value);
        var percent = new Limits(AtLeast * 100, AtMost * 100).InWords("％");
        var opinion = Decide(
            Part,
            c,
            asked.Hold,
            $"{Whole.NameIn(c)}（{Limits.Text(value)}{unit}）の{percent}"
        );
        return opinion with { Evidence = [.. opinion.Evidence, .. whole.Evidence] };
    }
}
