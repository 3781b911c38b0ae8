using System.Text;

namespace SeisFunctions.Exporting;

/// <summary>Names of a sender's files where they become names in a zip.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    // What Windows refuses, besides control characters and what turns the direction of writing, by which an .exe can
    // look like a .docx.
    private const string Refused = "\\/:*?\"<>|\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// <summary>
    /// The name without what could lead out of its folder or mislead its reader; its end, which says what it is, is
    /// kept.
    /// </summary>
    public static string Safe(string name)
    {
        // Half a character beyond the Basic Multilingual Plane comes as the replacement character.
        var clean = string.Concat(
                name.EnumerateRunes()
                    .Select(rune =>
                        Rune.IsControl(rune)
                        || rune == Rune.ReplacementChar
                        || Refused.Contains(rune.ToString(), StringComparison.Ordinal)
                            ? "_"
                            : rune.ToString()
                    )
            )
            .Trim(' ', '.');
        return clean.Length == 0 ? "file"
            : clean.Length <= Longest ? clean
            : clean[^(char.IsLowSurrogate(clean[^Longest]) ? Longest - 1 : Longest)..];
    }
}
