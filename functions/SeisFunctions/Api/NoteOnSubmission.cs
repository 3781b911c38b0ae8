using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/notes</c> with <c>{by, note, kind, with, heldAt}</c>: a note or a call.
/// </summary>
public sealed class NoteOnSubmission(NotesAnswer answer)
{
    /// <summary>200 with the notes and who deals with it; 400, 404, 412.</summary>
    [Function(nameof(NoteOnSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/notes")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToNoteAsync(request, AuditEntry.OfSubmission(id), cancellationToken);
}
