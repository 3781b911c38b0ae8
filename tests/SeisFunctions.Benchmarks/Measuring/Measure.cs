namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>One figure of a benchmark.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">Median, in <paramref name="Unit"/>.</param>
/// <param name="Unit">ms, KB, …</param>
/// <param name="Against">What it is compared with, or null.</param>
/// <param name="Ratio">To what it is compared with, within the same run; lower is better. Null without
/// comparison.</param>
/// <param name="Aim">Highest ratio that is good enough, or null where there is no aim.</param>
internal sealed record Measure(
    string What,
    double Value,
    string Unit,
    string? Against = null,
    double? Ratio = null,
    double? Aim = null
)
{
    /// <summary>Whether the aim is reached; null without an aim.</summary>
    public bool? IsReached => Aim is { } aim && Ratio is { } ratio ? ratio <= aim : null;
}
