namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A column of a sheet, or several between which no cell begins or ends.</summary>
/// <param name="Location">Place of the first of them (連携市区町村!C列).</param>
/// <param name="Name">What the sheet calls them (C; D～F).</param>
public sealed record ShownColumn(string Location, string Name);
