using SeisFunctions.Calls;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Hosting;

namespace SeisFunctions.Commands;

/// <summary>
/// Lets the secretariat rehearse its own call: everybody on its list, through the real pipeline to the released results,
/// in a minute. Storage,
/// data and mailbox are the rehearsal's own, letters go into a folder only, and everything that it writes is marked 訓練.
/// </summary>
internal static class RehearseCommand
{
    public static Task<int> RunAsync(int port, string data, bool exit, CancellationToken cancellationToken)
    {
        var path = DemoCommand.SettingsPath();
        var own = CallLoader.Load(path, CallOptions.FurtherFaults);
        var folder = Path.GetDirectoryName(path)!;
        var samples = SampleLoader.Load(folder, own);
        // The samples say what they were selected for before; the call's own list would contradict them.
        var call = DemoSamples.Played(own, samples) with
        {
            Name = $"【訓練】{own.Name}",
        };
        return new CallPlay(
            "rehearsal",
            Path.Combine(Path.GetFullPath(data), ".rehearsal"),
            call,
            new DemoSamples(call, samples, folder).Whole
        )
        {
            WithResults = true,
        }.RunAsync(port, exit, cancellationToken);
    }
}
