using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>Tells the example sheet (記入例), which is never read as data, by its name or by what stands at its head.</summary>
internal static class ExampleSheets
{
    private const int HeadRows = 4;

    private static readonly string[] Words = ["記入例", "記載例", "記入見本", "記入サンプル"];

    public static bool IsExample(Grid grid, FormDefinition form)
    {
        if (!grid.IsSheet)
        {
            return false;
        }

        var titles = form.Parts.Where(part => part.IsExample).SelectMany(part => new[] { part.Title, part.Note }.OfType<string>()).Select(text => LabelText.Key(text)).ToList();
        return Words.Any(word => grid.Name.Contains(word, StringComparison.Ordinal)) || titles.Contains(LabelText.Key(grid.Name))
            || grid.Rows.Take(HeadRows).SelectMany(row => row.Cells).Any(cell => cell.Content.Text.Length <= LabelText.Longest && IsHead(cell.Content.Label.Whole, titles));
    }

    private static bool IsHead(string key, List<string> titles) => titles.Contains(key) || Words.Contains(key);
}
