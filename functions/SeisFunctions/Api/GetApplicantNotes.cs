using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/applications/{code}/notes</c>: notes and calls, of an applicant that has sent nothing too.
/// </summary>
public sealed class GetApplicantNotes(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 304, 404.</summary>
    [Function(nameof(GetApplicantNotes))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications/{code}/notes")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, AuditEntry.OfApplication(code), cancellationToken);
}
