using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>A share of a whole, not its percentage.</summary>
internal sealed class ShareAttribute : ArgumentAttribute
{
    /// <inheritdoc/>
    public override string? FaultOf(object argument, CallDefinition call) =>
        argument is < 0m or > 1m ? "must be a share from 0 to 1: write 0.5 for 50 %." : null;
}
