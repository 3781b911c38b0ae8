using SeisFunctions.Domain;

namespace SeisFunctions.Publishing;

/// <summary>What would be published now.</summary>
/// <param name="Candidates">The candidates, in the order of their codes.</param>
/// <param name="NotIncluded">Applicants that are not among them, with the reason.</param>
public sealed record PublicationDraft(
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<LeftOutApplicant> NotIncluded
)
{
    /// <summary>What stands above the documents.</summary>
    public string Title { get; init; } = "";

    /// <summary>Changes exactly when the documents would.</summary>
    public string Version =>
        PublishedText.KeyOf(
            "draft",
            string.Join('\n', Candidates.Select(one => $"{one.Applicant.Code} {one.Content}").Prepend(Title))
        );

    /// <summary>Texts in which something is marked, as a person confirms them.</summary>
    public IReadOnlyList<MarkedText> Marked =>
        [
            .. Candidates.SelectMany(candidate =>
                candidate.Marked.Select(text => new MarkedText(candidate.Applicant, text))
            ),
        ];
}

/// <summary>A text of a candidate in which something is marked.</summary>
/// <param name="Applicant">The candidate.</param>
/// <param name="Text">The text.</param>
public sealed record MarkedText(Applicant Applicant, PublishedText Text)
{
    /// <summary>What a person sends who has confirmed it.</summary>
    public string Confirmation => $"{Applicant.Code}/{Text.ConfirmationKey}";
}
