namespace SeisFunctions.Desk.Overview;

/// <summary><c>GET /</c>: the first page of the desk.</summary>
public sealed class ShowOverview(DeskDoor door, OverviewReader overview)
{
    // An empty route would stand for the function's name; a part that must be empty stands for the root.
    private const string Root = "{root:maxlength(0)?}";

    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowOverview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root)] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
            DeskDoor.Page<OverviewPage>(
                await overview.ReadAsync(await door.FrameAsync(user, "概況", "/", cancellationToken), cancellationToken)
            )
        );
}
