namespace SeisFunctions.Domain.Senders;

/// <summary>Whose address a submission came from, seen from the applicant that it names.</summary>
public enum AddressOwner
{
    /// <summary>Its host is a domain of the applicant, or below one.</summary>
    Own,

    /// <summary>Its host is a domain of another applicant.</summary>
    Other,

    /// <summary>Everything else: a municipality, a consultant, free mail, no address at all.</summary>
    Unknown,
}
