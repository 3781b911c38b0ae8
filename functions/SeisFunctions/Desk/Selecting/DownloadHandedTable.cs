using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Publishing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Selecting;

/// <summary>
/// <c>GET /selection/tables/{name}?year=</c>: a reference table of another call, for a person at the desk.
/// </summary>
public sealed class DownloadHandedTable(DeskDoor door, HandingOver tables)
{
    /// <summary>200 with the file, or a page that says why there is none: 400, 404, 409.</summary>
    [Function(nameof(DownloadHandedTable))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "selection/tables/{name}")]
            HttpRequest request,
        string name,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async _ =>
        {
            var (content, refusal) = await HandedOver.ReadAsync(tables, request, name, cancellationToken);
            return content is not null
                ? Download.Of(request, content, name)
                : DeskDoor.Message(
                    StatusOf(refusal!),
                    refusal!.Title,
                    refusal.Detail,
                    new Link("選定の一覧へ戻る", Links.Selection())
                );
        });

    private static int StatusOf(Refusal refusal) =>
        refusal.Code switch
        {
            Refusal.Unknown => StatusCodes.Status404NotFound,
            Refusal.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };
}
