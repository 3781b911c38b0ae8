using SeisFunctions.Forms;

namespace SeisFunctions.Domain.Collections;

/// <summary>One thing that an applicant hands in after the closing: its report, or the memorandum of one town.</summary>
/// <param name="Collection">Id of the collection.</param>
/// <param name="Title">Its name (別紙-1 覚書).</param>
/// <param name="Item">Key of what it is for: a municipality's or an applicant's code; <see cref="Whole"/> where there is
/// one of it alone.</param>
/// <param name="Name">Name of that, or null.</param>
/// <param name="Due">Until when, UTC, as the call says.</param>
public sealed record DueItem(string Collection, string Title, string Item, string? Name, DateTimeOffset Due)
{
    /// <summary>Key of what is handed in once by each applicant.</summary>
    public const string Whole = "all";

    /// <summary>Name of the form that it is written on; null for any file.</summary>
    public string? Form { get; init; }

    /// <summary>What its file may be; empty for anything.</summary>
    public IReadOnlyList<FileFormat> Formats { get; init; } = [];

    /// <summary>別紙-1 覚書（松江市）.</summary>
    public string FullName => Name is null ? Title : $"{Title}（{Name}）";

    /// <summary>Keys of what its name may mean where that is not certain (松江), or empty.</summary>
    public IReadOnlyList<string> MayBe { get; init; } = [];
}
