using System.IO.Hashing;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// One inflated part: counts what really comes out (a declared size is only a claim) and, at its end, compares length and CRC with the
/// zip directory, because a flipped bit in a deflated stream can change a value and still be well-formed XML.
/// </summary>
internal sealed class CountedStream(Stream inflated, long declaredLength, uint declaredCrc, ReadingBudget budget) : Stream
{
    private readonly Crc32 crc = new();
    private long count;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        if (read == 0 && buffer.Length > 0)
        {
            CheckEnd();
            return 0;
        }

        count += read;
        budget.AddBytes(read);
        budget.CheckPartBytes(count);
        crc.Append(buffer[..read]);
        return read;
    }

    /// <summary>Reads what an XML reader leaves behind the root element, so that the whole part is checked.</summary>
    public void Drain()
    {
        Span<byte> buffer = stackalloc byte[512];
        while (Read(buffer) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        // Some writers leave the CRC at 0; the length they do know.
        if (count != declaredLength || (declaredCrc != 0 && crc.GetCurrentHashAsUInt32() != declaredCrc))
        {
            throw new UnreadableFileException("ファイルの一部が壊れているか、途中で切れています");
        }
    }
}
