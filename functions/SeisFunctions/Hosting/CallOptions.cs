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
        return CallLoader.Load(Path.Combine(AppContext.BaseDirectory, options.Definition), RuleNeeds.FaultsOf);
    }
}
