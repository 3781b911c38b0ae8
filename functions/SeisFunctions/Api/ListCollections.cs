using SeisFunctions.Calls;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/collections</c>: one page of what is collected after the closing.</summary>
public sealed class ListCollections(CollectionViews collections, CallDefinition call)
{
    /// <summary>
    /// Filters <c>prefecture</c> (code or name), <c>collection</c>, <c>status</c>; <c>pageSize</c> 1 to 200 (50);
    /// <c>continuation</c>. A page can hold fewer than asked for, and more follow.
    /// </summary>
    [Function(nameof(ListCollections))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/collections")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryEnum<CollectionStatus>(request, "status", out var status))
            return Problems.BadParameter("status", PageQuery.Words<CollectionStatus>());
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, CollectionRegister.IsKey, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        string? code = null;
        if (ListCorrespondence.ApplicantIn(request) is { Length: > 0 } text)
        {
            code = call.Applicants.Named(text)?.Code;
            if (code is null)
                return Problems.BadParameter("prefecture", call.Applicants.NameOrCode);
        }

        var collection = request.Query["collection"] is [{ Length: > 0 } id] ? id : null;
        if (collection is not null && !call.Collections.Any(one => one.Id == collection))
            return Problems.BadParameter("collection", string.Join('、', call.Collections.Select(one => one.Id)));
        var (items, next) = await collections.PageAsync(
            code,
            one => (status is null || one.Status == status) && (collection is null || one.Collection == collection),
            after,
            size,
            cancellationToken
        );
        return Results.Json(new Page<CollectionView>(items, next));
    }
}
