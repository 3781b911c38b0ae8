using Azure;

namespace SeisFunctions.Hosting;

/// <summary>Tells an outage of storage from faults of our own.</summary>
internal static class StorageFault
{
    /// <summary>Whether storage did not answer, or could not do what it was asked. To be asked of what was not cancelled.</summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        RequestFailedException e => e.Status is 0 or 408 or 429 or >= 500,
        AggregateException e => e.InnerExceptions.Count > 0 && e.InnerExceptions.All(IsOutage),
        // The client's own timeouts.
        OperationCanceledException => true,
        _ => false,
    };

    /// <summary>The innermost cause by its type: messages may hold addresses.</summary>
    public static string Name(Exception fault) => fault is AggregateException { InnerExceptions: [.., var last] } ? Name(last)
        : fault.InnerException is { } inner ? Name(inner)
        : fault is RequestFailedException { Status: not 0 } e ? $"{e.GetType().Name} {e.Status}"
        : fault.GetType().Name;
}
