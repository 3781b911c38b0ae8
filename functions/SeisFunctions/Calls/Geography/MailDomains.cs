namespace SeisFunctions.Calls.Geography;

/// <summary>Mail and web domains of prefectures, found by the end of a host name, label by label.</summary>
internal sealed class MailDomains
{
    private readonly Dictionary<string, MailDomainHint> byDomain = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A known host stands for its office's whole domain: mz.pref.chiba.lg.jp for pref.chiba.lg.jp,
    /// section.metro.tokyo.jp for metro.tokyo.jp.
    /// </summary>
    internal MailDomains(IEnumerable<MailDomainHint> known)
    {
        foreach (var hint in known)
        {
            var office = hint with { Domain = OfficeOf(hint.Domain) };
            if (!byDomain.TryAdd(office.Domain, office) && byDomain[office.Domain].Prefecture != office.Prefecture)
                throw new InvalidDataException($"prefecture_domains.csv: {office.Domain} belongs to two prefectures");
        }
    }

    /// <summary>The labels before the name of a prefecture.</summary>
    internal static IReadOnlyList<string> Offices { get; } = ["pref", "metro"];

    /// <summary>Every known domain.</summary>
    internal IEnumerable<MailDomainHint> All => byDomain.Values;

    internal MailDomainHint? Find(string host)
    {
        var domain = host[(host.LastIndexOf('@') + 1)..].Trim().TrimEnd('.');
        while (!byDomain.ContainsKey(domain))
        {
            var dot = domain.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return null;
            domain = domain[(dot + 1)..];
        }
        return byDomain[domain];
    }

    private static string OfficeOf(string host)
    {
        var labels = host.Split('.');
        var office = Array.FindIndex(labels, label => Offices.Contains(label));
        return string.Join('.', labels[Math.Max(office, 0)..]);
    }
}
