namespace SeisFunctions.Checking.Rules;

/// <summary>
/// One small rule with its arguments. Pure: the same application gives the same opinion. Requirements are put together
/// from these.
/// </summary>
internal abstract record Rule
{
    /// <summary>What the rule makes of an application.</summary>
    public abstract Opinion Judge(ApplicationCase c);

    /// <summary>What the forms of the call must have, so that the rule can look at it.</summary>
    public abstract IEnumerable<Need> Needs { get; }
}
