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
    // What a line can show.
    private const int MostNamed = 5;

    /// <summary>What a person sends who has confirmed it.</summary>
    public string Confirmation => ConfirmationOf(Applicant.Code, Text.ConfirmationKey);

    /// <summary>The same, of a text that was confirmed.</summary>
    internal static string ConfirmationOf(string applicant, string key) => $"{applicant}/{key}";

    /// <summary>Why such texts do not leave the house; null once every one of them is confirmed.</summary>
    /// <param name="marked">The texts.</param>
    /// <param name="confirmed">What has been confirmed.</param>
    /// <param name="remedy">What a person does about it.</param>
    internal static Refusal? RefusalOf(
        IEnumerable<MarkedText> marked,
        IReadOnlyCollection<string> confirmed,
        string remedy
    )
    {
        var open = marked.Where(one => !confirmed.Contains(one.Confirmation)).ToList();
        return open.Count == 0
            ? null
            : Refusal.Impossible(
                $"個人に関わるおそれのある記載が残る文章のうち、{open.Count}件が確認されていません。",
                $"{NamesOf(open)}。{remedy}"
            );
    }

    private static string NamesOf(List<MarkedText> texts) =>
        string.Join("、", texts.Take(MostNamed).Select(one => $"{one.Applicant.Name}「{one.Text.Where}」"))
        + (texts.Count > MostNamed ? "ほか" : "");
}
