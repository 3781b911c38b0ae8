using System.Text;
using Azure;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>Describes an exception for the log.</summary>
internal static class Faults
{
    /// <summary>Types and stack traces, from the outermost exception inwards; of an outage the innermost type alone, since its traces lead through the storage client and say
    /// nothing. Never messages: a parser's or a mail library's message quotes what it was reading, and personal data must not reach the log.</summary>
    public static string Describe(Exception exception)
    {
        if (IsOutage(exception)) return Cause(exception);
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
            text.Append(text.Length == 0 ? "" : "caused by ").AppendLine(e.GetType().FullName).AppendLine(e.StackTrace);
        return text.ToString().TrimEnd();
    }

    /// <summary>Whether a service did not answer, or could not do what it was asked.</summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        RequestFailedException e => e.Status is 0 or 408 or 429 or >= 500,
        AggregateException e => e.InnerExceptions.Count > 0 && e.InnerExceptions.All(IsOutage),
        TaskCanceledException => true, // the storage client's own timeout
        _ => false,
    };

    private static string Cause(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Cause(last),
        { InnerException: { } inner } => Cause(inner),
        RequestFailedException { Status: not 0 } e => $"{e.GetType().Name} {e.Status}",
        System.Net.Sockets.SocketException e => $"{e.GetType().Name} {e.SocketErrorCode}",
        _ => exception.GetType().Name,
    };
}
