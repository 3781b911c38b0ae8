using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Looks at the header block of a raw message before a parser does: MimeKit unfolds headers in quadratic time.
/// </summary>
public static class HeaderBlock
{
    // Characters of a line that are looked at for the name of its field.
    private const int LongestName = 80;

    private static readonly string[] MailFields =
    [
        "from",
        "to",
        "date",
        "subject",
        "received",
        "message-id",
        "sender",
        "return-path",
        "mime-version",
    ];

    /// <summary>
    /// Reads from the start of <paramref name="message"/> to the first empty line, and leaves the stream at its start.
    /// </summary>
    public static HeaderKind Look(Stream message, CallLimits limits)
    {
        message.Position = 0;
        using var reader = new StreamReader(message, System.Text.Encoding.Latin1, false, 4096, leaveOpen: true);
        var verdict = Look(reader, limits);
        message.Position = 0;
        return verdict;
    }

    /// <summary>Position of the first byte that is not a line break.</summary>
    public static long StartOf(Stream message)
    {
        message.Position = 0;
        int b;
        do b = message.ReadByte();
        while (b is '\r' or '\n');
        return Math.Max(0, message.Position - (b < 0 ? 0 : 1));
    }

    private static HeaderKind Look(StreamReader reader, CallLimits limits)
    {
        int bytes = 0,
            lines = 0;
        var isMail = false;
        var line = new System.Text.StringBuilder();
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (++bytes > limits.HeaderBytes)
                return HeaderKind.TooLarge;
            if (c != '\n')
            {
                if (line.Length < LongestName)
                    line.Append((char)c);
                continue;
            }

            var text = line.ToString().TrimEnd('\r');
            line.Clear();
            if (text.Length == 0 && lines > 0)
                break;
            if (text.Length > 0 && ++lines > limits.HeaderLines)
                return HeaderKind.TooLarge;
            isMail |= IsMailField(text);
        }

        // Without a single line break there is no field that a parser could find.
        return lines > 0 && (isMail || IsMailField(line.ToString())) ? HeaderKind.Mail : HeaderKind.NotMail;
    }

    /// <summary>Whether a line begins a field that every mail has.</summary>
    public static bool IsMailField(ReadOnlySpan<byte> line) =>
        IsMailField(System.Text.Encoding.Latin1.GetString(line[..Math.Min(line.Length, LongestName)]));

    private static bool IsMailField(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && MailFields.Contains(line[..colon].Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
