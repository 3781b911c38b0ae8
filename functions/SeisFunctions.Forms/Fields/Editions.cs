using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Fields;

/// <summary>Finds the edition (令和8年度) that is printed at the head of a form.</summary>
internal static class Editions
{
    private const int HeadSpots = 40;
    private const int LongestLine = 80;

    /// <summary>
    /// The edition in the line of the title, else in a line of its own above the first entry; null if none is printed.
    /// </summary>
    public static string? Find(IReadOnlyList<Spot> spots, FormVocabulary vocabulary)
    {
        string? alone = null;
        foreach (var spot in spots.Take(HeadSpots))
        {
            // The head of a letter stands above the title.
            if (spot.Label is { } label && vocabulary.Form.Letter?.Fields.Contains(label.Field.Id) != true)
            {
                break;
            }

            if (spot.Content.IsBlank || spot.Content.Text.Length > LongestLine)
            {
                continue;
            }

            var text = PlainText.Compatible(spot.Content.Text).Replace(" ", "", StringComparison.Ordinal);
            if (Year.Match(text) is { Success: true } match && FiscalYearText.Read(match.Value).Value is { } year)
            {
                if (vocabulary.IsTitle(spot.Content.Label))
                {
                    return year;
                }

                alone ??= match.Length + 6 >= text.Length ? year : null;
            }
        }

        return alone;
    }

    /// <summary>It names a year that is not the one of the form.</summary>
    public static bool IsOfOther(string text, FormVocabulary vocabulary) =>
        Year.Match(FormVocabulary.WithoutBlanks(text)) is { Success: true } match
        && FiscalYearText.Read(match.Value).Value is { } year
        && year != vocabulary.Form.Edition;

    private static readonly Regex Year = WordExpression.Of(
        $$"""
        {{JapaneseEra.Printed}}(?:[0-9]{1,2}|元)年度|20[0-9]{2}年度
        """
    );
}
