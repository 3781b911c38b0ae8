using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/owner</c> with <c>{by, owner, note}</c>: who of the officers deals with it.
/// </summary>
public sealed class OwnApplication(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 400, 404, 412.</summary>
    [Function(nameof(OwnApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/owner")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.ToOwnAsync(request, AuditEntry.OfApplication(code), cancellationToken);
}
