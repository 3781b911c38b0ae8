namespace SeisFunctions.Receiving;

/// <summary>A file of a message.</summary>
/// <param name="Name">As its sender wrote it.</param>
/// <param name="ContentType">As the message declares it.</param>
/// <param name="Content">The decoded bytes.</param>
public sealed record OpenedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it is an archive whose files stand beside it, so that it need not be read itself.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>The bytes as a seekable stream.</summary>
    public Stream Open() =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(Content.ToArray(), writable: false);
}
