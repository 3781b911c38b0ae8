namespace SeisFunctions.Exporting;

/// <summary>How the sheets of a workbook look.</summary>
/// <param name="Face">Font of all cells.</param>
/// <param name="HeaderGround">Ground of the header.</param>
/// <param name="IsBordered">Whether each cell has a frame.</param>
internal sealed record SheetLook(string Face, string HeaderGround, bool IsBordered)
{
    /// <summary>For work at a screen.</summary>
    public static SheetLook Screen { get; } = new("游ゴシック", "FFE8F1FE", IsBordered: false);

    /// <summary>For a paper that an office hands out: grey that a copier keeps, a frame around each cell.</summary>
    public static SheetLook Paper { get; } = new("ＭＳ ゴシック", "FFEDEDED", IsBordered: true);
}
