using System.Security.Cryptography;

namespace SeisFunctions.Receiving;

/// <summary>
/// Draws the salt of each receipt: 32 bytes that nobody can guess, as many as the hash has. It is kept beside the raw
/// message and in its row, with what is written anyway.
/// </summary>
/// <param name="draw">Draws bytes; tests that compare two lives draw the same.</param>
public sealed class ReceiptSalts(Func<byte[]> draw)
{
    /// <summary>Bytes of a salt.</summary>
    public const int Length = 32;

    /// <summary>By the random numbers of the operating system.</summary>
    public ReceiptSalts()
        : this(() => RandomNumberGenerator.GetBytes(Length)) { }

    /// <summary>The next salt, lower-case hex.</summary>
    public string Next() => Convert.ToHexStringLower(draw());
}
