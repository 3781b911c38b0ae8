using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Word;

/// <summary>Builds the logical grid of one Word table while its rows and cells go by.</summary>
internal sealed class TableBuilder(int number)
{
    /// <summary>Word itself allows 63 columns; a larger claim is not believed.</summary>
    private const int MostColumns = 64;

    private readonly List<GridCell> cells = [];
    private Dictionary<int, GridCell> openAbove = [];
    private Dictionary<int, GridCell> openHere = [];
    private int rowStart;

    /// <summary>表2</summary>
    public string Name => $"表{number}";

    public int Row { get; private set; } = -1;

    public int Column { get; private set; }

    public void StartRow()
    {
        Row++;
        Column = 0;
        rowStart = cells.Count;
        openHere = [];
    }

    public void Pass(int columns) => Column += Math.Clamp(columns, 0, MostColumns);

    public void Add(Content content, CellProperties properties, IReadOnlyList<Grid> nested, Anchor anchor)
    {
        var span = Math.Clamp(properties.ColumnSpan, 1, MostColumns);
        if (properties.ContinuesAbove && openAbove.TryGetValue(Column, out var above) && above.LastRow == Row - 1)
        {
            above.RowSpan++;
            openHere[Column] = above;
            Extend(above, content, nested);
        }
        else if (properties.ContinuesLeft && cells.Count > rowStart)
        {
            cells[^1].ColumnSpan += span;
            Extend(cells[^1], content, nested);
        }
        else
        {
            var cell = new GridCell(Row, Column, content)
            {
                ColumnSpan = span,
                Nested = nested,
                Anchor = anchor,
                Look = properties.Look,
            };
            cells.Add(cell);
            if (properties.StartsMerge || properties.ContinuesAbove)
            {
                openHere[Column] = cell;
            }
        }

        Column += span;
    }

    /// <param name="isDeleted">The row is a tracked deletion.</param>
    /// <param name="isHidden">The row is hidden.</param>
    public void EndRow(bool isDeleted, bool isHidden)
    {
        if (isDeleted)
        {
            cells.RemoveRange(rowStart, cells.Count - rowStart);
            foreach (var cell in openHere.Values.Where(cell => cell.Row < Row))
            {
                cell.RowSpan--;
            }

            Row--;
            return;
        }

        for (var at = rowStart; isHidden && at < cells.Count; at++)
        {
            cells[at].IsHidden = true;
        }

        openAbove = openHere;
    }

    public Grid Build() => new(Name, isSheet: false, RowBuilder.Build(cells, everyRow: true, () => { }));

    private static void Extend(GridCell cell, Content content, IReadOnlyList<Grid> nested)
    {
        if (!content.IsBlank)
        {
            cell.Content = cell.Content.IsBlank ? content : Content.Join([cell.Content, content], '\n');
        }

        cell.Nested = nested.Count == 0 ? cell.Nested : [.. cell.Nested, .. nested];
    }
}
