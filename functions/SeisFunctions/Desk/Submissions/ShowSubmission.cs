namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /submissions/{id}</c>: one submission in full.</summary>
public sealed class ShowSubmission(DeskDoor door, SubmissionDossier submissions)
{
    /// <summary>Answers 200, or 404.</summary>
    [Function(nameof(ShowSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
            await submissions.ReadAsync(
                id,
                await door.FrameAsync(user, "提出", "/submissions", cancellationToken),
                cancellationToken
            )
                is { } model
                ? DeskDoor.Page<SubmissionPage>(model)
                : DeskDoor.NotFound("提出")
        );
}
