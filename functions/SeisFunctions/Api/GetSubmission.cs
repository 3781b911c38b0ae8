using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/submissions/{id}</c>: one submission in full.</summary>
public sealed class GetSubmission(SubmissionAnswer answer)
{
    /// <summary>Answers 200 with a <see cref="SubmissionView"/> and an <c>ETag</c>; 304, 404.</summary>
    [Function(nameof(GetSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, id, cancellationToken);
}
