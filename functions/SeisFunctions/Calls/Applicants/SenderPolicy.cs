namespace SeisFunctions.Calls.Applicants;

/// <summary>How it is known that an address belongs to an applicant.</summary>
public enum SenderPolicy
{
    /// <summary>By the mail domains of the lists.</summary>
    Listed,

    /// <summary>
    /// By them, and, where none is known of an applicant, by its first proved sender: that one's address is remembered
    /// as its own, and later others are held.
    /// </summary>
    First,
}
