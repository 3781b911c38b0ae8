using System.Buffers;
using System.Text;
using MimeKit;
using SeisFunctions.Calls;

namespace SeisFunctions.Mail;

/// <summary>
/// Looks over a raw message before a parser does, for what would cost the parser too much: MimeKit takes quadratic time
/// for a long header field, wherever in the message it stands, and an object for every part. What may be a header block
/// (at the start, after a boundary, and where a message begins within the message) must be within the limits. Where the
/// parser is lenient, this takes more for a header block than is one.
/// </summary>
internal sealed class MessageScan
{
    // A boundary may also stand in text that is quoted, so that lines that begin like one are a few more than parts.
    private const int LinesOfOnePart = 4;

    // What may stand behind the closing boundary and is passed over.
    private const int LongestEpilogue = 64 * 1024;

    private readonly CallLimits _limits;
    private readonly ArrayBufferWriter<byte> _field = new();
    private readonly HashSet<string> _boundaries = [];
    private int _bytes,
        _lines,
        _parts;
    private bool _inFirstBlock = true,
        _inHeader = true,
        _keepsField,
        _hasDigest,
        _isMessage,
        _isEncoded,
        _isPlain;
    private bool _hasMailField,
        _hasLineEnd;
    private string? _outerBoundary;
    private long _read,
        _closedAt;

    private MessageScan(CallLimits limits) => _limits = limits;

    /// <summary>What the header block at the start shows.</summary>
    public HeaderKind Header { get; private set; }

    /// <summary>Whether the message may be given to a parser.</summary>
    public bool IsWithin { get; private set; } = true;

    /// <summary>Whether it is a multipart whose closing boundary is missing: it may have been cut on its way.</summary>
    public bool LacksEnd => _outerBoundary is not null && (_closedAt == 0 || _read - _closedAt > LongestEpilogue);

    /// <summary>Looks at all of <paramref name="message"/> once, and leaves the stream at its start.</summary>
    public static MessageScan Of(Stream message, CallLimits limits)
    {
        message.Position = 0;
        var (scan, lines) = (new MessageScan(limits), new ByteLines(message));
        while (scan.IsWithin && lines.Read())
        {
            scan._read += lines.Current.Length;
            scan.IsWithin = scan.Take(lines.Current, lines.StartsLine);
        }

        scan.Header =
            !scan.IsWithin && scan._inFirstBlock ? HeaderKind.TooLarge
            : scan is { _hasMailField: true, _hasLineEnd: true } ? HeaderKind.Mail
            : HeaderKind.NotMail;
        message.Position = 0;
        return scan;
    }

    private bool Take(ReadOnlySpan<byte> line, bool startsLine)
    {
        if (startsLine && IsBoundary(line))
        {
            if (_outerBoundary is { } outer && Ascii.Equals(line[2..].TrimEnd("\r\n"u8), outer + "--"))
                _closedAt = _read;
            Begin();
            _inHeader = true;
            return ++_parts <= _limits.Parts * LinesOfOnePart;
        }

        if (!_inHeader)
            return true;
        _hasLineEnd |= line[^1] == (byte)'\n';
        if (startsLine && line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
        {
            Conclude();
            _inFirstBlock &= _lines == 0;
            // Empty lines may stand before the first block. Behind a block of a message comes that message's.
            _inHeader = (_lines == 0 && _parts == 0) || (_isMessage && (!_isEncoded || _isPlain)) || _hasDigest;
            Begin();
            return _boundaries.Count <= _limits.Parts;
        }

        _hasMailField |= _inFirstBlock && startsLine && HeaderBlock.IsMailField(line);
        TakeField(line, startsLine);
        _bytes += line.Length;
        _lines += startsLine ? 1 : 0;
        return _bytes <= _limits.HeaderBytes && _lines <= _limits.HeaderLines;
    }

    private void Begin() =>
        (_bytes, _lines, _isMessage, _isEncoded, _isPlain, _keepsField) = (0, 0, false, false, false, false);

    private void TakeField(ReadOnlySpan<byte> line, bool startsLine)
    {
        if (startsLine && line[0] is not ((byte)' ' or (byte)'\t'))
        {
            Conclude();
            _keepsField = StartsWith(line, "content-t"u8);
        }

        if (_keepsField)
            _field.Write(line);
    }

    // Which of two such fields counts is the parser's choice, so both do.
    private void Conclude()
    {
        var field = _field.WrittenSpan;
        var value = field[(field.IndexOf((byte)':') + 1)..].ToArray();
        if (StartsWith(field, "content-type"u8) && ContentType.TryParse(value, out var type))
        {
            _isMessage |=
                type.MediaType.Equals("message", StringComparison.OrdinalIgnoreCase)
                || type.MediaSubtype.Contains("rfc822", StringComparison.OrdinalIgnoreCase);
            _hasDigest |= type.MediaSubtype.Equals("digest", StringComparison.OrdinalIgnoreCase);
            if (_inFirstBlock && type.MediaType.Equals("multipart", StringComparison.OrdinalIgnoreCase))
                _outerBoundary ??= type.Boundary;
            if (type.Boundary is { } boundary)
                _boundaries.Add(Ascii.IsValid(boundary) ? boundary : "");
        }
        else if (StartsWith(field, "content-transfer-encoding"u8))
        {
            var name = value.AsSpan().Trim(" \t\r\n"u8);
            var encoded = StartsWith(name, "base64"u8) || StartsWith(name, "quoted-printable"u8);
            _isEncoded |= encoded;
            _isPlain |= !encoded;
        }

        _field.ResetWrittenCount();
    }

    private bool IsBoundary(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("--"u8))
            return false;
        foreach (var boundary in _boundaries)
        {
            if (line.Length >= boundary.Length + 2 && Ascii.Equals(line.Slice(2, boundary.Length), boundary))
                return true;
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) =>
        line.Length >= word.Length && Ascii.EqualsIgnoreCase(line[..word.Length], word);
}
