using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Querying;

/// <summary><c>GET /api/applications/{code}</c>: one application in full.</summary>
public sealed class GetApplication(
    ApplicationRegister applications, SubmissionRegister submissions, LetterRegister letters, CallDefinition call, TimeProvider clock)
{
    /// <summary>Answers 200 with an <see cref="ApplicationDetail"/>, or 404.</summary>
    [Function(nameof(GetApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/applications/{code}")] HttpRequest request, string code, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(code, cancellationToken) is not var (row, result))
            return Problems.NotFound("申請");
        var history = await Task.WhenAll(result.Application.Submissions.Select(id => submissions.FindAsync(id, cancellationToken)));
        return Results.Json(ApplicationDetail.Of(
            row, result, [.. history.OfType<Domain.Submission>()], await letters.OfAsync(code, cancellationToken), call, !call.IsOnTime(clock.GetUtcNow())));
    }
}
