using System.Text.RegularExpressions;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// A list on a sheet that is hidden, or that calls itself a draft or one of another time, is perhaps not handed in: its
/// entries count only once a person has looked at them.
/// </summary>
internal static class SheetDoubts
{
    private static readonly SheetGroups Words = Lexicon.Known.Sheets;

    /// <summary>Why what stands below a header is in doubt; null if it is not.</summary>
    /// <param name="header">The header.</param>
    /// <param name="all">All headers of the form in the file.</param>
    /// <param name="vocabulary">The form.</param>
    public static string? Of(TableHeader header, IReadOnlyList<TableHeader> all, FormVocabulary vocabulary)
    {
        var grid = header.Grid;
        if (!grid.IsSheet)
        {
            return null;
        }

        if (grid.IsHidden)
        {
            return "非表示のシートに記載されています";
        }

        if (vocabulary.Heading(new(grid.Name)) is null && (IsOther(grid.Name) || IsOfOtherYear(grid.Name, vocabulary)))
        {
            return $"「{grid.Name}」という名前のシートに記載されています";
        }

        // An edition that is not this call's has a finding of its own, where there is no other list to choose from.
        var hasOther = all.Any(other => other.Vocabulary == header.Vocabulary && other.Grid != grid);
        return TitlesOver(header, vocabulary)
            .FirstOrDefault(title => IsOther(title) || (hasOther && IsOfOtherYear(title, vocabulary)))
            is { } other
            ? $"「{PlainText.OneLine(other)}」と題した表に記載されています"
            : null;
    }

    private static IEnumerable<string> TitlesOver(TableHeader header, FormVocabulary vocabulary) =>
        header.Grid.IsTurned
            ? []
            : header
                .Grid.Rows.TakeWhile(row => row.Index < header.FirstRow)
                .SelectMany(row => row.Cells)
                .Where(cell => vocabulary.IsTitle(cell.Content.Label))
                .Select(cell => cell.Content.Text.Trim());

    private static bool IsOther(string text) => ProvisionalText.IsIn(text) || Words.Earlier.StandsIn(text);

    /// <summary>It tells years, and none is that of the form.</summary>
    private static bool IsOfOtherYear(string text, FormVocabulary vocabulary) =>
        vocabulary.Form.Edition is { } edition
        && Year.Matches(UnicodeForms.Compatible(text))
            .Select(year => FiscalYearText.Read(year.Value).Value)
            .OfType<string>()
            .ToList()
            is { Count: > 0 } years
        && !years.Contains(edition);

    private static readonly Regex Year = WordExpression.LookingAround(
        $$"""
        (?:{{JapaneseEra.Printed}}(?:[0-9]{1,2}|元)|(?<![0-9])20[0-9]{2})(?![0-9])
        """
    );
}
