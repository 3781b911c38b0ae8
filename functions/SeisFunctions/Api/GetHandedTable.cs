using SeisFunctions.Publishing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/selection/tables/{name}?year=</c>: <c>selections.csv</c> or <c>candidates.csv</c>, a reference table of
/// another call.
/// </summary>
public sealed class GetHandedTable(HandingOver tables)
{
    /// <summary>200 with the file; 400, 404, 409.</summary>
    [Function(nameof(GetHandedTable))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/selection/tables/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        var year = request.Query["year"].ToString();
        if (year.Length > 0 && !year.All(char.IsAsciiDigit))
            return Problems.BadParameter("year", "この公募の年度（西暦）");
        var (content, refusal) = await HandedOver.ReadAsync(tables, request, name, cancellationToken);
        return content is null ? Problems.Of(refusal!) : Download.Of(request, content, name);
    }
}
