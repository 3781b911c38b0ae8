namespace SeisFunctions.Tests.Testing;

/// <summary>A clock that stands still until a test sets it, forwards or back.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time that it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
