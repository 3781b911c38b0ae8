using System.Security.Cryptography;

namespace SeisFunctions.Mail;

/// <summary>
/// A message on its way in: copied once to a temporary file while its hash is taken, so that it can be read again
/// without being held in memory.
/// </summary>
public sealed class Spool : IAsyncDisposable
{
    private readonly FileStream _file;

    private Spool(FileStream file, string sha256) => (_file, Sha256) = (file, sha256);

    /// <summary>SHA-256 of the message, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes.</summary>
    public long Length => _file.Length;

    /// <summary>The message from its start. One reader at a time; the spool stays its owner.</summary>
    public Stream Content
    {
        get
        {
            _file.Position = 0;
            return _file;
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
        var file = TemporaryFile.Create(FileOptions.Asynchronous);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[80 * 1024];
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (file.Length + read > limit)
                    throw new MessageTooLargeException(limit);
                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return new(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
