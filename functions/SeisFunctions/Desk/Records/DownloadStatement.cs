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
    /// <summary>Answers 200 with the JSON document, or 404 until the call is closed, or where it is lost.</summary>
    [Function(nameof(DownloadStatement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "statement/file")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            (await calls.ReadAsync(cancellationToken)).StatementHash is not { } hash ? DeskDoor.NotFound("締切確定書")
            : await statements.FindAsync(call.Id, hash, cancellationToken) is not { } content
                ? DeskDoor.Message(
                    StatusCodes.Status404NotFound,
                    Problems.LostStatementTitle.TrimEnd('。'),
                    Problems.LostStatementDetail
                )
            : Download.Of(
                request,
                new MemoryStream(content, writable: false),
                $"closing-statement-{call.Id}.json",
                hash
            )
        );
}
