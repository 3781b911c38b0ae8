namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>One mutated input.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Extension">docx, xlsx or eml.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FuzzCase(string Kind, string Extension, byte[] Content)
{
    /// <summary>
    /// The file whose bytes were damaged, where nobody mended the checksums afterwards: such damage must be noticed and
    /// can change no value. Null otherwise.
    /// </summary>
    public byte[]? Undamaged { get; init; }
}
