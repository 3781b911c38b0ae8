namespace SeisFunctions.Watching;

/// <summary>One queue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">About how many messages it holds.</param>
/// <param name="OldestSeconds">How long the first message that waits to be taken has waited, or null if none
/// does.</param>
public sealed record QueueStatus(string Name, int Length, double? OldestSeconds);
