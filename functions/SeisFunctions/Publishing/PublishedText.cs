using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls.Persons;

namespace SeisFunctions.Publishing;

/// <summary>A free text of an application as it is published.</summary>
/// <param name="Key">Names what the applicant wrote: another text has another key, so that no wording and no
/// confirmation outlives it.</param>
/// <param name="Where">Where it stands, in Japanese.</param>
/// <param name="Written">What the applicant wrote.</param>
/// <param name="Text">What is published: the same, or an officer's wording.</param>
public sealed record PublishedText(string Key, string Where, string Written, string Text)
{
    // Hexadecimal digits: enough that no two texts of an application are alike.
    private const int Digits = 16;

    /// <summary>Whether nobody knows for sure what was written: left out until an officer words it.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>What in it may be about a person.</summary>
    public IReadOnlyList<TextMark> Marks { get; init; } = [];

    /// <summary>Whether an officer has worded it.</summary>
    public bool IsReworded { get; init; }

    /// <summary>Names what a person confirms: the text as it is published.</summary>
    public string ConfirmationKey => IsReworded ? KeyOf(Key, Text) : Key;

    /// <summary>A key.</summary>
    /// <param name="place">What tells texts apart that say the same.</param>
    /// <param name="text">The text.</param>
    public static string KeyOf(string place, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place}\n{text}")))[..Digits];

    /// <summary>A text that the call or a reference list gives: nobody needs to look at it.</summary>
    internal static PublishedText Given(string text) => new("", "", text, text);
}
