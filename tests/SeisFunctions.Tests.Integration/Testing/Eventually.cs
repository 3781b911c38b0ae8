using System.Diagnostics;

namespace SeisFunctions.Tests.Testing;

/// <summary>Waits for what happens in its own time. The only place in the tests where a delay may stand.</summary>
public static class Eventually
{
    // Only a test that fails waits for so long; a busy machine takes half a minute for what an idle one does in two seconds.
    private static readonly TimeSpan Default = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Polls until <paramref name="condition"/> holds; fails with <paramref name="because"/> after
    /// <paramref name="timeout"/> (3 min).
    /// </summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, string because, TimeSpan? timeout = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > (timeout ?? Default))
                Assert.Fail($"Not within {timeout ?? Default}: {because}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The same for a condition that is known at once.</summary>
    public static Task TrueAsync(Func<bool> condition, string because, TimeSpan? timeout = null) =>
        TrueAsync(() => Task.FromResult(condition()), because, timeout);
}
