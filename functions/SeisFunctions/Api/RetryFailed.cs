using SeisFunctions.Intake;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/submissions/retry</c> with <c>{by, note}</c>: a person has all submissions read again whose reading was given up.</summary>
public sealed class RetryFailed(Rulings rulings)
{
    /// <summary>200 with <c>{retried, more}</c>; if there are more, ask again.</summary>
    [Function(nameof(RetryFailed))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/retry")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (_, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        if (refusal is not null)
            return Problems.Of(refusal);
        var (retried, more) = await rulings.RetryFailedAsync(act, cancellationToken);
        return Results.Json(new { retried, more });
    }
}
