using System.Security.Cryptography;

namespace SeisFunctions.Mail;

/// <summary>
/// A message on its way in: copied once while its hash is taken, so that it can be read again. A large one lies in a
/// temporary file meanwhile.
/// </summary>
public sealed class Spool : IAsyncDisposable
{
    /// <summary>
    /// Bytes. An application takes a few tens of kilobytes and never touches the disk; as many messages as are taken in
    /// at once must fit into the memory of the smallest host.
    /// </summary>
    internal const int MostInMemory = 512 * 1024;

    private readonly Stream _copy;

    private Spool(Stream copy, string sha256) => (_copy, Sha256) = (copy, sha256);

    /// <summary>SHA-256 of the message, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes.</summary>
    public long Length => _copy.Length;

    /// <summary>The message from its start. One reader at a time; the spool stays its owner.</summary>
    public Stream Content
    {
        get
        {
            _copy.Position = 0;
            return _copy;
        }
    }

    /// <summary>
    /// Makes a spool of a whole message that somebody else wrote into a temporary file; it owns the file from now on.
    /// </summary>
    public static async Task<Spool> OfAsync(FileStream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return new(file, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
    }

    /// <summary>Takes in all of <paramref name="source"/>.</summary>
    /// <exception cref="MessageTooLargeException">It is longer than <paramref name="limit"/> bytes.</exception>
    public static async Task<Spool> TakeAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        Stream copy = new MemoryStream();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[80 * 1024];
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (copy.Length + read > limit)
                    throw new MessageTooLargeException(limit);
                hash.AppendData(buffer.AsSpan(0, read));
                if (copy is MemoryStream memory && memory.Length + read > MostInMemory)
                {
                    copy = TemporaryFile.Create(FileOptions.Asynchronous);
                    memory.WriteTo(copy);
                }

                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return new(copy, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _copy.DisposeAsync();
}
