using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/submissions</c>: one page of submissions, newest first.</summary>
public sealed class ListSubmissions(SubmissionLists listed, ResultStore results, CallDefinition call)
{
    /// <summary>
    /// Filters <c>state</c> and <c>failed</c> (those whose reading was given up); <c>pageSize</c> 1 to 200 (50);
    /// <c>continuation</c>.
    /// </summary>
    [Function(nameof(ListSubmissions))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/submissions")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryEnum<SubmissionState>(request, "state", out var state))
            return Problems.BadParameter("state", PageQuery.Words<SubmissionState>());
        if (!PageQuery.TryBoolean(request, "failed", out var failed))
            return Problems.BadParameter("failed", "true、false");
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, SubmissionLists.IsPosition, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        var (items, next) = await listed.PageAsync(state, failed ?? false, after, size, cancellationToken);
        var views = await Task.WhenAll(
            items.Select(async item =>
                SubmissionView.Of(item, await results.ReadingAsync(item.Id, cancellationToken), call)
            )
        );
        return Results.Json(new Page<SubmissionView>(views, next));
    }
}
