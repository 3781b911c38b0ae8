using SeisFunctions.Calls;
using SeisFunctions.Hosting;

namespace SeisFunctions.Commands.Demo;

/// <summary>A call of one's own as it is rehearsed: with everybody on its list, and marked 訓練.</summary>
internal static class RehearsedCall
{
    /// <summary>How it is played.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="folder">Folder of the play's data.</param>
    /// <param name="handed">Files that another call has handed over, by the table that they stand in for.</param>
    /// <exception cref="InvalidCallException">Something in its data, or in its samples, is wrong.</exception>
    public static CallPlay PlayOf(string path, string folder, IReadOnlyDictionary<string, string>? handed = null)
    {
        var own = CallLoader.Load(path, CallOptions.FurtherFaults, handed);
        var beside = Path.GetDirectoryName(path)!;
        var samples = SampleLoader.Load(beside, own);
        // The samples say what they were selected for before; the call's own list would contradict them.
        var call = DemoSamples.Played(own, samples) with
        {
            Name = $"【訓練】{own.Name}",
        };
        return new(folder, call, new DemoSamples(call, samples, beside).Whole) { WithResults = true };
    }
}
