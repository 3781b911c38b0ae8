using System.Globalization;

namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Cells in rows and columns: a Word table or an Excel sheet. Only rows that hold something are listed.
/// </summary>
/// <param name="name">表2 for a Word table, the sheet's name for an Excel sheet.</param>
/// <param name="isSheet">Whether it is an Excel sheet, where cells without a value are simply absent.</param>
/// <param name="rows">Ascending by index.</param>
internal sealed class Grid(string name, bool isSheet, IReadOnlyList<GridRow> rows) : Block
{
    /// <summary>A usual one; a longer name of a sheet only costs more.</summary>
    private const int LongestLocation = 64;

    private static readonly string[] Letters =
    [
        .. Enumerable.Range('A', 26).Select(letter => ((char)letter).ToString()),
    ];

    private readonly string?[] columns = new string?[isSheet ? Letters.Length : 0];
    private (int Row, string? Text) lastRow;

    public string Name => name;

    public bool IsSheet => isSheet;

    /// <summary>A sheet that its sender hid.</summary>
    public bool IsHidden { get; init; }

    /// <summary>
    /// Texts of text boxes that lie over the sheet, with the cell under their corner. They are no part of it.
    /// </summary>
    public IReadOnlyList<(int Row, int Column, Content Text)> TextBoxes { get; init; } = [];

    /// <summary>What stands above and below the pages of a sheet.</summary>
    public IReadOnlyList<string> PageTexts { get; init; } = [];

    /// <summary>Check boxes and the like lie over the sheet.</summary>
    public bool HasControls { get; init; }

    /// <summary>Name of the part that a sheet was read from; null for a Word table.</summary>
    public string? Part { get; init; }

    /// <summary>Its rows are the file's columns.</summary>
    public bool IsTurned { get; private init; }

    /// <summary>Ascending by index.</summary>
    public IReadOnlyList<GridRow> Rows => rows;

    /// <summary>The row with this index, or null if nothing is in it.</summary>
    public GridRow? Row(int index)
    {
        var position = Position(index);
        return position < rows.Count && rows[position].Index == index ? rows[position] : null;
    }

    /// <summary>Where in <see cref="Rows"/> the first row at or below <paramref name="index"/> stands.</summary>
    public int Position(int index)
    {
        var low = 0;
        var high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Index < index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The same cells with rows for columns. Places stay those of the file.</summary>
    public Grid Turned() =>
        new(
            name,
            isSheet,
            RowBuilder.Build(
                [
                    .. rows.SelectMany(row => row.Cells)
                        .Distinct()
                        .Select(cell => new GridCell(cell.Column, cell.Row, cell.Content)
                        {
                            RowSpan = cell.ColumnSpan,
                            ColumnSpan = cell.RowSpan,
                            Kind = cell.Kind,
                            IsHidden = cell.IsHidden,
                        })
                        .OrderBy(cell => cell.Row)
                        .ThenBy(cell => cell.Column),
                ],
                everyRow: false,
                () => { }
            )
        )
        {
            IsHidden = IsHidden,
            IsTurned = !IsTurned,
        };

    public string Location(GridCell cell) => Location(cell.Row, cell.Column);

    /// <summary>表2 3行2列, 連携市区町村!C7.</summary>
    public string Location(int row, int column) => IsTurned ? LocationOf(column, row) : LocationOf(row, column);

    private string LocationOf(int row, int column) =>
        isSheet
            ? string.Concat(
                column < Letters.Length
                    ? columns[column] ??= $"{name}!{ColumnName(column)}"
                    : $"{name}!{ColumnName(column)}",
                RowNumber(row)
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                stackalloc char[LongestLocation],
                $"{name} {row + 1}行{column + 1}列"
            );

    /// <summary>表2 3行, 連携市区町村!7.</summary>
    public string Location(int row) =>
        IsTurned ? LocationOfColumn(row)
        : isSheet ? string.Create(CultureInfo.InvariantCulture, $"{name}!{row + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"{name} {row + 1}行");

    /// <summary>連携市区町村!C列, of a sheet.</summary>
    public string LocationOfColumn(int column) => $"{name}!{ColumnName(column)}列";

    /// <summary>The cells of a row are asked for one after another.</summary>
    private string RowNumber(int row)
    {
        if (lastRow.Text is not { } text || lastRow.Row != row)
        {
            lastRow = (row, text = (row + 1).ToString(CultureInfo.InvariantCulture));
        }

        return text;
    }

    /// <summary>A, B, …, AA.</summary>
    public static string ColumnName(int column)
    {
        if (column < Letters.Length)
        {
            return Letters[column];
        }

        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
