using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/closing-statement</c>: the closing statement as a download, byte for byte as its hash says.
/// </summary>
public sealed class GetClosingStatement(CallRegister calls, StatementStore statements, CallDefinition call)
{
    /// <summary>200 with the JSON document, or 404 until the call is closed, or where it is lost.</summary>
    [Function(nameof(GetClosingStatement))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/closing-statement")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        (await calls.ReadAsync(cancellationToken)).StatementHash is not { } hash ? Problems.NotFound("締切確定書")
        : await statements.FindAsync(call.Id, hash, cancellationToken) is not { } content ? Problems.LostStatement()
        : Download.Of(
            request,
            new MemoryStream(content, writable: false),
            $"closing-statement-{call.Id}.json",
            hash
        );
}
