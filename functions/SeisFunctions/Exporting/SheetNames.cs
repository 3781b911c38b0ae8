namespace SeisFunctions.Exporting;

/// <summary>Names of sheets, which come from the headings of forms.</summary>
internal static class SheetNames
{
    // Excel opens no file with a longer one, nor with one of these characters.
    private const int Longest = 31;
    private const string Refused = "\\/?*[]:'";

    /// <summary>The name as Excel takes it, with a number where another sheet has it already.</summary>
    public static string Free(string name, IEnumerable<string> taken)
    {
        var others = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var clean = string.Concat(name.Select(character => Refused.Contains(character) ? '_' : character));
        return Enumerable
            .Range(1, others.Count + 1)
            .Select(number => number == 1 ? Cut(clean, "") : Cut(clean, $" ({number})"))
            .First(candidate => !others.Contains(candidate));
    }

    // Half a character beyond the Basic Multilingual Plane cannot be written.
    private static string Cut(string name, string end)
    {
        var room = Longest - end.Length;
        return name.Length <= room ? name + end
            : name[..(char.IsHighSurrogate(name[room - 1]) ? room - 1 : room)] + end;
    }
}
