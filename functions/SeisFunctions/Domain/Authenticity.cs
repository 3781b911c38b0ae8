namespace SeisFunctions.Domain;

/// <summary>What our own mail server found out about the sender of a message.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Spf">Result of SPF (<c>pass</c>, <c>fail</c>, …), or null.</param>
/// <param name="Dkim">Result of DKIM, or null.</param>
/// <param name="Dmarc">Result of DMARC, or null.</param>
public sealed record Authenticity(AuthenticityOutcome Outcome, string? Spf, string? Dkim, string? Dmarc)
{
    /// <summary>No server is named in the settings, or it says nothing.</summary>
    public static Authenticity NotChecked { get; } = new(AuthenticityOutcome.NotChecked, null, null, null);
}
