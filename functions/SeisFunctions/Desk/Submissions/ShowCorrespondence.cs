using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /correspondence</c>: questions, notices and answers, one line each, newest first.</summary>
public sealed class ShowCorrespondence(
    DeskDoor door,
    SubmissionLists listed,
    CallRegister calls,
    CallDefinition call
)
{
    private const int PageSize = 50;

    /// <summary>
    /// Filter <c>all</c> (also what somebody has dealt with); <c>continuation</c>. 400 for what is not offered.
    /// </summary>
    [Function(nameof(ShowCorrespondence))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "correspondence")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryBoolean(request, "all", out var asked)
                || !PageQuery.TryContinuation(request, SubmissionLists.IsPosition, out var after)
            )
                return DeskDoor.NotOffered(Links.Correspondence(false));
            var all = asked ?? false;
            var (items, next) = await listed.CorrespondenceAsync(null, !all, after, PageSize, cancellationToken);
            var deadline = (await calls.CurrentAsync(cancellationToken)).Deadline;
            var frame = await door.FrameAsync(user, "連絡", "/correspondence", cancellationToken);
            Choice[] filters =
            [
                new(Links.Correspondence(false), "未対応", !all),
                new(Links.Correspondence(true), "全て", all),
            ];
            return DeskDoor.Page<SubmissionsPage>(
                new ListModel<SubmissionLine>(
                    frame,
                    filters,
                    [.. items.Select(one => SubmissionLines.Of(one, call, deadline))],
                    next is null ? null : Links.Correspondence(all, next)
                )
            );
        });
}
