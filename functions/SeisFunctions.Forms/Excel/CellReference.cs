using System.Globalization;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>A reference like <c>C7</c>, counted from 0.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    private const int Rows = 1_048_576;
    private const int Columns = 16_384;

    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        var column = 0;
        var row = 0;
        var at = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= Columns; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
        }

        var letters = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && row <= Rows; at++)
        {
            row = (row * 10) + (text[at] - '0');
        }

        reference = new(row - 1, column - 1);
        return letters > 0 && at == text.Length && row is >= 1 and <= Rows && column is >= 1 and <= Columns;
    }

    /// <summary>C7</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Grid.ColumnName(Column)}{Row + 1}");

    /// <summary>A range like <c>A1:C3</c>, or a single cell.</summary>
    public static bool TryParseRange(string text, out CellReference first, out CellReference last)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        last = default;
        return colon < 0
            ? TryParse(text, out first) && TryParse(text, out last)
            : TryParse(text.AsSpan(0, colon), out first)
                && TryParse(text.AsSpan(colon + 1), out last)
                && last.Row >= first.Row
                && last.Column >= first.Column;
    }
}
