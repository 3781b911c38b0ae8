using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SeisFunctions.Proving;

namespace SeisFunctions.Commands;

/// <summary>Checks a proof of receipt and files against it. Touches no storage and no network.</summary>
internal static class VerifyCommand
{
    private const int Holds = 0,
        Fails = 1,
        Unreadable = 2;

    /// <summary>Says of each fact whether it holds.</summary>
    /// <param name="proofFile">The proof.</param>
    /// <param name="files">The files that are to be the ones that came.</param>
    /// <param name="head">締切照合値 as it was published, or null.</param>
    /// <param name="authority">Certificates of timestamp authorities (PEM), or null for those of this machine.</param>
    /// <param name="output">Where to say it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<int> RunAsync(
        FileInfo proofFile,
        FileInfo[] files,
        string? head,
        FileInfo? authority,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        foreach (var missing in files.Prepend(proofFile).Append(authority).OfType<FileInfo>().Where(one => !one.Exists))
        {
            await Console.Error.WriteLineAsync($"ファイルがありません：{missing}");
            return Unreadable;
        }

        // Whatever is larger than a proof is none, and is not read.
        var content =
            proofFile.Length > ProofReader.MostBytes
                ? []
                : await File.ReadAllBytesAsync(proofFile.FullName, cancellationToken);
        if (ProofReader.Read(content) is not { } proof)
        {
            await output.WriteLineAsync($"✕ {ProofCheck.NoProof}");
            return Unreadable;
        }

        var hashed = new List<(string, string)>();
        foreach (var file in files)
        {
            await using var bytes = file.OpenRead();
            hashed.Add((file.Name, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken))));
        }

        if (await TrustedAsync(authority) is not { } trusted)
            return Unreadable;
        var check = ProofCheck.Of(proof, hashed, head?.Trim().ToLowerInvariant(), trusted);
        await output.WriteLineAsync($"受付証明：受付番号 {proof.Leaf.ReceiptNumber}（公募 {proof.Leaf.Call}）");
        foreach (var fact in check.Facts)
            await output.WriteLineAsync($"{Mark(fact.Holds)} {fact.Text}");
        await output.WriteLineAsync(check.Verdict);
        await output.WriteLineAsync(ProofCheck.Scope);
        return check.Holds ? Holds : Fails;
    }

    private static string Mark(bool? holds) =>
        holds switch
        {
            true => "○",
            false => "✕",
            null => "△",
        };

    private static async Task<X509Certificate2Collection?> TrustedAsync(FileInfo? authority)
    {
        var trusted = new X509Certificate2Collection();
        try
        {
            if (authority is null)
                return trusted;
            trusted.ImportFromPemFile(authority.FullName);
            if (trusted.Count > 0)
                return trusted;
        }
        catch (CryptographicException)
        {
            // Told below, as where there is none in the file.
        }

        await Console.Error.WriteLineAsync($"証明書（PEM）として読めません：{authority}");
        return null;
    }
}
