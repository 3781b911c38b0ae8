using System.Globalization;
using System.Text;

namespace SeisFunctions.Proving;

/// <summary>
/// 締切照合値: what a call was closed with, under one hash: call, deadline, number of leaves and root. This hash is what an
/// authority stamps and what is to be published: the root alone would bind neither the deadline nor the number.
/// </summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Deadline">The deadline that counted.</param>
/// <param name="Leaves">Number of leaves.</param>
/// <param name="Root">Root of the tree, lower-case hex.</param>
public sealed record TreeHead(string Call, DateTimeOffset Deadline, int Leaves, string Root)
{
    /// <summary>SHA-256 of <see cref="Encode"/>, lower-case hex.</summary>
    public string Hash => ReceiptLeaf.Sha256(Encode());

    /// <summary>The bytes that are hashed: lines of UTF-8, each ended by LF. docs/proof.md tells them.</summary>
    public byte[] Encode() =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SeisFunctions receipts 1\ncall {Call}\n"
                    + $"deadline {ReceiptLeaf.TextOf(Deadline)}\nleaves {Leaves}\nroot {Root}\n"
            )
        );
}
