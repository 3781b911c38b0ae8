using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Calls;

/// <summary>What somebody who misspelt a word probably meant. Pure.</summary>
internal static class Nearest
{
    // What a line of a terminal can show: a folder may hold thousands of files.
    private const int MostNamed = 20;

    /// <summary>The one of the words that differs least, or null if none looks like it.</summary>
    public static string? Of(string written, IEnumerable<string> words)
    {
        var nearest = words
            .Select(word => (Word: word, Distance: DistanceOf(written, word)))
            .Where(one => one.Distance is not null)
            .OrderBy(one => one.Distance)
            .FirstOrDefault();
        return nearest.Word;
    }

    /// <summary>A sentence with the nearest word, and one with all that are allowed.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> allowed) =>
        (Of(written, allowed) is { } nearest ? $" Did you mean \"{nearest}\"?" : "")
        + (allowed.Count > 0 ? $" Allowed: {string.Join(", ", allowed.Take(MostNamed))}{More(allowed.Count)}." : "");

    private static string More(int count) => count > MostNamed ? $" and {count - MostNamed} more" : "";

    // Null where more than a third of the letters differ: that is another word.
    private static int? DistanceOf(string written, string word) =>
        EditDistance.Within(
            written.ToLowerInvariant(),
            word.ToLowerInvariant(),
            (Math.Max(word.Length, written.Length) + 2) / 3
        );
}
