namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Digests how a text looks (bold, colour, size, shading), so that options which look different can be told from
/// options which look alike. The same properties give the same digest in every process.
/// </summary>
internal static class Looks
{
    private const int Shift = 5;

    /// <summary>
    /// The digest of one more property on top of <paramref name="others"/>, in whatever order they come.
    /// </summary>
    public static Marks And(this Marks others, string property, string? value)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var character in property)
        {
            hash = (hash ^ character) * 16777619u;
        }

        foreach (var character in value ?? "")
        {
            hash = (hash ^ character) * 16777619u;
        }

        var sum = ((uint)others >> Shift) + (hash >> 21 | 1);
        return (Marks)(sum << Shift) & Marks.Look;
    }
}
