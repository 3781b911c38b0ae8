using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications.xlsx</c>: all applications, for programs.</summary>
public sealed class GetWorkbookExport(Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(GetWorkbookExport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => exports.WorkbookAsync(request, cancellationToken);
}
