using System.Diagnostics;

namespace SeisFunctions.Benchmarks.Mailing;

/// <summary>What a process holds of the machine's memory, in MB.</summary>
internal static class Memory
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>What this process holds when it has nothing to do.</summary>
    public static double Idle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Now(Environment.ProcessId);
    }

    /// <summary>What a process holds now.</summary>
    public static double Now(int process)
    {
        using var look = Process.GetProcessById(process);
        return look.WorkingSet64 / Megabyte;
    }

    /// <summary>The most that this process has held.</summary>
    public static double Peak() => Peak(Environment.ProcessId);

    /// <summary>The most that a process has held.</summary>
    public static double Peak(int process)
    {
        using var look = Process.GetProcessById(process);
        return look.PeakWorkingSet64 / Megabyte;
    }
}
