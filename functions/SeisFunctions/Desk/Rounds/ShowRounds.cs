using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Rounds;

/// <summary><c>GET /rounds</c>: letters to many applicants at once.</summary>
public sealed class ShowRounds(DeskDoor door, RoundViews rounds, RoundForms forms)
{
    /// <summary>200.</summary>
    [Function(nameof(ShowRounds))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rounds")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
            DeskDoor.Page<RoundsPage>(
                new RoundsModel(
                    await door.FrameAsync(user, "一斉通知", Links.Rounds, cancellationToken),
                    user.CanAct ? forms.LinksToPrepare() : [],
                    [.. (await rounds.AllAsync(cancellationToken)).Select(RoundLines.Of)]
                )
            )
        );
}
