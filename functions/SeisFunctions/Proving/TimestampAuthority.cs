using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Proving;

/// <summary>
/// Asks the authority that <c>Timestamp__Url</c> names to stamp a hash (RFC 3161). What it does not answer, answers
/// wrongly or answers too late is a warning: the next tick asks again, and nothing else waits for it.
/// </summary>
public sealed class TimestampAuthority(IOptions<TimestampOptions> options, ILogger<TimestampAuthority> log)
{
    /// <summary>
    /// How long one request may take: the tick that closes the call asks before it writes the final letters, which are
    /// to carry the token.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A token with its certificates has a few kilobytes.
    private const int MostBytes = 64 * 1024;

    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }
    )
    {
        MaxResponseContentBufferSize = MostBytes,
        Timeout = Patience,
    };

    /// <summary>Whether an authority is named.</summary>
    public bool IsNamed => options.Value.Url is not null;

    /// <summary>The token for a hash, or null.</summary>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<byte[]?> StampAsync(string hash, CancellationToken cancellationToken)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(
            Convert.FromHexString(hash),
            HashAlgorithmName.SHA256,
            nonce: RandomNumberGenerator.GetBytes(8),
            requestSignerCertificates: true
        );
        using var query = new ByteArrayContent(request.Encode());
        query.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        try
        {
            using var answer = await Http.PostAsync(options.Value.Url, query, cancellationToken);
            answer.EnsureSuccessStatusCode();
            var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancellationToken), out _);
            return token.VerifySignatureForHash(Convert.FromHexString(hash), HashAlgorithmName.SHA256, out _)
                ? token.AsSignedCms().Encode()
                : throw new CryptographicException("The signature does not hold.");
        }
        catch (Exception e)
            when (e is HttpRequestException or CryptographicException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested
            )
        {
            log.TimestampFailed(e.GetType().Name);
            return null;
        }
    }
}
