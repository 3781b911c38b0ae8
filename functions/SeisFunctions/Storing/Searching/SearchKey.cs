using System.Text;
using SeisFunctions.Calls.Geography;

namespace SeisFunctions.Storing.Searching;

/// <summary>
/// Texts made comparable for searching: as place names are (width, kana, old and new characters, blanks), without
/// brackets and stops, and with the digits of a number joined however they are parted. Pure; never shown.
/// </summary>
internal static class SearchKey
{
    private const string Dropped = "()[]{}<>「」『』【】〔〕〈〉《》・、。,:;\"'";

    // What is written between the digits of telephone numbers, dates and codes. Every dash is 一 once it is folded.
    private const string BetweenDigits = "一./";

    // How numbers of Japan begin abroad, where they begin with 0 at home.
    private const string Abroad = "+81";

    /// <summary>The key of a text.</summary>
    public static string Of(string text)
    {
        var folded = FoldedText.KeyOf(text).Where(one => !Dropped.Contains(one)).ToArray().AsSpan();
        var key = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            if (!BetweenDigits.Contains(folded[at]) || !IsDigit(folded, at - 1) || !IsDigit(folded, at + 1))
                key.Append(folded[at]);
        }

        return key.Replace($"{Abroad}0", "0").Replace(Abroad, "0").ToString();
    }

    /// <summary>
    /// The words of a question, each of which must be found. A number stays one word, however it is parted.
    /// </summary>
    public static IReadOnlyList<string> WordsOf(string question) =>
        [
            .. (
                question.Any(char.IsLetter)
                    ? question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    : [question]
            )
                .Select(Of)
                .Where(word => word.Length > 0)
                .Distinct(),
        ];

    private static bool IsDigit(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
