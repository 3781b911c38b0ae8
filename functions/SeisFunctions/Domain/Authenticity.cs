using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>What our own mail server found out about the sender of a message.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Spf">Result of SPF (<c>pass</c>, <c>fail</c>, …), or null.</param>
/// <param name="Dkim">Result of DKIM, or null.</param>
/// <param name="Dmarc">Result of DMARC, or null.</param>
public sealed record Authenticity(AuthenticityOutcome Outcome, string? Spf, string? Dkim, string? Dmarc)
{
    /// <summary>No server is named in the settings.</summary>
    public static Authenticity NotChecked { get; } = new(AuthenticityOutcome.NotChecked, null, null, null);

    /// <summary>A server is named in the settings and has written nothing.</summary>
    public static Authenticity Unproven { get; } = new(AuthenticityOutcome.Unproven, null, null, null);

    /// <summary>
    /// What it proves. Where the settings name no server, every sender counts as proved, and the desk says so.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SenderProof Proof =>
        Outcome switch
        {
            AuthenticityOutcome.NotChecked or AuthenticityOutcome.Passed => SenderProof.Proved,
            AuthenticityOutcome.Failed => SenderProof.Failed,
            _ => SenderProof.Unproved,
        };
}
