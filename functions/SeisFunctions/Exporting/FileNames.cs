namespace SeisFunctions.Exporting;

/// <summary>Names of a sender's files where they become names in a zip.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    // What Windows refuses, besides control characters and what turns the direction of writing, by which an .exe can look like a .docx.
    private const string Refused = "\\/:*?\"<>|\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// <summary>The name without what could lead out of its folder or mislead its reader; its end, which says what it is, is kept.</summary>
    public static string Safe(string name)
    {
        var clean = string.Concat(name.Select(character => char.IsControl(character) || char.IsSurrogate(character) || Refused.Contains(character, StringComparison.Ordinal) ? '_' : character))
            .Trim(' ', '.');
        return clean.Length == 0 ? "file" : clean.Length <= Longest ? clean : clean[^Longest..];
    }
}
