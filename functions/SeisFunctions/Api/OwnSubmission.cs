using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/owner</c> with <c>{by, owner, note}</c>: who of the officers deals with it.
/// </summary>
public sealed class OwnSubmission(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 400, 404, 412.</summary>
    [Function(nameof(OwnSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/owner")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToOwnAsync(request, AuditEntry.OfSubmission(id), cancellationToken);
}
