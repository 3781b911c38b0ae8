using System.Globalization;
using System.Text;

namespace SeisFunctions.Calls.Tables;

/// <summary>A row of a reference table.</summary>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="Cells">Its cells by column.</param>
public sealed record ReferenceRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a column, or null where there is none.</summary>
    public string? Text(string column) =>
        Cells.GetValueOrDefault(column) is { Length: > 0 } text ? text : null;

    /// <summary>The number in a column, or null where there is none.</summary>
    public decimal? Number(string column) =>
        Text(column) is { } text && NumberIn(text) is { } number ? number : null;

    /// <summary>A number as people write it: 0.45, 1,200, １２.</summary>
    internal static decimal? NumberIn(string text) =>
        decimal.TryParse(
            text.Normalize(NormalizationForm.FormKC),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
