using Azure;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>Tells an outage of storage from other faults: for the host's log, and for what the app answers.</summary>
internal static class StorageFault
{
    /// <summary>
    /// Whether storage did not answer, or could not do what it was asked. To be asked of what was not cancelled.
    /// </summary>
    public static bool IsOutage(Exception fault) =>
        fault switch
        {
            RequestFailedException e => e.Status is 0 or 408 or 429 or >= 500,
            AggregateException e => e.InnerExceptions.Count > 0 && e.InnerExceptions.All(IsOutage),
            TaskCanceledException => true, // the storage client's own timeout
            _ => false,
        };

    /// <summary>The innermost cause by its type: messages may hold addresses.</summary>
    public static string Name(Exception fault) =>
        fault switch
        {
            AggregateException { InnerExceptions: [.., var last] } => Name(last),
            { InnerException: { } inner } => Name(inner),
            RequestFailedException { Status: not 0 } e => $"{e.GetType().Name} {e.Status}",
            System.Net.Sockets.SocketException e => $"{e.GetType().Name} {e.SocketErrorCode}",
            _ => fault.GetType().Name,
        };
}
