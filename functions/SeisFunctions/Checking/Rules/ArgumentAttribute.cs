using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>What an argument of a rule must be, beyond its shape: a rule that cannot judge fails everybody.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal abstract class ArgumentAttribute : Attribute
{
    /// <summary>What is wrong with an argument, or with one of a list of them; null if nothing is.</summary>
    public abstract string? FaultOf(object argument, CallDefinition call);
}
