using System.Text;
using MimeKit;
using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>Looks at how a raw message ends, without a parser and without reading it all.</summary>
internal static class MessageTail
{
    // What may stand behind the closing boundary and is passed over.
    private const int LongestEpilogue = 64 * 1024;

    /// <summary>How <paramref name="message"/> ends. Leaves the stream at its start.</summary>
    public static MessageEnd Look(Stream message, CallLimits limits)
    {
        message.Position = HeaderBlock.StartOf(message);
        var end =
            BoundaryOf(message, limits, out var headerEnds) is { } boundary ? OfMultipart(message, boundary)
            : headerEnds ? MessageEnd.Unknown
            : MessageEnd.Cut;
        message.Position = 0;
        return end;
    }

    // A block over the limits is opened by nobody, so that its end does not matter.
    private static string? BoundaryOf(Stream message, CallLimits limits, out bool headerEnds)
    {
        var field = new StringBuilder();
        var (lines, count, bytes, keeps) = (new ByteLines(message), 0, 0, false);
        headerEnds = true;
        while (lines.Read())
        {
            var line = Encoding.Latin1.GetString(lines.Current);
            if (lines.StartsLine && line is "\n" or "\r\n")
                return BoundaryOf(field.ToString());
            if (lines.StartsLine && line[0] is not (' ' or '\t'))
                keeps = field.Length == 0 && line.StartsWith("content-type:", StringComparison.OrdinalIgnoreCase);
            if (keeps)
                field.Append(line);
            if (++count > limits.HeaderLines || (bytes += line.Length) > limits.HeaderBytes)
                return null;
        }

        headerEnds = false;
        return null;
    }

    private static string? BoundaryOf(string field) =>
        field.Length > 0
        && ContentType.TryParse(
            Encoding.Latin1.GetBytes(field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..]),
            out var type
        )
        && type.MediaType.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            ? type.Boundary
            : null;

    private static MessageEnd OfMultipart(Stream message, string boundary) =>
        Tail(message, LongestEpilogue).IndexOf(Encoding.Latin1.GetBytes($"\n--{boundary}--")) >= 0
            ? MessageEnd.Closed
            : MessageEnd.Cut;

    private static ReadOnlySpan<byte> Tail(Stream message, int longest)
    {
        message.Position = Math.Max(0, message.Length - longest);
        var tail = new byte[Math.Min(message.Length, longest)];
        return tail.AsSpan(0, message.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false));
    }
}
