namespace SeisFunctions.Calls;

/// <summary>What somebody who misspelt a word probably meant. Pure.</summary>
internal static class Nearest
{
    /// <summary>The one of the words that differs least, or null if none looks like it.</summary>
    public static string? Of(string written, IEnumerable<string> words)
    {
        var nearest = words
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(one => one.Distance)
            .FirstOrDefault();
        // A third of the letters: more is another word.
        return nearest.Word is { } word && nearest.Distance <= (Math.Max(word.Length, written.Length) + 2) / 3
            ? word
            : null;
    }

    /// <summary>A sentence with the nearest word, and one with all that are allowed.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> allowed) =>
        (Of(written, allowed) is { } nearest ? $" Did you mean \"{nearest}\"?" : "")
        + (allowed.Count > 0 ? $" Allowed: {string.Join(", ", allowed)}." : "");

    // How many characters must be put in, taken out or exchanged (Levenshtein), row by row.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var exchanged = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
