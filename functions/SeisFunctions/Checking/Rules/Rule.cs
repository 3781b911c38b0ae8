using SeisFunctions.Calls;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// One small rule with its arguments. Pure: the same application gives the same opinion. Requirements are put together
/// from these in <c>call.json</c>, where a rule is called as its record, and its arguments as their properties.
/// </summary>
internal abstract record Rule
{
    /// <summary>What the rule makes of an application.</summary>
    public abstract Opinion Judge(ApplicationCase c);

    /// <summary>The rules that it is put together from, each with its place in the JSON.</summary>
    public virtual IEnumerable<(string Key, Rule Rule)> Parts => [];

    /// <summary>
    /// What keeps the rule from being used in a call, beside fields, tables and columns that there are not: those are
    /// looked for in every argument. Keys are those of arguments.
    /// </summary>
    public virtual IEnumerable<CallFault> FaultsIn(CallDefinition call) => [];

    /// <summary>What is to be said about how was judged, whatever the outcome of the requirement.</summary>
    public virtual IEnumerable<Reason> Remarks(ApplicationCase c) => [];

    /// <summary>The rule and all that it is put together from.</summary>
    public IEnumerable<Rule> Tree() => Parts.SelectMany(part => part.Rule.Tree()).Prepend(this);
}
