using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// The processor time that the current thread has taken, which does not go on while others have the processor.
/// </summary>
internal static class ThreadTime
{
    private const int OfThread = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    /// <summary>Since an instant of its own; elsewhere than on Linux the time that has passed.</summary>
    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && GetTime(OfThread, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Elapsed
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Elapsed time);
}
