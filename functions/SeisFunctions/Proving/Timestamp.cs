using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace SeisFunctions.Proving;

/// <summary>What an authority's token says of a hash.</summary>
/// <param name="At">When it stamped the hash.</param>
/// <param name="Authority">Subject of its certificate.</param>
/// <param name="IsTrusted">Whether that certificate leads to one that is trusted.</param>
internal sealed record Timestamp(DateTimeOffset At, string Authority, bool IsTrusted)
{
    /// <summary>The token's statement; null where it is not for this hash, or is not as it was signed.</summary>
    /// <param name="token">The token (RFC 3161), DER.</param>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="trusted">Certificates of authorities that are trusted; none: those of this machine.</param>
    public static Timestamp? Of(byte[] token, string hash, X509Certificate2Collection trusted)
    {
        try
        {
            return
                Rfc3161TimestampToken.TryDecode(token, out var read, out var length)
                && length == token.Length
                && read.VerifySignatureForHash(
                    Convert.FromHexString(hash),
                    HashAlgorithmName.SHA256,
                    out var signer,
                    trusted
                )
                ? new(read.TokenInfo.Timestamp, signer.Subject, IsTrustedAt(read, signer, trusted))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Revocation is not asked for: that would need the network, and the token stays what it was.
    private static bool IsTrustedAt(
        Rfc3161TimestampToken token,
        X509Certificate2 signer,
        X509Certificate2Collection trusted
    )
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.8"));
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        if (trusted.Count > 0)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        }

        return chain.Build(signer);
    }
}
