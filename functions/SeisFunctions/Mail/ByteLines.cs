namespace SeisFunctions.Mail;

/// <summary>
/// Lines of a stream as bytes, ends included. A line longer than the buffer comes in pieces, so that no line needs more
/// memory.
/// </summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start,
        _end;
    private bool _midLine;

    /// <summary>Whether <see cref="Current"/> begins a line, and is not the rest of a long one.</summary>
    public bool StartsLine { get; private set; }

    /// <summary>The line, or a piece of it. Valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, Length);

    private int Length { get; set; }

    /// <summary>Reads the next one.</summary>
    public bool Read()
    {
        _start += Length;
        Length = 0;
        var line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n') + 1;
        while (line == 0 && Fill())
            line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n') + 1;
        StartsLine = !_midLine;
        Length = line > 0 ? line : _end - _start;
        _midLine = line == 0;
        return Length > 0;
    }

    // False if nothing more fits or nothing more comes.
    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            return false;
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
