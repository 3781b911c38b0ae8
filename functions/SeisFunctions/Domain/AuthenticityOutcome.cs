namespace SeisFunctions.Domain;

/// <summary>Whether a message comes from the domain that it names as its sender's.</summary>
public enum AuthenticityOutcome
{
    /// <summary>The settings name no server that looks.</summary>
    NotChecked,

    /// <summary>It does.</summary>
    Passed,

    /// <summary>
    /// Neither proven nor disproven: the domain publishes nothing to check by, or our server wrote nothing.
    /// </summary>
    Unproven,

    /// <summary>It does not seem to. A forwarded mail may fail too: a person decides, nothing is rejected.</summary>
    Failed,
}
