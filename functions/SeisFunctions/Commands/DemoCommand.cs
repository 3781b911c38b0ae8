using SeisFunctions.Commands.Demo;

namespace SeisFunctions.Commands;

/// <summary>Plays the call through with a sample of every kind.</summary>
internal static class DemoCommand
{
    public static Task<int> RunAsync(int port, string data, bool exit, CancellationToken cancellationToken)
    {
        var call = FormsCommand.Call().WithSenderDomain(DemoSamples.SenderDomain) with
        {
            PastSelections = DemoSamples.PastSelections,
        };
        return new CallPlay(
            "demo",
            Path.Combine(Path.GetFullPath(data), ".demo"),
            call,
            DemoSamples.All(call)
        ).RunAsync(port, exit, cancellationToken);
    }
}
