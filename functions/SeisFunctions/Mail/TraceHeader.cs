using MimeKit;
using MimeKit.Utils;

namespace SeisFunctions.Mail;

/// <summary>The trace that our own mail server wrote into a message (RFC 5321, 4.4).</summary>
internal static class TraceHeader
{
    /// <summary>
    /// The time in the topmost <c>Received:</c> header, or null. Those below come from servers of others and may say
    /// anything.
    /// </summary>
    public static DateTimeOffset? TimeOf(MimeMessage message) =>
        message.Headers[HeaderId.Received] is { } trace
        && DateUtils.TryParse(trace[(trace.LastIndexOf(';') + 1)..], out var time)
            ? time
            : null;
}
