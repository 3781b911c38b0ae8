using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications/{code}</c>: one application in full.</summary>
public sealed class GetApplication(ApplicationAnswer answer)
{
    /// <summary>Answers 200 with an <see cref="ApplicationDetail"/> and an <c>ETag</c>; 304, 404.</summary>
    [Function(nameof(GetApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications/{code}")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, code, cancellationToken);
}
