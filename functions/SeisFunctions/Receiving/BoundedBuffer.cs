namespace SeisFunctions.Receiving;

/// <summary>Memory that takes so many bytes and no more, whatever a sender's file claims about its size.</summary>
internal sealed class BoundedBuffer(long limit) : MemoryStream
{
    /// <inheritdoc/>
    /// <remarks>Every other way of writing to a derived <see cref="MemoryStream"/> ends here.</remarks>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > limit)
            throw new FullException();
        base.Write(buffer, offset, count);
    }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> ToMemory() => GetBuffer().AsMemory(0, (int)Length);

    /// <summary>The limit is reached.</summary>
    public sealed class FullException : Exception;
}
