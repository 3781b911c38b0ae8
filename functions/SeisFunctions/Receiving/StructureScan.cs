using System.Text;
using SeisFunctions.Calls;

namespace SeisFunctions.Receiving;

/// <summary>
/// Looks over a raw message before a parser does, for what would cost the parser too much: MimeKit takes quadratic time for a long header field,
/// wherever in the message it stands, and an object for every part. What may be a header block (at the start, after a line that may be a
/// boundary, and where a message begins within the message) must be within the limits.
/// </summary>
internal sealed class StructureScan
{
    // Text has lines of dashes and HTML has comments: far more lines look like a boundary than are one.
    private const int BoundariesOfOnePart = 20;

    private readonly CallLimits _limits;
    private int _bytes, _lines, _boundaries;
    private bool _inHeader = true, _inType, _messageFollows = true, _hasDigest;

    private StructureScan(CallLimits limits) => _limits = limits;

    /// <summary>Whether <paramref name="message"/> may be given to a parser. Leaves the stream at its start.</summary>
    public static bool IsWithin(Stream message, CallLimits limits)
    {
        message.Position = 0;
        var (scan, lines) = (new StructureScan(limits), new ByteLines(message));
        var within = true;
        while (within && lines.Read())
            within = scan.Take(lines.Current, lines.StartsLine);
        message.Position = 0;
        return within;
    }

    private bool Take(ReadOnlySpan<byte> line, bool startsLine)
    {
        if (startsLine && line.StartsWith("--"u8))
        {
            (_inHeader, _messageFollows, _bytes, _lines) = (true, _hasDigest, 0, 0);
            return ++_boundaries <= _limits.Parts * BoundariesOfOnePart;
        }

        if (!_inHeader)
            return true;
        if (startsLine && line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
        {
            // An empty line ends the block. Before the block of a message there may be some, and behind it another message's block may follow.
            _inHeader = _messageFollows;
            _messageFollows &= _lines == 0;
            (_bytes, _lines) = (0, 0);
            return true;
        }

        if (startsLine && line[0] is not ((byte)' ' or (byte)'\t'))
            _inType = StartsWith(line, "content-type"u8);
        _hasDigest |= _inType && Contains(line, "digest"u8);
        _messageFollows |= _inType && (_hasDigest || Contains(line, "message"u8));
        _bytes += line.Length;
        _lines += startsLine ? 1 : 0;
        return _bytes <= _limits.HeaderBytes && _lines <= _limits.HeaderLines;
    }

    private static bool Contains(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        for (; line.Length >= word.Length; line = line[1..])
        {
            if (StartsWith(line, word))
                return true;
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) => line.Length >= word.Length && Ascii.EqualsIgnoreCase(line[..word.Length], word);
}
