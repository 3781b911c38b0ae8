using SeisFunctions.Commands.Demo;

namespace SeisFunctions.Commands;

/// <summary>
/// Lets the secretariat rehearse its own call: all 47 prefectures, through the real pipeline, in a minute. Storage,
/// data and mailbox are the rehearsal's own, letters go into a folder only, and everything that it writes is marked 訓練.
/// </summary>
internal static class RehearseCommand
{
    public static Task<int> RunAsync(int port, string data, bool exit, CancellationToken cancellationToken)
    {
        var own = FormsCommand.Call();
        // The samples say what they were selected for before; the call's own list would contradict them.
        var call = own.WithSenderDomain(DemoSamples.SenderDomain) with
        {
            Name = $"【訓練】{own.Name}",
            PastSelections = DemoSamples.PastSelections,
        };
        return new CallPlay(
            "rehearsal",
            Path.Combine(Path.GetFullPath(data), ".rehearsal"),
            call,
            DemoSamples.WholeCountry(call)
        ).RunAsync(port, exit, cancellationToken);
    }
}
