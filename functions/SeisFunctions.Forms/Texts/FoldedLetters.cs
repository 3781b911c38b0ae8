using System.Numerics;

namespace SeisFunctions.Forms.Texts;

/// <summary>A key with a sketch of the letters in it, which tells most keys apart without comparing them.</summary>
internal sealed class FoldedLetters
{
    private readonly ulong letters;

    public FoldedLetters(string key)
    {
        Key = key;
        foreach (var character in key)
        {
            letters |= 1UL << (character % 64);
        }
    }

    public string Key { get; }

    /// <summary>
    /// Whether the keys may be at most <paramref name="most"/> changes of a letter apart: a change takes one letter
    /// away and brings one.
    /// </summary>
    public bool MayBeWithin(FoldedLetters other, int most) =>
        Math.Abs(Key.Length - other.Key.Length) <= most
        && BitOperations.PopCount(letters & ~other.letters) <= most
        && BitOperations.PopCount(other.letters & ~letters) <= most;
}
