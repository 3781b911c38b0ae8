using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about what officers keep beside a submission or an applicant.</summary>
public sealed class NotesAnswer(NoteActs notes, Versions versions, ActAnswer acts)
{
    /// <summary>200 with the <see cref="NotesView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string subject, CancellationToken cancellationToken) =>
        await versions.OfAsync(subject, cancellationToken) is { Version: var version }
            ? JsonAnswer.Of(
                request,
                NotesView.Of(await notes.OfAsync(subject, cancellationToken), version),
                version.ToString()
            )
            : Problems.NotFound("対象");

    /// <summary>Writes down a note or a call, and answers with all of them.</summary>
    public Task<IResult> ToNoteAsync(HttpRequest request, string subject, CancellationToken cancellationToken) =>
        ToActAsync(
            request,
            subject,
            (body, act) => notes.NoteAsync(subject, body.Kind, body.With, body.HeldAt, act, cancellationToken),
            cancellationToken
        );

    /// <summary>Says who of the officers deals with it, and answers with that.</summary>
    public Task<IResult> ToOwnAsync(HttpRequest request, string subject, CancellationToken cancellationToken) =>
        ToActAsync(
            request,
            subject,
            (body, act) => notes.OwnAsync(subject, body.Owner, act, cancellationToken),
            cancellationToken
        );

    private Task<IResult> ToActAsync(
        HttpRequest request,
        string subject,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            subject,
            actAsync,
            () => OfAsync(request, subject, cancellationToken),
            cancellationToken
        );
}
