using System.Text.Json.Serialization;

namespace SeisFunctions.Domain.Senders;

/// <summary>
/// That an address, or every address of a domain, is accepted as a sender for one applicant: by an officer, or since
/// it was the first.
/// </summary>
/// <param name="Pattern">The address, or <c>@</c> and the domain, whose sub-domains are included.</param>
/// <param name="WithoutProof">Whether it counts also where it is not proved.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record SenderAcceptance(string Pattern, bool WithoutProof, string By, string Note, DateTimeOffset At)
{
    /// <summary>The scope that takes back what was accepted of a sender.</summary>
    public const string Nobody = "none";

    // How the host of a prefecture names its office.
    private static readonly string[] Offices = ["pref", "metro"];

    /// <summary>Whether it speaks of this address.</summary>
    public bool Covers(string? address) =>
        address is not null
        && (
            IsDomain
                ? HostOf(address) is var host
                    && (Is(host, Pattern[1..]) || host.EndsWith("." + Pattern[1..], StringComparison.OrdinalIgnoreCase))
                : Is(address, Pattern)
        );

    /// <summary>Whether it speaks of a domain.</summary>
    public bool IsDomain => Pattern.StartsWith('@');

    /// <summary>
    /// Whether nobody accepted it: it is the first proved sender of an applicant of whom no domain is known, and
    /// remembered as its own.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFirst { get; init; }

    /// <summary>Whether what it speaks of is the applicant's own.</summary>
    [JsonIgnore]
    public bool MakesOwn => IsDomain || IsFirst;

    /// <summary>The first sender of an applicant.</summary>
    public static SenderAcceptance First(string address, DateTimeOffset at) =>
        new(address, WithoutProof: false, "自動", "最初に認証された送信者", at) { IsFirst = true };

    /// <summary>What several of them come to for an address.</summary>
    public static AcceptedSender Of(IEnumerable<SenderAcceptance> all, string? address)
    {
        var covering = all.Where(one => one.Covers(address)).ToList();
        return covering.Count == 0 ? AcceptedSender.No
            : covering.Any(one => one.WithoutProof) ? AcceptedSender.AlsoWithoutProof
            : AcceptedSender.WhereProved;
    }

    /// <summary>
    /// The pattern of a scope, <c>address</c> or <c>domain</c>, for an address. A department's host stands for its
    /// office, never for a name above that.
    /// </summary>
    public static string PatternOf(string? scope, string address)
    {
        if (scope != "domain")
            return address;
        var labels = HostOf(address).Split('.');
        return $"@{string.Join('.', labels[Math.Max(Array.FindIndex(labels, label => Offices.Contains(label, StringComparer.OrdinalIgnoreCase)), 0)..])}";
    }

    /// <summary>The host of an address.</summary>
    public static string HostOf(string address) => address[(address.LastIndexOf('@') + 1)..].TrimEnd('.');

    /// <summary>Whether two addresses are one.</summary>
    public static bool IsSame(string? address, string? other) =>
        string.Equals(address, other, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
