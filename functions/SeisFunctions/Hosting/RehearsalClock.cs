namespace SeisFunctions.Hosting;

/// <summary>
/// A clock that runs as fast as the real one but shows another day, so that a call can be rehearsed from opening to
/// letters.
/// </summary>
public sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _shown = start;
    private long _since = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return (_shown + System.GetElapsedTime(_since)).ToUniversalTime();
    }

    /// <summary>Goes on from another instant.</summary>
    public void SetTo(DateTimeOffset instant)
    {
        lock (_lock)
            (_shown, _since) = (instant, System.GetTimestamp());
    }
}
