namespace SeisFunctions.Desk.Comparing;

/// <summary>
/// <c>GET /submissions/{id}/compare</c>: a submission that waits beside what stands for its applicant, with what can be
/// done about it.
/// </summary>
public sealed class ShowSideBySide(DeskDoor door, SideBySideDossier dossier)
{
    /// <summary>Answers 200, or 404 where there is nothing to compare.</summary>
    [Function(nameof(ShowSideBySide))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}/compare")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
            await dossier.ReadAsync(
                request,
                id,
                user,
                await door.FrameAsync(user, "2つの提出の比較", "/submissions", cancellationToken),
                cancellationToken
            )
                is { } model
                ? DeskDoor.Page<SideBySidePage>(model)
                : DeskDoor.NotFound("比較する提出")
        );
}
