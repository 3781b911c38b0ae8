namespace SeisFunctions.Domain.Senders;

/// <summary>What officers have accepted of a sender.</summary>
public enum AcceptedSender
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary>The address or its domain, for this applicant, wherever it is proved.</summary>
    WhereProved,

    /// <summary>
    /// The same, also where nothing proves it, or our server has found that it fails: mail that is forwarded fails
    /// again and again.
    /// </summary>
    AlsoWithoutProof,

    /// <summary>This one submission, whatever is known about its sender.</summary>
    ThisSubmission,
}
