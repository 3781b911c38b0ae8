using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Http;

namespace SeisFunctions.EmbeddedHost;

/// <summary>The lines that a person sees when the host is up.</summary>
internal static class StartReport
{
    public static void Write(
        Action<string> progress,
        IReadOnlyList<FunctionDescriptor> functions,
        IServiceProvider services,
        bool emulated
    )
    {
        var info = services.GetRequiredService<EmbeddedHostInfo>();
        progress($"{functions.Count} functions at {info.BaseAddress}");
        foreach (
            var line in functions
                .OrderBy(function => function.Trigger.GetType().Name, StringComparer.Ordinal)
                .ThenBy(function => function.Name, StringComparer.Ordinal)
                .Select(Line)
        )
            progress($"  {line}");
        progress($"Function key {info.FunctionKey}");
        progress(
            $"  (header x-functions-key or ?code=; kept with the master key in {services.GetRequiredService<HostKeys>().File})"
        );
        if (emulated)
        {
            progress(
                "Storage is the emulator Azurite, which is for trying out: it writes late, and what it has accepted in its last seconds is lost when it is killed."
            );
            progress("  For a call in earnest AzureWebJobsStorage names a storage account.");
        }

        progress("Ctrl-C stops.");
    }

    private static string Line(FunctionDescriptor function) =>
        function.Trigger switch
        {
            HttpTrigger http =>
                $"{function.Name,-28} {(http.Methods.Count == 0 ? "any" : string.Join('/', http.Methods))} /{http.Pattern}",
            QueueTrigger queue => $"{function.Name,-28} queue {queue.Queue}",
            TimerTrigger timer => $"{function.Name,-28} timer {timer.Expression} (UTC)",
            _ => function.Name,
        };
}
