using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Records;

/// <summary>
/// <c>GET /statement/file</c>: the closing statement as a file, byte for byte as its hash says, for a person at the
/// desk.
/// </summary>
public sealed class DownloadStatement(DeskDoor door, CallRegister calls, StatementStore statements, CallDefinition call)
{
    /// <summary>Answers 200 with the JSON document, or 404 until the call is closed.</summary>
    [Function(nameof(DownloadStatement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "statement/file")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            (await calls.ReadAsync(cancellationToken)).StatementHash is { } hash
                ? Download.Of(
                    request,
                    await statements.OpenAsync(call.Id, hash, cancellationToken),
                    $"closing-statement-{call.Id}.json",
                    hash
                )
                : DeskDoor.NotFound("締切確定書")
        );
}
