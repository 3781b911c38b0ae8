using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Reads the texts of the text boxes and shapes that lie over a sheet, so that it can be said that they are no entries.
/// </summary>
internal static class DrawingReader
{
    /// <summary>Shapes of a sheet that are looked at; a form has a handful.</summary>
    private const int MostShapes = 100;

    public static IReadOnlyList<(int Row, int Column, Content Text)> Read(PartXml? xml, ReadingBudget budget)
    {
        var texts = new List<(int, int, Content)>();
        var (row, column) = (0, 0);
        while (xml is not null && texts.Count < MostShapes && xml.Read())
        {
            if (xml.IsStart("from"))
            {
                (row, column) = ReadCorner(xml);
            }
            else if (xml.IsStart("txBody") && ReadText(xml, budget) is { IsBlank: false } text)
            {
                texts.Add((row, column, text));
            }
        }

        return texts;
    }

    private static (int Row, int Column) ReadCorner(PartXml xml)
    {
        var (row, column) = (0, 0);
        var depth = xml.Depth;
        while (!xml.IsStart("to") && xml.ReadInside(depth))
        {
            if (xml.IsStart("row"))
            {
                row = Number(xml.ReadText());
            }
            else if (xml.IsStart("col"))
            {
                column = Number(xml.ReadText());
            }
        }

        return (row, column);
    }

    private static Content ReadText(PartXml xml, ReadingBudget budget)
    {
        var text = new ContentBuilder();
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.IsStart("t"))
            {
                var run = xml.ReadText();
                budget.AddCharacters(run.Length);
                text.Append(run, Marks.None, null);
            }
            else if (xml.IsStart("p") && text.Length > 0)
            {
                text.Append('\n', Marks.None, null);
            }
        }

        return text.Build();
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
