using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Providers;

/// <summary>Each candidate with the applicants that want to support it.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Noun">What a candidate is called.</param>
/// <param name="Lines">The candidates.</param>
/// <param name="Unclear">Applications that name something that is no candidate for certain.</param>
public sealed record ProvidersModel(
    PageFrame Frame,
    string Title,
    string Noun,
    IReadOnlyList<ProvidersLine> Lines,
    IReadOnlyList<Link> Unclear
)
{
    /// <summary>What a person must see to, with how many candidates there are of each; empty for nothing.</summary>
    public string Marked =>
        string.Join(
            "、",
            Lines
                .Where(line => line.State is { Tone: Tone.Attention })
                .CountBy(line => line.State!.Text)
                .Select(one => $"{one.Key}{one.Value}件")
        );
}

/// <summary>A candidate.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facts">What the list of candidates says of it.</param>
/// <param name="Applied">How many applicants want to support it.</param>
/// <param name="State">
/// That nobody does, or nobody is adopted, or too many are; that it is adopted; null as long as it is open.
/// </param>
/// <param name="Applicants">Those that do.</param>
public sealed record ProvidersLine(
    string Code,
    string Name,
    IReadOnlyList<string> Facts,
    int Applied,
    Label? State,
    IReadOnlyList<ProviderMark> Applicants
);

/// <summary>An applicant that wants to support a candidate.</summary>
/// <param name="Applicant">Its name and page.</param>
/// <param name="Status">The status of its application.</param>
/// <param name="Selection">Whether it is adopted for this candidate, or null as long as nobody has decided.</param>
/// <param name="AsksAgain">Whether its application has changed since.</param>
public sealed record ProviderMark(Link Applicant, Label Status, Label? Selection, bool AsksAgain);
