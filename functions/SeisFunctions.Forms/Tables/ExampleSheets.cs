using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Tables;

/// <summary>
/// Tells the example sheet (記入例), which is never read as data, by its name or by what stands at its head.
/// </summary>
internal static class ExampleSheets
{
    private const int HeadRows = 4;

    private static readonly WordGroup Words = Lexicon.Known.Printed.ExampleSheet;

    public static bool IsExample(Grid grid, FormVocabulary vocabulary)
    {
        if (!grid.IsSheet)
        {
            return false;
        }

        var titles = vocabulary.ExampleTitles;
        return Words.StandsIn(grid.Name)
            || titles.Contains(LabelText.Key(grid.Name))
            || grid.Rows.Take(HeadRows)
                .SelectMany(row => row.Cells)
                .Any(cell => cell.Content.Text.Length <= LabelText.Longest && IsHead(cell.Content.Label.Whole, titles));
    }

    /// <summary>
    /// What was written into the example's tables in place of the printed entries, or below them: perhaps the form was
    /// filled in on the wrong sheet.
    /// </summary>
    public static IEnumerable<Finding> Filled(
        Grid grid,
        FormVocabulary vocabulary,
        FormReading form,
        ReadingBudget budget
    )
    {
        var headers = TableFinder.Find(grid, vocabulary);
        foreach (var header in headers)
        {
            var (rows, _) = new TableReader(
                header,
                vocabulary.Form,
                headers,
                budget.TableRows,
                [],
                new Account(),
                budget
            ).Read();
            if (rows.Count > 0)
            {
                var isOnlyHere = form.Table(header.Vocabulary.Table.Id).Rows.Count == 0;
                var finding = FormFinding
                    .ExampleFilled(grid.Name, rows.Count)
                    .At(vocabulary.Form.Name, rows[0].Location);
                yield return isOnlyHere ? finding with { Severity = Severity.Warning } : finding;
            }
        }
    }

    /// <summary>A file that holds nothing of the form but its example.</summary>
    public static Finding Alone(Grid grid, FormVocabulary vocabulary) =>
        FormFinding.ExampleAlone(vocabulary.Form.Name, grid.Name);

    private static bool IsHead(string key, IReadOnlyList<string> titles) => titles.Contains(key) || Words.Contains(key);
}
