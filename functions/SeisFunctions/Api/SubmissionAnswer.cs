using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one submission.</summary>
public sealed class SubmissionAnswer(SubmissionRegister submissions, ResultStore results, Outbox outbox, CallDefinition call)
{
    /// <summary>200 with the <see cref="SubmissionView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await submissions.FindAsync(id, cancellationToken) is { } submission
            ? Answer.Of(request, SubmissionView.Of(submission, await results.ReadingAsync(id, cancellationToken), call) with
            {
                Acknowledgements = [.. (await outbox.AboutAsync(submission, cancellationToken)).Select(LetterView.Of)],
            })
            : Problems.NotFound("提出");

    /// <summary>Reads who acts and why, acts, and answers with the submission as it then is, or says why not.</summary>
    public async Task<IResult> ToActAsync(
        HttpRequest request, string id, Func<ActRequest, Act, Task<Refusal?>> actAsync, CancellationToken cancellationToken)
    {
        var (body, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        refusal ??= await actAsync(body, act);
        return refusal is null ? await OfAsync(request, id, cancellationToken) : Problems.Of(refusal);
    }
}
