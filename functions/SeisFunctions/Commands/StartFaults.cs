using SeisFunctions.Calls;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Commands;

/// <summary>Says what went wrong in one place, a line for each fault, without a stack trace.</summary>
internal static class StartFaults
{
    /// <summary>Runs something; what keeps it from its end is told on the console.</summary>
    /// <returns>Its status; 1 after a fault, 130 where it was stopped.</returns>
    public static async Task<int> ToldAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception e) when (Lines(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    /// <summary>A line for each thing that is wrong; null for what is a fault of ours.</summary>
    public static string[]? Lines(Exception fault) =>
        fault switch
        {
            OptionsValidationException e => [.. e.Failures],
            // The storage clients' own words for it fill the screen, and name the address several times.
            AggregateException or Azure.RequestFailedException when StorageFault.IsOutage(fault) =>
            [
                $"Storage (AzureWebJobsStorage, or --from) does not answer: {StorageFault.Name(fault)}. Is its address right, and is it running?",
            ],
            AggregateException { InnerExceptions: var all } when all.Select(Lines).ToList() is var lines =>
                // Settings that follow from others fail with those.
                lines.Contains(null)
                    ? null
                    : [.. lines.SelectMany(some => some!).Distinct()],
            // Its own words are a page of headers.
            Azure.RequestFailedException e =>
            [
                $"Storage (AzureWebJobsStorage, or --from) refused an operation: {StorageFault.Name(e)} {e.ErrorCode}. {Advice(e.Status)}",
            ],
            FormatException e =>
            [
                $"A connection to storage (AzureWebJobsStorage, or --from) is not written as one: {e.Message}",
            ],
            InvalidCallException
            or HostStartException
            or InvalidOperationException
            or IOException
            or UnauthorizedAccessException => [fault.Message],
            _ => null,
        };

    private static string Advice(int status) =>
        status switch
        {
            401 or 403 => "Is its key right, and does it let this machine in?",
            404 => "Is it the storage that was meant, and whole?",
            409 or 412 => "Does something else write to it? Stop that, and try again.",
            _ => "What was written before that stays. Try again.",
        };
}
