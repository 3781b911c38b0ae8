using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/collections.xlsx</c>: what is collected after the closing, for programs.</summary>
public sealed class GetCollectionExport(Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(GetCollectionExport))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/collections.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => exports.Collections(request, cancellationToken);
}
