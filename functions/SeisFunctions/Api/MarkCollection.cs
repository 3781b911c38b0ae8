using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/collections/{code}/{collection}/{item}/{act}</c> with <c>{note, by}</c>: <c>received</c> (with
/// <c>receivedAt</c>), <c>waive</c>, <c>ask-again</c>, <c>reschedule</c> (with <c>due</c>), <c>undo</c>.
/// </summary>
public sealed class MarkCollection(CollectionActs collectionActs, CollectionViews collections, ActAnswer acts)
{
    /// <summary>200 with what is collected from the applicant; 400, 404, 409, 412.</summary>
    [Function(nameof(MarkCollection))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "post",
            Route = "api/collections/{code}/{collection}/{item}/{act}"
        )]
            HttpRequest request,
        string code,
        string collection,
        string item,
        string act,
        CancellationToken cancellationToken
    )
    {
        var due = new DueKey(code, collection, item);
        return acts.OfAsync(
            request,
            AuditEntry.OfCollections(code),
            (body, who) =>
                act switch
                {
                    "received" => collectionActs.MarkReceivedAsync(due, body.ReceivedAt, who, cancellationToken),
                    "waive" => collectionActs.WaiveAsync(due, who, cancellationToken),
                    "ask-again" => collectionActs.AskAgainAsync(due, who, cancellationToken),
                    "reschedule" => collectionActs.RescheduleAsync(due, body.Due, who, cancellationToken),
                    "undo" => collectionActs.UnmarkAsync(due, who, cancellationToken),
                    _ => Task.FromResult<Refusal?>(Refusal.NotFound("操作")),
                },
            async () =>
                await collections.FindAsync(code, cancellationToken) is { } view
                    ? JsonAnswer.Of(request, view, view.Version)
                    : Problems.NotFound("申請者"),
            cancellationToken
        );
    }
}
