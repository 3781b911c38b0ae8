namespace SeisFunctions.Receiving;

/// <summary>
/// Settings <c>Upload__…</c>: the endpoints that need no key. What is over a limit is refused as a whole, and nothing
/// of it is kept.
/// </summary>
public sealed class UploadOptions
{
    /// <summary>
    /// Bytes of all files together. As an e-mail they grow by a third: where the call's limit of a message is lower
    /// than that, it counts.
    /// </summary>
    public long MaxBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Files. An application has two forms, and a few enclosures.</summary>
    public int MaxFiles { get; set; } = 20;

    /// <summary>Characters of a field (name, address, prefecture): as long as an e-mail address may be.</summary>
    public int MaxFieldLength { get; set; } = 254;

    /// <summary>Uploads a minute from one address; many officials of a prefecture share one.</summary>
    public int SubmissionsPerMinutePerClient { get; set; } = 10;

    /// <summary>Uploads a minute in total, on each host.</summary>
    public int SubmissionsPerMinute { get; set; } = 120;

    /// <summary>Self-checks a minute from one address.</summary>
    public int ChecksPerMinutePerClient { get; set; } = 20;

    /// <summary>Self-checks a minute in total, on each host.</summary>
    public int ChecksPerMinute { get; set; } = 240;

    /// <summary>Registrations for the briefing a minute from one address; colleagues share one, and each registers.</summary>
    public int RegistrationsPerMinutePerClient { get; set; } = 20;

    /// <summary>Registrations for the briefing a minute in total, on each host.</summary>
    public int RegistrationsPerMinute { get; set; } = 240;

    /// <summary>
    /// Submissions being served at a time, on each host, and as many self-checks; what else has arrived waits. One
    /// client may have a quarter as many under way, with the time that it takes to send them.
    /// </summary>
    public int AtATime { get; set; } = 16;

    /// <summary>
    /// How many proxies in front of the app write the address that they see into <c>X-Forwarded-For</c>. 1 in Azure. 0
    /// for none: the field is then the client's own word and not believed.
    /// </summary>
    public int TrustedProxies { get; set; }
}
