using SeisFunctions.Calls;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/correspondence</c>: one page of correspondence, newest first: questions, notices, answers. It is not
/// counted among submissions.
/// </summary>
public sealed class ListCorrespondence(SubmissionLists listed, ResultStore results, CallDefinition call)
{
    /// <summary>
    /// Filters <c>open</c> (only what nobody has dealt with yet) and <c>prefecture</c> (only what is tied to it, name
    /// or code); <c>pageSize</c> 1 to 200 (50); <c>continuation</c>.
    /// </summary>
    [Function(nameof(ListCorrespondence))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/correspondence")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryBoolean(request, "open", out var open))
            return Problems.BadParameter("open", "true、false");
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, SubmissionLists.IsPosition, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        var named = ApplicantIn(request);
        var applicant = call.Applicants.Named(named);
        if (named.Length > 0 && applicant is null)
            return Problems.BadParameter("prefecture", call.Applicants.NameOrCode);
        var (items, next) = await listed.CorrespondenceAsync(
            applicant?.Code,
            open ?? false,
            after,
            size,
            cancellationToken
        );
        var views = await Task.WhenAll(
            items.Select(async item =>
                SubmissionView.Of(item, await results.ReadingAsync(item.Id, cancellationToken), call)
            )
        );
        return Results.Json(new Page<SubmissionView>(views, next));
    }

    /// <summary>The applicant that a request asks for; <c>prefecture</c> is its first name.</summary>
    internal static string ApplicantIn(HttpRequest request) =>
        request.Query["prefecture"].ToString() is { Length: > 0 } named
            ? named
            : request.Query["applicant"].ToString();
}
