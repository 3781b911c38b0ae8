using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Mail;

/// <summary>
/// What the HTML text of a mail says and its plain text does not. Mail programs write both from one text; spaces,
/// width, punctuation, links, marks of quotes and lists, and what stands below the line of a signature make no
/// difference. Pure.
/// </summary>
internal static partial class HtmlBeyondPlain
{
    /// <summary>
    /// Letters from which on a sentence counts. Converters add and drop shorter pieces: marks of lists, numbers of
    /// notes. 取り下げます has six.
    /// </summary>
    public const int LeastLetters = 4;

    /// <summary>
    /// Characters of the HTML text whose sentences are looked for, each in the whole plain text: fifteen pages. Work
    /// grows with both lengths.
    /// </summary>
    public const int MostCharacters = 20_000;

    // The plain text is the longer one: what was moved or is quoted in it is found all the same.
    private const int MostOfPlain = 3 * MostCharacters;

    /// <summary>The sentences of an HTML text that a plain one does not have, in its order.</summary>
    /// <param name="plain">The plain text.</param>
    /// <param name="html">The HTML text without its tags (see <see cref="HtmlText"/>).</param>
    public static IReadOnlyList<string> Of(string plain, string html)
    {
        var known = Letters(Links().Replace(Notes().Replace(MailText.Beginning(plain, MostOfPlain), ""), ""));
        var lines = Links()
            .Replace(MailText.Beginning(html, MostCharacters), "\n")
            .ReplaceLineEndings("\n")
            .Split('\n')
            .TakeWhile(line => line.TrimEnd() != "--");
        return
        [
            .. lines
                .SelectMany(line => Ends().Split(SignOfList().Replace(line, "")))
                .Select(sentence => sentence.Trim())
                .Where(sentence =>
                    Letters(sentence) is { Length: >= LeastLetters } letters
                    && !known.Contains(letters, StringComparison.Ordinal)
                )
                .Distinct(),
        ];
    }

    private static string Letters(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(IsLetter)]);

    // Marks belong to letters: half-width kana, accents.
    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == 'ー'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(@"(?:https?://|mailto:|tel:|cid:)[\x21-\x7E]+", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"\[\d{1,3}\]")]
    private static partial Regex Notes();

    // A letter stands for the sign of a list where the typeface has a sign in its place.
    [GeneratedRegex(@"^\s*[A-Za-zØü§]\s+")]
    private static partial Regex SignOfList();

    [GeneratedRegex("[。！？!?]")]
    private static partial Regex Ends();
}
