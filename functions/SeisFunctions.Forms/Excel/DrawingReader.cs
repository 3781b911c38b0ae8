using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Reads what lies over a sheet: the texts of text boxes and shapes, so that it can be said that they are no entries, and
/// where shapes without a text lie: an oval around an option, a line through an entry.
/// </summary>
internal static class DrawingReader
{
    /// <summary>Shapes of a sheet that are looked at; a form has a handful.</summary>
    private const int MostShapes = 100;

    /// <param name="xml">The part, or null.</param>
    /// <param name="texts">Takes up the texts, with the cell under the corner of each.</param>
    /// <param name="drawings">Takes up where shapes without a text lie.</param>
    /// <param name="budget">Counts what is read.</param>
    public static void Read(
        PartXml? xml,
        List<(int Row, int Column, Content Text)> texts,
        List<(CellReference First, CellReference Last)> drawings,
        ReadingBudget budget
    )
    {
        var (first, last) = (default(CellReference), default(CellReference));
        var isShape = false;
        while (xml is not null && texts.Count + drawings.Count < MostShapes && xml.Read())
        {
            if (xml.IsStart("from"))
            {
                Close();
                first = last = ReadCorner(xml);
            }

            // Reading a corner may end at the start of the other one.
            if (xml.IsStart("to"))
            {
                last = ReadCorner(xml);
            }

            if (xml.IsStart("sp") || xml.IsStart("cxnSp") || xml.IsStart("pic"))
            {
                isShape = true;
            }
            else if (xml.IsStart("txBody") && ReadText(xml, budget) is { IsBlank: false } text)
            {
                texts.Add((first.Row, first.Column, text));
                isShape = false;
            }
        }

        Close();

        void Close()
        {
            if (isShape && last.Row >= first.Row && last.Column >= first.Column)
            {
                drawings.Add((first, last));
            }

            isShape = false;
        }
    }

    private static CellReference ReadCorner(PartXml xml)
    {
        var (row, column) = (0, 0);
        var (depth, isFirst) = (xml.Depth, true);
        while ((isFirst || !(xml.IsStart("to") || xml.IsStart("sp"))) && xml.ReadInside(depth))
        {
            isFirst = false;
            if (xml.IsStart("row"))
            {
                row = Number(xml.ReadText());
            }
            else if (xml.IsStart("col"))
            {
                column = Number(xml.ReadText());
            }
        }

        return new(row, column);
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
