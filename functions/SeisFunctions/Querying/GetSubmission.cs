using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Querying;

/// <summary><c>GET /api/submissions/{id}</c>: one submission in full.</summary>
public sealed class GetSubmission(SubmissionRegister submissions, ResultStore results, CallDefinition call)
{
    /// <summary>Answers 200 with a <see cref="SubmissionView"/>, or 404.</summary>
    [Function(nameof(GetSubmission))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/submissions/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        await submissions.FindAsync(id, cancellationToken) is { } submission
            ? Results.Json(SubmissionView.Of(submission, await results.ReadingAsync(id, cancellationToken), call))
            : Problems.NotFound("提出");
}
