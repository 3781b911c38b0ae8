using SeisFunctions.Desk.Layout;
using SeisFunctions.Proving;

namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /submissions/{id}</c>: one submission in full.</summary>
public sealed class ShowSubmission(DeskDoor door, SubmissionDossier submissions, ReceiptProofs proofs)
{
    /// <summary>Answers 200, or 404.</summary>
    [Function(nameof(ShowSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            if (
                await submissions.ReadAsync(
                    id,
                    await door.FrameAsync(user, "提出", "/submissions", cancellationToken),
                    cancellationToken
                )
                is not { } model
            )
                return DeskDoor.NotFound("提出");
            var underWay = UnderWay.Of(Links.Submission(id), request.Query, model.Reading);
            underWay?.ApplyTo(request.HttpContext.Response);
            return DeskDoor.Page<SubmissionPage>(
                model with
                {
                    Frame = model.Frame with { UnderWay = underWay },
                    HasProof = await proofs.OfAsync(id, cancellationToken) is not null,
                }
            );
        });
}
