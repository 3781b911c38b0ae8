using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/letters</c>: letters by what has become of them, drafts if nothing is asked for.</summary>
public sealed class ListLetters(LetterRegister letters)
{
    /// <summary>Filter <c>state</c>; <c>pageSize</c> 1 to 200 (50); <c>continuation</c>.</summary>
    [Function(nameof(ListLetters))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/letters")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (PageQuery.Size(request) is not { } size)
            return Problems.BadParameter("pageSize", "1〜200");
        if (!PageQuery.TryContinuation(request, LetterRegister.IsPosition, out var after))
            return Problems.BadParameter("continuation", "前のページの continuation");
        if (!PageQuery.TryEnum<LetterState>(request, "state", out var state))
            return Problems.BadParameter("state", "draft、discarded、queued、sending、sent、suppressed、failed、bounced");
        var (items, next) = await letters.PageAsync(state ?? LetterState.Draft, after, size, cancellationToken);
        return Results.Json(new Page<WrittenLetterView>([.. items.Select(WrittenLetterView.Of)], next));
    }
}
