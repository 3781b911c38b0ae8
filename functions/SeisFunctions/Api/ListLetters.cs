using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/letters</c>: letters by what has become of them, drafts if nothing is asked for; or those of a round.
/// </summary>
public sealed class ListLetters(LetterRegister letters, DraftFaults faults)
{
    /// <summary>Filter <c>state</c> or <c>round</c>; <c>pageSize</c> 1 to 200 (50); <c>continuation</c>.</summary>
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
        if (request.Query["round"].ToString() is { Length: > 0 } round)
        {
            if (!SubmissionId.IsValid(round))
                return Problems.BadParameter("round", "一斉通知の番号");
            var all = await letters.OfRoundAsync(round, cancellationToken);
            var asked = all.Where(one => state is null || one.State == state).ToList();
            var found = await faults.LookAsync(asked, cancellationToken);
            return Results.Json(
                new Page<WrittenLetterView>(
                    [
                        .. asked.Select(one =>
                            WrittenLetterView.Of(one) with
                            {
                                Obstacle = found.GetValueOrDefault(one.Id) is { } fault
                                    ? fault.Title + fault.Detail
                                    : null,
                            }
                        ),
                    ],
                    null
                )
            );
        }

        var (items, next) = await letters.PageAsync(state ?? LetterState.Draft, after, size, cancellationToken);
        return Results.Json(new Page<WrittenLetterView>([.. items.Select(WrittenLetterView.Of)], next));
    }
}
