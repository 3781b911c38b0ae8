namespace SeisFunctions.Desk.Hearings;

/// <summary><c>GET /applications/{code}/hearings/{id}</c>: a hearing, also as a sheet of paper.</summary>
public sealed class ShowHearing(DeskDoor door, HearingReader hearings)
{
    /// <summary>200, or 404.</summary>
    [Function(nameof(ShowHearing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications/{code}/hearings/{id}")]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
            await hearings.ReadAsync(
                code,
                id,
                title => door.FrameAsync(user, title, "/applications", cancellationToken),
                cancellationToken
            )
                is { } model
                ? DeskDoor.Page<HearingPage>(model)
                : DeskDoor.NotFound("ヒアリング")
        );
}
