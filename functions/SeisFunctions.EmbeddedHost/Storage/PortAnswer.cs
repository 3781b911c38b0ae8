namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>What was found on one port; <paramref name="Server"/> is what it calls itself.</summary>
internal sealed record PortAnswer(int Port, PortState State, string? Server);
