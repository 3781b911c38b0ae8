namespace SeisFunctions.Acknowledging;

/// <summary>Settings <c>Acknowledge__…</c>.</summary>
public sealed class AcknowledgeOptions
{
    /// <summary>Whether an on-time submission is answered at once (受付連絡).</summary>
    public bool OnReceipt { get; set; } = true;
}
