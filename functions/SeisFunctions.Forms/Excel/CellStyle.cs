namespace SeisFunctions.Forms.Excel;

/// <summary>What the style of a cell says about its value.</summary>
/// <param name="Format">Whether a number is a day, and how it is shown.</param>
/// <param name="MinimumDigits">Leading zeros that the format shows (<c>000000</c>: 6), or 0.</param>
/// <param name="IsStruck">The whole cell is struck through.</param>
/// <param name="IsUnseen">The value is there and nobody sees it: in the colour of what is behind it, or in a format
/// that shows nothing.</param>
internal readonly record struct CellStyle(DateFormat Format, int MinimumDigits, bool IsStruck, bool IsUnseen)
{
    /// <summary>A diagonal line runs through the cell.</summary>
    public bool IsCrossed { get; init; }

    /// <summary>The number format, where it shows words of its own beside the value or in its place; else null.</summary>
    public string? Wording { get; init; }
}
