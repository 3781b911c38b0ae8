using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Collecting;

/// <summary>
/// <c>GET, POST /collections/{code}/{collection}/{item}/acts/{act}</c>: received on paper, waived, asked for again,
/// another date; taking that back.
/// </summary>
public sealed class ActOnCollection(
    DeskDoor door,
    ActForm form,
    CollectionViews collections,
    CollectionActs acts,
    TimeProvider clock
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnCollection))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            "post",
            Route = "collections/{code}/{collection}/{item}/acts/{act}"
        )]
            HttpRequest request,
        string code,
        string collection,
        string item,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            (await collections.FindAsync(code, cancellationToken))?.Items.FirstOrDefault(one =>
                one.Collection == collection && one.Item == item && one.Status != CollectionStatus.Unexpected
            )
                is { } view
            && CollectionForms.Find(act, view, acts, clock.GetUtcNow()) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen with
                    {
                        Title = $"{view.Applicant.Name} {view.FullName}：{chosen.Title}",
                    },
                    AuditEntry.OfCollections(code),
                    new("提出物", Links.Collections(collection: collection)),
                    "/collections",
                    cancellationToken
                )
                : DeskDoor.NotFound("操作の対象")
        );
}
