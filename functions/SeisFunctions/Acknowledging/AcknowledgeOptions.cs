using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>Settings <c>Acknowledge__…</c>.</summary>
public sealed class AcknowledgeOptions
{
    /// <summary>Whether an on-time submission is answered at once (受付連絡).</summary>
    public bool OnReceipt { get; set; } = true;

    /// <summary>
    /// How long letters about an officer's act wait, so that they are not sent where it is taken back at once. Three
    /// minutes: whoever errs sees it on the page that follows, and nobody waits for the letter.
    /// </summary>
    [AtMost("1.00:00:00")]
    public TimeSpan AfterAct { get; set; } = TimeSpan.FromMinutes(3);
}
