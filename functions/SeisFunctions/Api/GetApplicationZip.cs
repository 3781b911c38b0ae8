using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/applications/{code}/archive</c>: one application with all that belongs to it, for programs.
/// </summary>
public sealed class GetApplicationZip(Exports exports)
{
    /// <summary>Answers 200, or 404.</summary>
    [Function(nameof(GetApplicationZip))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications/{code}/archive")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => exports.ZipAsync(request, code, cancellationToken);
}
