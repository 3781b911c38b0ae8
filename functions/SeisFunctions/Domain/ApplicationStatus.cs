namespace SeisFunctions.Domain;

/// <summary>Status of an application.</summary>
public enum ApplicationStatus
{
    /// <summary>要件充足.</summary>
    Eligible,

    /// <summary>不備あり: the applicant can mend it before the deadline.</summary>
    Deficient,

    /// <summary>要確認: a person must decide.</summary>
    NeedsReview,

    /// <summary>要件未充足: after the deadline, a requirement is not satisfied.</summary>
    Ineligible,

    /// <summary>取下げ.</summary>
    Withdrawn,
}
