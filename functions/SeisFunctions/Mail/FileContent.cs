using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace SeisFunctions.Mail;

/// <summary>
/// The decoded bytes of one file of a message: in memory, or in a temporary file that its <see cref="FileSpool"/> owns.
/// </summary>
public sealed class FileContent
{
    private const int BufferBytes = 16 * 1024;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly SafeFileHandle? _file;

    private FileContent(ReadOnlyMemory<byte> memory, SafeFileHandle? file, long length, string sha256) =>
        (_memory, _file, Length, Sha256) = (memory, file, length, sha256);

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes that are in memory already.</summary>
    public static FileContent Of(ReadOnlyMemory<byte> bytes) =>
        new(bytes, null, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));

    /// <summary>
    /// A new seekable stream over the bytes. Several may be open at once, as long as the spool is not disposed.
    /// </summary>
    public Stream Open() =>
        _file is not null ? new BufferedStream(new HandleStream(_file, Length), BufferBytes)
        : MemoryMarshal.TryGetArray(_memory, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(_memory.ToArray(), writable: false);

    internal static FileContent InMemory(ReadOnlyMemory<byte> bytes, string sha256) =>
        new(bytes, null, bytes.Length, sha256);

    internal static FileContent InFile(SafeFileHandle file, long length, string sha256) =>
        new(default, file, length, sha256);
}
