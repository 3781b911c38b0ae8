using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/retry</c> with <c>{by, note}</c>: a person has all submissions read again whose reading was
/// given up.
/// </summary>
public sealed class RetryFailed(SubmissionActs submissionActs, ActAnswer acts)
{
    /// <summary>200 with <c>{retried, more}</c>; if there are more, ask again.</summary>
    [Function(nameof(RetryFailed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/retry")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var (retried, more) = (0, false);
        return acts.OfAsync(
            request,
            AuditEntry.OfCall,
            async (_, act) =>
            {
                (retried, more) = await submissionActs.RetryFailedAsync(act, cancellationToken);
                return null;
            },
            () => Task.FromResult(Results.Json(new { retried, more })),
            cancellationToken
        );
    }
}
