namespace SeisFunctions.WorkerHost;

/// <summary>How an invocation ended, and the exception where it failed.</summary>
public sealed record InvocationOutcome(bool Succeeded, string Fault);
