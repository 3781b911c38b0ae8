using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /submissions</c>: submissions, one line each, newest first.</summary>
public sealed class ShowSubmissions(
    DeskDoor door,
    SubmissionLists listed,
    CallRegister calls,
    CallDefinition call
)
{
    private const int PageSize = 50;

    /// <summary>Filters <c>state</c>, <c>failed</c>; <c>continuation</c>. 400 for what is not offered.</summary>
    [Function(nameof(ShowSubmissions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryEnum<SubmissionState>(request, "state", out var state)
                || !PageQuery.TryBoolean(request, "failed", out var asked)
                || !PageQuery.TryContinuation(request, SubmissionLists.IsPosition, out var after)
            )
                return DeskDoor.NotOffered(Links.Submissions(null));
            var failed = asked ?? false;
            var (items, next) = await listed.PageAsync(state, failed, after, PageSize, cancellationToken);
            var deadline = (await calls.CurrentAsync(cancellationToken)).Deadline;
            var frame = await door.FrameAsync(user, "提出", "/submissions", cancellationToken);
            return DeskDoor.Page<SubmissionsPage>(
                new ListModel<SubmissionLine>(
                    frame,
                    Filters(state, failed),
                    [.. items.Select(one => SubmissionLines.Of(one, call, deadline))],
                    next is null ? null : Links.Submissions(state, failed, next)
                )
            );
        });

    private static IReadOnlyList<Choice> Filters(SubmissionState? chosen, bool failed) =>
        [
            new(Links.Submissions(null), "全て", chosen is null && !failed),
            .. Enum.GetValues<SubmissionState>()
                .Select(state => new Choice(
                    Links.Submissions(state),
                    Labels.Of(state).Text,
                    state == chosen && !failed
                )),
            new(Links.Submissions(null, failed: true), "読取失敗", failed),
        ];
}
