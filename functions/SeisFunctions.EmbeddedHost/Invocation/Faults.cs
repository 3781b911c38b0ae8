using System.Text;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>Describes an exception for the log.</summary>
internal static class Faults
{
    /// <summary>
    /// Types and stack traces, from the outermost exception inwards; of an outage the innermost type alone, since its
    /// traces lead through the storage client and say nothing. Never messages: a parser's or a mail library's message
    /// quotes what it was reading, and personal data must not reach the log.
    /// </summary>
    public static string Describe(Exception exception)
    {
        if (StorageFault.IsOutage(exception))
            return StorageFault.Name(exception);
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
            text.Append(text.Length == 0 ? "" : "caused by ").AppendLine(e.GetType().FullName).AppendLine(e.StackTrace);
        return text.ToString().TrimEnd();
    }
}
