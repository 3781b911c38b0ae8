using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Http;

namespace SeisFunctions.EmbeddedHost;

/// <summary>The lines that a person sees when the host is up.</summary>
internal static class StartReport
{
    public static void Write(Action<string> progress, IReadOnlyList<FunctionDescriptor> functions, IServiceProvider services)
    {
        var info = services.GetRequiredService<EmbeddedHostInfo>();
        progress($"{functions.Count} functions at {info.BaseAddress}");
        foreach (var line in functions.OrderBy(function => function.Trigger.GetType().Name, StringComparer.Ordinal).ThenBy(function => function.Name, StringComparer.Ordinal).Select(Line))
            progress($"  {line}");
        progress($"Function key {info.FunctionKey}");
        progress($"  (header x-functions-key or ?code=; kept with the master key in {services.GetRequiredService<HostKeys>().File})");
        progress("Ctrl-C stops.");
    }

    private static string Line(FunctionDescriptor function) => function.Trigger switch
    {
        HttpTrigger http => $"{function.Name,-28} {(http.Methods.Count == 0 ? "any" : string.Join('/', http.Methods))} /{http.Pattern}",
        QueueTrigger queue => $"{function.Name,-28} queue {queue.Queue}",
        TimerTrigger timer => $"{function.Name,-28} timer {timer.Expression} (UTC)",
        _ => function.Name,
    };
}
