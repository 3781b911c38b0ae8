namespace SeisFunctions.Domain;

/// <summary>A body that can apply: a prefecture, a municipality, an organisation.</summary>
/// <param name="Code">Names it in storage, addresses and lists: <c>13</c>.</param>
/// <param name="Name">Full name: 東京都. No two applicants of a call bear the same.</param>
/// <param name="Kana">Reading of the full name in hiragana: とうきょうと. Empty where nobody has told it.</param>
public sealed record Applicant(string Code, string Name, string Kana)
{
    /// <summary>
    /// Stands for the applicant where nobody knows yet who it is: in a trial of forms that do not tell.
    /// </summary>
    public static Applicant Unknown { get; } = new("", "", "");

    /// <summary>
    /// Characters of a code: keys of rows and subjects of acts hold it, and Message-IDs of letters.
    /// </summary>
    public const int LongestCode = 60;

    /// <summary>Whether a text can be a code: ASCII letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= LongestCode && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>A shorter name for narrow places: 東京. The full name where there is none.</summary>
    public string ShortName { get; init; } = Name;
}
