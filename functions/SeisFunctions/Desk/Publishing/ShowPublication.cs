using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Publishing;

namespace SeisFunctions.Desk.Publishing;

/// <summary><c>GET /publication</c>: what is published of the candidates, and what is looked at before.</summary>
public sealed class ShowPublication(
    DeskDoor door,
    CandidateReader candidates,
    Publications publications,
    FormToken token,
    CallDefinition call
)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowPublication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "publication")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            var draft = await candidates.ReadAsync(cancellationToken);
            var published = await publications.AllAsync(cancellationToken);
            var frame = await door.FrameAsync(user, "公表", PublicationLinks.Page, cancellationToken);
            return DeskDoor.Page<PublicationPage>(
                new PublicationModel(
                    frame,
                    call.Published is not null,
                    draft.Version,
                    [.. published.Select(LineOf)],
                    published.Count == 0 ? [] : PublicationDifference.Of(published[0].Publication, draft),
                    PublicationDifference.FormerTitle(published, draft),
                    draft.Candidates.Count == 0 ? [] : PublicationLinks.Drafts,
                    [.. draft.Candidates.Select(candidate => LineOf(candidate, user))],
                    [
                        .. draft.NotIncluded.Select(one =>
                            (new Link(one.Name, Links.Application(one.Code)), one.Why)
                        ),
                    ],
                    [.. publications.CutsOf(draft).Select(TextOf)],
                    frame.CanAct ? token.For(request) : "",
                    user.Name is null
                )
            );
        });

    private static PublicationLine LineOf(Published one) =>
        new(
            Words.Exact(one.At),
            one.By,
            one.Note ?? "",
            one.Publication.Candidates.Count,
            one.Publication.Confirmed.Count,
            [
                .. one.Publication.Files.Select(file =>
                    (PublicationLinks.Of(one.Hash, file.Name), file.Sha256)
                ),
            ]
        );

    private static CandidateLine LineOf(Candidate candidate, DeskUser user) =>
        new(
            candidate.Applicant.Code,
            new(candidate.Applicant.Name, Links.Application(candidate.Applicant.Code)),
            candidate.Municipalities.Count,
            CandidateWords.AreaOf(candidate, ""),
            candidate.Bureau,
            [
                .. candidate.Texts.Select(text => new TextLine(
                    text.Where,
                    TextPiece.Of(text.Text, text.Marks),
                    text.IsReworded || text.IsUnclear ? text.Written : null,
                    text.IsUnclear,
                    text.Marks.Count == 0 ? null : new MarkedText(candidate.Applicant, text).Confirmation,
                    user.CanAct ? ActOnWording.LinksFor(candidate, text) : []
                )),
            ]
        );

    private static string TextOf(CandidateCut cut) =>
        $"{cut.Applicant.Name}：{cut.Where} {cut.Left:#,0}{(cut.IsRows ? "件" : "文字")}を省略";
}
