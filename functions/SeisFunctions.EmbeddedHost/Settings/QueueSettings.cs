namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary><c>extensions.queues</c> of <c>host.json</c>, with the runtime's defaults.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken at once, 1 to 32 (the storage service gives no more).</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>
    /// The next batch is taken when no more than this many run; null for half the batch. So batch + threshold run at
    /// most.
    /// </summary>
    public int? NewBatchThreshold { get; init; }

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Pause before a failed message is tried again.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How message bodies are written.</summary>
    public MessageEncoding MessageEncoding { get; init; } = MessageEncoding.Base64;

    /// <summary>These settings, or a fault naming the first that is out of range.</summary>
    public QueueSettings Checked(string file) =>
        this switch
        {
            { BatchSize: < 1 or > 32 } => throw new HostStartException(
                $"{file}: extensions.queues.batchSize must be 1 to 32."
            ),
            { NewBatchThreshold: < 0 } => throw new HostStartException(
                $"{file}: extensions.queues.newBatchThreshold must not be negative."
            ),
            { MaxDequeueCount: < 1 } => throw new HostStartException(
                $"{file}: extensions.queues.maxDequeueCount must be at least 1."
            ),
            { VisibilityTimeout: var pause } when pause < TimeSpan.Zero || pause > TimeSpan.FromDays(7) =>
                throw new HostStartException($"{file}: extensions.queues.visibilityTimeout must be 0 to 7 days."),
            { MaxPollingInterval: var pause } when pause <= TimeSpan.Zero => throw new HostStartException(
                $"{file}: extensions.queues.maxPollingInterval must be positive."
            ),
            _ => this,
        };
}
