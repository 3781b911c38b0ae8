namespace SeisFunctions.Domain.Senders;

/// <summary>Who sent what counts for an application.</summary>
/// <param name="Address">Address of the sender, or null.</param>
/// <param name="Standing">What the submission may do by itself.</param>
/// <param name="IsUpload">Whether it was uploaded, and no link mailed to the address proves it: an officer alone let it
/// in.</param>
/// <param name="AnswersUs">Whether it answers a letter of ours to this applicant.</param>
/// <param name="Contacts">担当部局・課 and contact address as its 様式1 names them, normalised; empty without a 様式1.</param>
public sealed record ContributionSender(
    string? Address,
    SenderStanding Standing,
    bool IsUpload,
    bool AnswersUs,
    IReadOnlyList<string> Contacts
)
{
    /// <summary>
    /// Of a contribution of which no sender was recorded: an earlier version wrote it, or there is no mail.
    /// </summary>
    public static ContributionSender Unrecorded { get; } =
        new(null, SenderStanding.Accepted, false, AnswersUs: true, []);

    /// <summary>Whether what it began gives way to the first own and proved submission.</summary>
    public bool IsProvisional => IsUpload || Standing == SenderStanding.Unproved;

    /// <summary>Whether both come from one address.</summary>
    public bool HasAddressOf(ContributionSender other) =>
        Address is not null && string.Equals(Address, other.Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the later one speaks for the same part of the applicant: the same address, the same department or
    /// contact, or an answer to us.
    /// </summary>
    public bool IsOneWith(ContributionSender later) =>
        HasAddressOf(later) || later.AnswersUs || Names().Intersect(later.Names(), StringComparer.Ordinal).Any();

    // The contact that one 様式1 names may be the address that the other mail came from.
    private IEnumerable<string> Names() => Address is null ? Contacts : Contacts.Append(ContactKeys.OfAddress(Address));
}
