using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications.csv</c>: all applications, for programs.</summary>
public sealed class GetCsvExport(Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(GetCsvExport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications.csv")] HttpRequest request,
        CancellationToken cancellationToken
    ) => exports.CsvAsync(request, cancellationToken);
}
