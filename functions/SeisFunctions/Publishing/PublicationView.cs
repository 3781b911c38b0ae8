using SeisFunctions.Calls.Persons;
using SeisFunctions.Domain;

namespace SeisFunctions.Publishing;

/// <summary>What is published, and what would be now.</summary>
/// <param name="Version">Version of the draft: who publishes names it.</param>
/// <param name="Candidates">Who would be published now.</param>
/// <param name="NotIncluded">Who would not, and why.</param>
/// <param name="Cuts">What the documents would leave out for want of room.</param>
/// <param name="Publications">What was published, the newest first.</param>
/// <param name="Differences">Who is not any more as the newest publication says.</param>
public sealed record PublicationView(
    string Version,
    IReadOnlyList<CandidateView> Candidates,
    IReadOnlyList<LeftOutApplicant> NotIncluded,
    IReadOnlyList<CutView> Cuts,
    IReadOnlyList<PublishedView> Publications,
    IReadOnlyList<PublicationDifference> Differences
)
{
    /// <summary>The title that was published last, where it is another now; or null.</summary>
    public string? FormerTitle { get; init; }

    /// <summary>Of a draft and what was published.</summary>
    internal static PublicationView Of(
        PublicationDraft draft,
        IReadOnlyList<CandidateCut> cuts,
        IReadOnlyList<Published> published
    ) =>
        new(
            draft.Version,
            [.. draft.Candidates.Select(CandidateView.Of)],
            draft.NotIncluded,
            [.. cuts.Select(CutView.Of)],
            [
                .. published.Select(one => new PublishedView(
                    one.Hash,
                    one.By,
                    one.At,
                    one.Note,
                    one.Publication.Files,
                    one.Publication.Candidates,
                    one.Publication.NotIncluded,
                    one.Publication.Confirmed
                )),
            ],
            published.Count == 0 ? [] : PublicationDifference.Of(published[0].Publication, draft)
        )
        {
            FormerTitle = PublicationDifference.FormerTitle(published, draft),
        };
}

/// <summary>A candidate.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">The revision of its application.</param>
/// <param name="Municipalities">Names of its consenting municipalities.</param>
/// <param name="WideArea">Whether it is a wide-area application.</param>
/// <param name="Partners">Names of its partners.</param>
/// <param name="Bureau">Its regional bureau.</param>
/// <param name="Theme">What the list says that it is about.</param>
/// <param name="Texts">Its free texts as they would be published.</param>
public sealed record CandidateView(
    string Code,
    string Name,
    int Revision,
    IReadOnlyList<string> Municipalities,
    bool WideArea,
    IReadOnlyList<string> Partners,
    string Bureau,
    string? Theme,
    IReadOnlyList<PublishedTextView> Texts
)
{
    internal static CandidateView Of(Candidate candidate) =>
        new(
            candidate.Applicant.Code,
            candidate.Applicant.Name,
            candidate.Revision,
            candidate.Municipalities,
            candidate.WideArea,
            candidate.Partners,
            candidate.Bureau,
            candidate.Theme?.Text,
            [
                .. candidate.Texts.Select(text => new PublishedTextView(
                    text.Key,
                    text.Where,
                    text.Written,
                    text.Text,
                    text.IsReworded,
                    text.IsUnclear,
                    text.Marks,
                    text.Marks.Count == 0 ? null : new MarkedText(candidate.Applicant, text).Confirmation
                )),
            ]
        );
}

/// <summary>A free text.</summary>
/// <param name="Key">Names it where an officer words it otherwise.</param>
/// <param name="Where">Where it stands, in Japanese.</param>
/// <param name="Written">What the applicant wrote.</param>
/// <param name="Text">What would be published.</param>
/// <param name="IsReworded">Whether an officer has worded it.</param>
/// <param name="IsUnclear">Whether it is left out because nobody knows for sure what was written.</param>
/// <param name="Marks">What in it may be about a person.</param>
/// <param name="Confirmation">What a person sends who has confirmed it; null where nothing is marked.</param>
public sealed record PublishedTextView(
    string Key,
    string Where,
    string Written,
    string Text,
    bool IsReworded,
    bool IsUnclear,
    IReadOnlyList<TextMark> Marks,
    string? Confirmation
);

/// <summary>Something that is left out for want of room.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Where">Which text or table, in Japanese.</param>
/// <param name="Left">How many characters or rows.</param>
/// <param name="IsRows">Whether these are rows.</param>
public sealed record CutView(string Code, string Name, string Where, int Left, bool IsRows)
{
    internal static CutView Of(CandidateCut cut) =>
        new(cut.Applicant.Code, cut.Applicant.Name, cut.Where, cut.Left, cut.IsRows);
}

/// <summary>A publication.</summary>
/// <param name="Id">Its hash, by which its documents are asked for.</param>
/// <param name="By">Who published.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Files">Its documents.</param>
/// <param name="Candidates">The candidates in them.</param>
/// <param name="NotIncluded">Who was not among them, and why.</param>
/// <param name="Confirmed">Marked texts that were confirmed.</param>
public sealed record PublishedView(
    string Id,
    string By,
    DateTimeOffset At,
    string? Note,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<PublishedCandidate> Candidates,
    IReadOnlyList<LeftOutApplicant> NotIncluded,
    IReadOnlyList<ConfirmedText> Confirmed
);
