using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A number that a form states is at least, at most or more than one in a reference table of the call. Where either
/// cannot be told, it is a person's question.
/// </summary>
/// <param name="Of">The number.</param>
/// <param name="AtLeast">The column that holds the least.</param>
/// <param name="AtMost">The column that holds the most.</param>
/// <param name="MoreThan">The column that holds what it must be more than.</param>
internal sealed record Compared(
    Quantity Of,
    TableColumn? AtLeast = null,
    TableColumn? AtMost = null,
    TableColumn? MoreThan = null
) : QuantityRule
{
    private IEnumerable<Side> Sides =>
        new[]
        {
            new Side(AtLeast, "atLeast", (number, limit) => number >= limit, "以上"),
            new Side(AtMost, "atMost", (number, limit) => number <= limit, "以下"),
            new Side(MoreThan, "moreThan", (number, limit) => number > limit, "より多い数"),
        }.Where(side => side.Column is not null);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Sides.Any()
            ? Of.FaultsIn(call, "of").Concat(Sides.SelectMany(side => side.Column!.FaultsIn(call, side.Key)))
            : [new("", "needs atLeast, atMost or moreThan.")];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) => All.Of(Sides.Select(side => Judge(c, side)));

    private Opinion Judge(ApplicationCase c, Side side)
    {
        var figure = side.Column!.Of(c);
        return figure is not { Value: { } limit }
            ? figure.Doubt!
            : Decide(
                Of,
                c,
                number => side.Holds(number, limit),
                $"{side.Column.Name}（{Limits.Text(limit)}{Of.UnitIn(c.Call)}）{side.Words}"
            );
    }

    private sealed record Side(TableColumn? Column, string Key, Func<decimal, decimal, bool> Holds, string Words);
}
