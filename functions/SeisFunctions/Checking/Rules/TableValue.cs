using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// A number in a reference table of the call lies between limits. Where the table does not have it, it is a person's
/// question.
/// </summary>
/// <param name="Of">The column.</param>
/// <param name="AtLeast">The least.</param>
/// <param name="AtMost">The most.</param>
/// <param name="MoreThan">What it must be more than.</param>
/// <param name="LessThan">What it must be less than.</param>
internal sealed record TableValue(
    TableColumn Of,
    decimal? AtLeast = null,
    decimal? AtMost = null,
    decimal? MoreThan = null,
    decimal? LessThan = null
) : Rule
{
    private Limits Between => new(AtLeast, AtMost, MoreThan, LessThan);

    /// <inheritdoc/>
    public override IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        Between.Faults().Concat(Of.FaultsIn(call, "of"));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var figure = Of.Of(c);
        return figure is not { Value: { } value } ? figure.Doubt!
            : Between.Hold(value) ? Opinion.Satisfied($"事務局の資料で、{Of.Name}は{Limits.Text(value)}です。")
            : Opinion.NotSatisfied(
                new(
                    $"事務局の資料で、{Of.Name}は{Limits.Text(value)}ですが、{Between.InWords("")}である必要があります。"
                )
            );
    }
}
