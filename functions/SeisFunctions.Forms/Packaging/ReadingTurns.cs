namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Bounds what all readings of a process hold in memory together, by the bytes that their files say they inflate to
/// (more never comes out of them). A reading holds up to forty times that. Usual files take turns by the handful; a
/// large one waits for the other large ones, so that it never holds up a usual one. Who waits is not refused.
/// </summary>
internal static class ReadingTurns
{
    /// <summary>A file is usual up to here: real forms inflate to 2.2 MiB at most, pictures apart.</summary>
    public const long UsualBytes = 4 * 1024 * 1024;

    /// <summary>More than a host has processors would read no faster.</summary>
    private const int UsualAtOnce = 4;

    private static readonly SemaphoreSlim Usual = new(UsualAtOnce);
    private static readonly SemaphoreSlim Large = new(1);

    /// <summary>Waits for the turn of a file and returns what ends it.</summary>
    /// <param name="declaredBytes">What the parts of the file inflate to at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static IDisposable Take(long declaredBytes, CancellationToken cancellationToken)
    {
        var lane = declaredBytes <= UsualBytes ? Usual : Large;
        lane.Wait(cancellationToken);
        return new Turn(lane);
    }

    private sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
