namespace SeisFunctions.Forms.Facsimiles;

/// <summary>Finds the entries of an account again in the text that they account for.</summary>
internal static class Alignment
{
    /// <summary>Stands for a character that belongs to no entry.</summary>
    public const int Nobody = -1;

    /// <summary>The index of the entry that each character belongs to.</summary>
    /// <param name="text">The text of one spot.</param>
    /// <param name="entries">The entries of its location, in the order of the account.</param>
    /// <param name="unplaced">Takes the entries whose text is not there.</param>
    public static int[] Of(string text, IReadOnlyList<AccountEntry> entries, ICollection<AccountEntry> unplaced)
    {
        var owners = new int[text.Length];
        Array.Fill(owners, Nobody);
        var end = 0;
        for (var index = 0; index < entries.Count; index++)
        {
            var part = entries[index].Text;
            if (text.IndexOf(part, end, StringComparison.Ordinal) is >= 0 and var at)
            {
                owners.AsSpan(at, part.Length).Fill(index);
                end = at + part.Length;
            }
            else if (Scattered(text, part, owners) is { } characters)
            {
                characters.ForEach(character => owners[character] = index);
            }
            else
            {
                unplaced.Add(entries[index]);
            }
        }

        return owners;
    }

    /// <summary>
    /// Where the characters of a part stand that encloses another one: a printed line without what was filled in.
    /// </summary>
    private static List<int>? Scattered(string text, string part, int[] owners)
    {
        var found = new List<int>();
        var at = 0;
        foreach (var character in part.Where(character => !char.IsWhiteSpace(character)))
        {
            while (at < text.Length && (owners[at] != Nobody || text[at] != character))
            {
                at++;
            }

            if (at == text.Length)
            {
                return null;
            }

            found.Add(at++);
        }

        return found;
    }
}
