using System.Buffers;

namespace SeisFunctions.Domain;

/// <summary>
/// Marks that turn the direction of writing. Japanese text needs none; with them a value can be made to look like
/// another one.
/// </summary>
internal static class DirectionMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    );

    /// <summary>The text as it is shown to people: without them.</summary>
    public static string Without(string text) =>
        text.AsSpan().ContainsAny(Marks) ? string.Concat(text.Where(character => !Marks.Contains(character))) : text;
}
