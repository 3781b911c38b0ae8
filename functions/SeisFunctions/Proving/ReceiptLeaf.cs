using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>
/// What is proved of one receipt: its number, the instant at which our system took it, and its files. Facts of the
/// machine alone, so that no word of a person changes them. The salt keeps everybody else from guessing them.
/// </summary>
/// <param name="Call">Id of the call.</param>
/// <param name="ReceiptNumber">受付番号.</param>
/// <param name="ReceivedAt">When the receiving side took the message.</param>
/// <param name="Files">SHA-256 of each file in the order of the message, lower-case hex.</param>
/// <param name="Salt">32 random bytes, lower-case hex.</param>
public sealed record ReceiptLeaf(
    string Call,
    string ReceiptNumber,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<string> Files,
    string Salt
)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>
    /// The leaf of a submission or of correspondence; null where its row does not tell what is proved any more: it is
    /// damaged, or its salt has been erased.
    /// </summary>
    public static ReceiptLeaf? Of(string call, Submission submission) =>
        submission is { IsDamaged: false, Salt: { } salt }
            ? new(
                call,
                submission.ReceiptNumber,
                submission.ArrivedAt,
                [.. submission.Attachments.Select(file => file.Sha256)],
                salt
            )
            : null;

    /// <summary>Its hash as a leaf of the tree, lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(MerkleTree.LeafHash(Encode()));

    /// <summary>The bytes that are hashed: lines of UTF-8, each ended by LF. docs/proof.md tells them.</summary>
    public byte[] Encode()
    {
        var text = new StringBuilder("SeisFunctions receipt 1\n")
            .Append("salt ")
            .Append(Salt)
            .Append("\ncall ")
            .Append(Call)
            .Append("\nreceipt ")
            .Append(ReceiptNumber)
            .Append("\nreceived ")
            .Append(TextOf(ReceivedAt))
            .Append('\n');
        foreach (var file in Files)
            text.Append("file ").Append(file).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An instant as it is hashed: UTC, seven decimals.</summary>
    public static string TextOf(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    /// <summary>An instant that is written in just this way, or null.</summary>
    public static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Instant,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;

    /// <summary>SHA-256 as it is written everywhere here.</summary>
    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
