using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/notes</c> with <c>{by, note, kind, with, heldAt}</c>: a note or a call.
/// </summary>
public sealed class NoteOnApplicant(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 400, 404, 412.</summary>
    [Function(nameof(NoteOnApplicant))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/notes")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.ToNoteAsync(request, AuditEntry.OfApplication(code), cancellationToken);
}
