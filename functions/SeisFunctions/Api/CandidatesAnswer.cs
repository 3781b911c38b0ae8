using SeisFunctions.Domain;
using SeisFunctions.Publishing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about the candidates that are published.</summary>
public sealed class CandidatesAnswer(CandidateReader candidates, Publications publications, ActAnswer acts)
{
    /// <summary>200 with the <see cref="PublicationView"/>.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var draft = await candidates.ReadAsync(cancellationToken);
        var all = await publications.AllAsync(cancellationToken);
        var view = PublicationView.Of(draft, publications.CutsOf(draft), all);
        var marked = string.Join('\n', draft.Marked.Select(marked => marked.Confirmation));
        var others = string.Join('\n', draft.NotIncluded.Select(one => $"{one.Code} {one.Why}"));
        return JsonAnswer.Of(
            request,
            view,
            PublishedText.KeyOf($"{draft.Version} {all.Count}", $"{marked}\n{others}")
        );
    }

    /// <summary>Reads who acts and why, acts, and answers with what there is then, or says why not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subject">What is acted on, as records of acts name it.</param>
    /// <param name="actAsync">Acts, and says why not.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        string subject,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(request, subject, actAsync, () => OfAsync(request, cancellationToken), cancellationToken);
}
