using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one application.</summary>
public sealed class ApplicationAnswer(
    ApplicationRegister applications, SubmissionRegister submissions, LetterRegister letters, CallRegister calls, CallDefinition call,
    TimeProvider clock)
{
    /// <summary>200 with the <see cref="ApplicationDetail"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string code, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(code, cancellationToken) is not var (row, result))
            return Problems.NotFound("申請");
        var history = await Task.WhenAll(result.Application.Submissions.Select(id => submissions.FindAsync(id, cancellationToken)));
        var current = await calls.CurrentAsync(cancellationToken);
        return Answer.Of(request, ApplicationDetail.Of(
            row, result, [.. history.OfType<Submission>()], await letters.OfAsync(code, cancellationToken), call, !current.IsOnTime(clock.GetUtcNow())));
    }

    /// <summary>Reads who acts and why, acts, and answers with the application as it then is, or says why not.</summary>
    public async Task<IResult> ToActAsync(
        HttpRequest request, string code, Func<ActRequest, Act, Task<Refusal?>> actAsync, CancellationToken cancellationToken)
    {
        var (body, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        if (refusal is null && body.Revision is { } seen && await applications.RowAsync(code, cancellationToken) is { } row && row.Revision != seen)
            refusal = Refusal.Impossible("申請の内容が変わりました。", "新しい提出が届いています。内容を確かめてから、もう一度操作してください。");
        refusal ??= await actAsync(body, act);
        return refusal is null ? await OfAsync(request, code, cancellationToken) : Problems.Of(refusal);
    }
}
