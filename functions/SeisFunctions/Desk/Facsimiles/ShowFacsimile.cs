using System.Globalization;

namespace SeisFunctions.Desk.Facsimiles;

/// <summary>
/// <c>GET /submissions/{id}/files/{index}/facsimile</c>: a Word or Excel file beside what was read from it. With
/// <c>before</c> and <c>file</c>, the id of another submission and the position of its file: the two compared.
/// </summary>
public sealed class ShowFacsimile(DeskDoor door, FacsimileDossier facsimiles)
{
    /// <summary>Answers 200, or 404.</summary>
    [Function(nameof(ShowFacsimile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            Route = "submissions/{id}/files/{index:int}/facsimile"
        )]
            HttpRequest request,
        string id,
        int index,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            var frame = await door.FrameAsync(user, "様式と読取結果", "/submissions", cancellationToken);
            string? before = request.Query["before"];
            var isCompared = int.TryParse(
                request.Query["file"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var file
            );
            var model =
                before is null ? await facsimiles.ReadAsync(id, index, frame, cancellationToken)
                : isCompared ? await facsimiles.CompareAsync((before, file), (id, index), frame, cancellationToken)
                : null;
            return model is null ? DeskDoor.NotFound("添付ファイル") : DeskDoor.Page<FacsimilePage>(model);
        });
}
