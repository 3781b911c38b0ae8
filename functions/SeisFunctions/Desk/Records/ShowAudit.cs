using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /audit</c>: who did what, when and why, newest first.</summary>
public sealed class ShowAudit(DeskDoor door, AuditLog audit, CallDefinition call)
{
    private const int PageSize = 50;

    /// <summary><c>continuation</c> for the next page; 400 for one that no page has handed out.</summary>
    [Function(nameof(ShowAudit))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "audit")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryContinuation(
                    request,
                    AuditEntry.IsKey,
                    out var after
                )
            )
                return DeskDoor.NotOffered("/audit");
            var (entries, next) = await audit.PageAsync(null, after, PageSize, cancellationToken);
            var frame = await door.FrameAsync(user, "操作記録", "/audit", cancellationToken);
            return DeskDoor.Page<AuditPage>(
                new ListModel<AuditLine>(
                    frame,
                    [],
                    [.. entries.Select(new RecordLines(call).Of)],
                    next is null ? null : $"/audit?continuation={Uri.EscapeDataString(next)}"
                )
            );
        });
}
