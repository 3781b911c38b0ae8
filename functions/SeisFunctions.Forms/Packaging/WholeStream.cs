using System.IO.Hashing;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// One inflated part as it comes out of the zip. At its end it compares length and CRC with the zip directory, because
/// a flipped bit in a deflated stream can change a value and still be well-formed XML.
/// </summary>
internal sealed class WholeStream(Stream inflated, long declaredLength, uint declaredCrc) : ForwardStream
{
    private readonly Crc32 crc = new();
    private long count;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        count += read;
        crc.Append(buffer[..read]);
        if (read == 0 && buffer.Length > 0)
        {
            CheckEnd();
        }

        return read;
    }

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
