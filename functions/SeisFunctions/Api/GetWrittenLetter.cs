
namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/letters/{id}</c>: one letter with what an officer wrote, <c>id</c> being <c>CODE-ID</c>.
/// </summary>
public sealed class GetWrittenLetter(WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 304, 404.</summary>
    [Function(nameof(GetWrittenLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/letters/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.OfAsync(request, id, cancellationToken);
}
