namespace SeisFunctions.Domain;

/// <summary>What has become of a submission (提出).</summary>
public enum SubmissionState
{
    /// <summary>Safe, and waiting to be read.</summary>
    Received,

    /// <summary>
    /// Read, and part of its applicant's application: what it asks a person is asked of the application.
    /// </summary>
    Read,

    /// <summary>Kept for a person: no rule could place it, or reading it failed (要確認).</summary>
    NeedsReview,

    /// <summary>Received after the deadline: kept and answered, and changes nothing in the application.</summary>
    Late,

    /// <summary>A person found that it is no application.</summary>
    Rejected,
}
