namespace SeisFunctions.Forms.Blank;

/// <summary>What an applicant enters into a form.</summary>
/// <param name="Fields">Texts by id of the field. <c>true</c> ticks a box, <c>2026-03-20</c> picks a day, an option
/// chooses from a list; an empty text leaves the field as it is.</param>
/// <param name="Tables">Rows by id of the table, each with texts by id of the column. Rows beyond those of the blank
/// are added below.</param>
public sealed record FormEntries(
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables
);
