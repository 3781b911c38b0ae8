using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one round of letters.</summary>
public sealed class RoundAnswer(RoundViews rounds, ActAnswer acts)
{
    /// <summary>200 with the <see cref="RoundView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await rounds.FindWholeAsync(id, cancellationToken) is { } view
            ? JsonAnswer.OfMoment(request, view, view.Version!)
            : Problems.NotFound("一斉通知");

    /// <summary>Reads who acts, acts, and answers with the round as it then is, or says why not.</summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        string id,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfRound(id),
            actAsync,
            () => OfAsync(request, id, cancellationToken),
            cancellationToken
        );
}
