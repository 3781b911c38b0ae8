namespace SeisFunctions.Contacting;

/// <summary>A line of a CSV file, or a row of a sheet.</summary>
/// <param name="Number">Its number as the program shows it in which people look at the file, from 1.</param>
/// <param name="Cells">Its cells from left to right.</param>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Whether part of it is hidden, so that whoever looked at the file did not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether something in it is crossed out.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The cell of a column; empty where the line is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}
