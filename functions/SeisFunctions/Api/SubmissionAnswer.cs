using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one submission.</summary>
public sealed class SubmissionAnswer(SubmissionViews submissions, Outbox outbox, ActAnswer acts)
{
    /// <summary>200 with the <see cref="SubmissionView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await submissions.FindAsync(id, cancellationToken) is not var (submission, found))
            return Problems.NotFound("提出");
        var view = (
            found with
            {
                Acknowledgements = LetterView.Of(await outbox.AboutAsync(submission, cancellationToken)),
            }
        ).WithVersion();
        return JsonAnswer.Of(request, view, view.Version!);
    }

    /// <summary>Reads who acts and why, acts, and answers with the submission as it then is, or says why not.</summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        string id,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfSubmission(id),
            actAsync,
            () => OfAsync(request, id, cancellationToken),
            cancellationToken
        );
}
