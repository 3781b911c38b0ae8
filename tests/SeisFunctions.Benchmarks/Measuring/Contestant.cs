using System.Diagnostics;

namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>Somebody who does the work that is measured.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Run">Does the work so many times in a row, and tells the cost of one.</param>
internal sealed record Contestant(string Name, Func<int, Cost> Run)
{
    /// <summary>Work in this process; <paramref name="work"/> returns how many values it found.</summary>
    public static Contestant InProcess(string name, Func<int> work) => new(name, times =>
        {
            // Each pays for its own garbage, not for what the one before it left.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var values = 0;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
                values = work();
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            return new(
                milliseconds / times,
                (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / times,
                values
            );
        });
}
