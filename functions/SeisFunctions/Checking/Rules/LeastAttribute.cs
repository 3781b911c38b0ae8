using System.Globalization;
using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>The least that a number, or the length of a list, can be.</summary>
/// <param name="least">The least.</param>
internal sealed class LeastAttribute(int least) : ArgumentAttribute
{
    /// <inheritdoc/>
    public override string? FaultOf(object argument, CallDefinition call) =>
        argument switch
        {
            int or decimal when Convert.ToDecimal(argument, CultureInfo.InvariantCulture) < least =>
                $"must be {least} or more.",
            System.Collections.ICollection list when list.Count < least => $"must name {least} or more.",
            _ => null,
        };
}
