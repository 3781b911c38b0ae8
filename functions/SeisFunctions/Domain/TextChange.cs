namespace SeisFunctions.Domain;

/// <summary>A line that one text has and another one has not. Pure.</summary>
/// <param name="Added">Whether the later text has it; otherwise the earlier one.</param>
/// <param name="Line">The line.</param>
public sealed record TextChange(bool Added, string Line)
{
    // So many lines are compared with each other: beyond that all of them count as changed, for the comparison takes
    // the product of both.
    private const int MostLines = 1_000;

    /// <summary>What differs, in the order of the later text, what is gone before what came in its place.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    public static IReadOnlyList<TextChange> Of(string before, string after)
    {
        var (old, current) = (LinesOf(before), LinesOf(after));
        if (old.Length > MostLines || current.Length > MostLines)
            return [.. old.Select(line => new TextChange(false, line)), .. current.Select(line => new TextChange(true, line))];
        var common = LongestCommon(old, current);
        var changes = new List<TextChange>();
        var (o, c) = (0, 0);
        while (o < old.Length || c < current.Length)
        {
            if (o < old.Length && c < current.Length && old[o] == current[c])
                (o, c) = (o + 1, c + 1);
            else if (c == current.Length || (o < old.Length && common[o + 1, c] >= common[o, c + 1]))
                changes.Add(new(false, old[o++]));
            else
                changes.Add(new(true, current[c++]));
        }

        return [.. changes.Where(change => change.Line.Length > 0)];
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    // How many lines both have in common from a line of each on.
    private static int[,] LongestCommon(string[] old, string[] current)
    {
        var common = new int[old.Length + 1, current.Length + 1];
        for (var o = old.Length - 1; o >= 0; o--)
            for (var c = current.Length - 1; c >= 0; c--)
                common[o, c] =
                    old[o] == current[c] ? common[o + 1, c + 1] + 1 : Math.Max(common[o + 1, c], common[o, c + 1]);
        return common;
    }
}
