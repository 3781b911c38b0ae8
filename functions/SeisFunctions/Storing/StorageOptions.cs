using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>Settings <c>Storage__…</c>: how patient the app is with storage.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// How long an operation is tried; one try may take half of it, and what its bytes take. A request is then answered
    /// 503; a queue message or timer comes back by itself. Long enough for a partition that moves to another server of
    /// Azure Storage, short enough for whoever waits at a browser.
    /// </summary>
    [AtMost("00:05:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromSeconds(10);
}
