using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications</c>: one page of applications, in the order of their codes.</summary>
public sealed class ListApplications(
    ApplicationRegister applications,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>
    /// Filters <c>status</c>, <c>prefecture</c> (code or name), <c>wideArea</c>; <c>pageSize</c> 1 to 200 (50);
    /// <c>continuation</c>.
    /// </summary>
    [Function(nameof(ListApplications))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryEnum<ApplicationStatus>(request, "status", out var status))
            return Problems.BadParameter("status", PageQuery.Words<ApplicationStatus>());
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, IsCode, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        if (!PageQuery.TryBoolean(request, "wideArea", out var wideArea))
            return Problems.BadParameter("wideArea", "true、false");
        if (!TryApplicant(request, out var applicant))
            return Problems.BadParameter("prefecture", call.Applicants.NameOrCode);
        var afterDeadline = !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow());
        var (rows, next) = await applications.PageAsync(
            new(status, afterDeadline, applicant, wideArea),
            after,
            size,
            cancellationToken
        );
        return Results.Json(
            new Page<ApplicationView>([.. rows.Select(row => ApplicationView.Of(row, afterDeadline))], next)
        );
    }

    private bool IsCode(string text) => call.Applicant(text) is not null;

    private bool TryApplicant(HttpRequest request, out string? code)
    {
        code = null;
        if (ListCorrespondence.ApplicantIn(request) is not { Length: > 0 } text)
            return true;
        code = call.Applicants.Named(text)?.Code;
        return code is not null;
    }
}
