namespace SeisFunctions.Domain.Senders;

/// <summary>What a submission may do by itself because of its sender.</summary>
public enum SenderStanding
{
    /// <summary>The applicant's own, proved address: it counts.</summary>
    Own,

    /// <summary>An officer has accepted the sender, or this submission: it counts.</summary>
    Accepted,

    /// <summary>
    /// The applicant's own address, not proved: it begins an application or adds forms that are missing. What it would
    /// replace waits.
    /// </summary>
    Unproved,

    /// <summary>It changes nothing until an officer has decided.</summary>
    Held,
}
