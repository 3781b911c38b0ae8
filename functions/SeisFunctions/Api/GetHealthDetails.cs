using SeisFunctions.Watching;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/health/details</c>: mailbox, queues and closing, for a probe with a key.</summary>
public sealed class GetHealthDetails(IntakeWatch watch)
{
    /// <summary>Answers 200 with an <see cref="IntakeStatus"/>.</summary>
    [Function(nameof(GetHealthDetails))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/health/details")] HttpRequest request,
        CancellationToken cancellationToken
    ) => Results.Json(await watch.LookAsync(cancellationToken));
}
