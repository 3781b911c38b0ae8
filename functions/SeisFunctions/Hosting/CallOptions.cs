using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Checking;

namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Call__…</c>.</summary>
public sealed class CallOptions
{
    /// <summary>Path of <c>call.json</c>, absolute or relative to the app's own folder.</summary>
    public string Definition { get; set; } = "Calls/seis-r8/call.json";

    /// <summary>The call that the settings name.</summary>
    /// <exception cref="InvalidCallException">Something in it is missing or wrong.</exception>
    public static CallDefinition LoadCall(IConfiguration configuration)
    {
        var options = configuration.GetSection("Call").Get<CallOptions>() ?? new();
        return CallLoader.Load(Path.Combine(AppContext.BaseDirectory, options.Definition), FurtherFaults);
    }

    /// <summary>What the rules and the letters ask of a call.</summary>
    internal static IEnumerable<CallFault> FurtherFaults(CallDefinition call) =>
        RuleNeeds.FaultsOf(call).Concat(LetterPlaceholders.FaultsOf(call));
}
