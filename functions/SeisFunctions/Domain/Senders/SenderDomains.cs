namespace SeisFunctions.Domain.Senders;

/// <summary>Mail domains with the applicants whose they are. Pure.</summary>
/// <param name="owners">Codes of applicants by domain, sub-domains included; <see cref="Everyone"/> for every
/// applicant.</param>
public sealed class SenderDomains(ILookup<string, string> owners)
{
    /// <summary>Stands for every applicant: for calls that are tried out with invented senders.</summary>
    public const string Everyone = "*";

    /// <summary>Whose address it is, seen from an applicant.</summary>
    /// <param name="address">The address, or null.</param>
    /// <param name="applicant">Code of the applicant; null where no rule could tell it: then every applicant's address
    /// is one of its own.</param>
    public AddressOwner OwnerOf(string? address, string? applicant)
    {
        var codes = DomainsOf(address).SelectMany(domain => owners[domain]).ToList();
        return codes.Count == 0 ? AddressOwner.Unknown
            : applicant is null || codes.Contains(applicant) || codes.Contains(Everyone) ? AddressOwner.Own
            : AddressOwner.Other;
    }

    /// <summary>Whether a domain of an applicant is known.</summary>
    public bool Knows(string applicant) =>
        owners.Any(domain => domain.Contains(applicant) || domain.Contains(Everyone));

    /// <summary>
    /// Codes of the applicants whose address it is; empty where it is nobody's or, for calls that are tried out,
    /// everybody's.
    /// </summary>
    public IReadOnlyList<string> OwnersOf(string? address) =>
        [.. DomainsOf(address).SelectMany(domain => owners[domain]).Where(owner => owner != Everyone).Distinct()];

    // The host and every name above it, label by label.
    private static IEnumerable<string> DomainsOf(string? address)
    {
        var domain = address?[(address.LastIndexOf('@') + 1)..].Trim().TrimEnd('.');
        while (!string.IsNullOrEmpty(domain))
        {
            yield return domain;
            var dot = domain.IndexOf('.', StringComparison.Ordinal);
            domain = dot < 0 ? null : domain[(dot + 1)..];
        }
    }
}
