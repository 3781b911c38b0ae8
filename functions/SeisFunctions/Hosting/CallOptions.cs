using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Collecting;

namespace SeisFunctions.Hosting;

/// <summary>Settings <c>Call__…</c>.</summary>
public sealed class CallOptions
{
    private const string FileName = "call.json";

    /// <summary>Path of <c>call.json</c> or of the folder that holds it, absolute or relative to the app's own folder.</summary>
    public string Definition { get; set; } = "Calls/seis-r8/call.json";

    /// <summary>The call that the settings name.</summary>
    /// <exception cref="InvalidCallException">Something in it is missing or wrong.</exception>
    public static CallDefinition LoadCall(IConfiguration configuration) =>
        CallLoader.Load(PathIn(configuration), FurtherFaults);

    /// <summary>Path of the call that the settings name.</summary>
    internal static string PathIn(IConfiguration configuration) =>
        FileOf(
            Path.Combine(
                AppContext.BaseDirectory,
                (configuration.GetSection("Call").Get<CallOptions>() ?? new()).Definition
            )
        );

    /// <summary>The file of a call that a person names by it, or by its folder.</summary>
    internal static string FileOf(string path) => Directory.Exists(path) ? Path.Combine(path, FileName) : path;

    /// <summary>What the rules, the collections and the letters ask of a call.</summary>
    internal static IEnumerable<CallFault> FurtherFaults(CallDefinition call) =>
        RuleNeeds.FaultsOf(call)
            .Concat(CollectionNeeds.FaultsOf(call))
            .Concat(LetterPlaceholders.FaultsOf(call));
}
