using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/audit</c>: who did what, when and why, newest first.</summary>
public sealed class ListAudit(AuditLog audit)
{
    /// <summary>
    /// Filter <c>subject</c> (<c>submission-ID</c>, <c>application-CODE</c>, <c>call</c>); <c>pageSize</c> 1 to 200
    /// (50); <c>continuation</c>.
    /// </summary>
    [Function(nameof(ListAudit))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/audit")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, AuditEntry.IsKey, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        var subject = request.Query["subject"] is [{ Length: > 0 } text] ? text : null;
        if (subject is not null && !AuditEntry.IsSubject(subject))
            return Problems.BadParameter("subject", "submission-番号、application-コード、letter-コード-番号、call");
        var (items, next) = await audit.PageAsync(subject, after, size, cancellationToken);
        return Results.Json(new Page<AuditEntry>(items, next));
    }
}
