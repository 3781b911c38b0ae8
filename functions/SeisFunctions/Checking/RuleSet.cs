using SeisFunctions.Calls;

namespace SeisFunctions.Checking;

/// <summary>Which rules judged: the call, and a hash over the sources of the rules and the call's own file.</summary>
public static class RuleSet
{
    /// <summary>The version of this build for a call.</summary>
    public static string Of(CallDefinition call) => $"{call.Id}/{CheckingSource.Hash}-{call.RulesHash}";
}
