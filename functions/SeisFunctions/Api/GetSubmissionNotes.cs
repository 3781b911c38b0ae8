using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/submissions/{id}/notes</c>: notes and calls on a submission.
/// </summary>
public sealed class GetSubmissionNotes(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 304, 404.</summary>
    [Function(nameof(GetSubmissionNotes))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/submissions/{id}/notes")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, AuditEntry.OfSubmission(id), cancellationToken);
}
