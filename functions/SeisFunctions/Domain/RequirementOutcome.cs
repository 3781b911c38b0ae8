namespace SeisFunctions.Domain;

/// <summary>How a requirement was decided (判定).</summary>
public enum RequirementOutcome
{
    /// <summary>充足.</summary>
    Satisfied,

    /// <summary>未充足.</summary>
    NotSatisfied,

    /// <summary>要確認: a person must decide.</summary>
    NeedsReview,

    /// <summary>対象外.</summary>
    NotApplicable,
}
