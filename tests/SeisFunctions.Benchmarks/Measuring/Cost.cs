namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>What one piece of work cost.</summary>
/// <param name="Milliseconds">Wall time.</param>
/// <param name="Kilobytes">Managed memory allocated, or null where it cannot be told (another process).</param>
/// <param name="Values">How many values the work came up with: a contestant that finds nothing has not done the
/// work.</param>
internal sealed record Cost(double Milliseconds, double? Kilobytes, int Values);
