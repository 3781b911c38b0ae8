namespace SeisFunctions.Forms.Excel;

/// <summary>What the style of a cell says about its value.</summary>
/// <param name="Format">Whether a number is a day, and how it is shown.</param>
/// <param name="MinimumDigits">Leading zeros that the format shows (<c>000000</c>: 6), or 0.</param>
/// <param name="IsStruck">The whole cell is struck through.</param>
internal readonly record struct CellStyle(DateFormat Format, int MinimumDigits, bool IsStruck);
