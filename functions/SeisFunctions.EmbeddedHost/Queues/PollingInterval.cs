namespace SeisFunctions.EmbeddedHost.Queues;

/// <summary>The pause between two looks at an empty queue: short after work, doubling up to a limit.</summary>
internal sealed class PollingInterval(TimeSpan longest)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private TimeSpan _next = Min(Shortest, longest);

    /// <summary>The pause to make now.</summary>
    public TimeSpan Next()
    {
        var now = _next;
        _next = Min(_next * 2, longest);
        return now;
    }

    /// <summary>Something arrived: begin short again.</summary>
    public void Reset() => _next = Min(Shortest, longest);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
