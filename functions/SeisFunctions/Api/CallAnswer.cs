using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about the call.</summary>
public sealed class CallAnswer(CallSummary summary, ActAnswer acts)
{
    /// <summary>200 with the <see cref="CallSummaryView"/>.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var view = await summary.ReadAsync(cancellationToken);
        return JsonAnswer.OfMoment(request, view, view.Call.Version!);
    }

    /// <summary>Reads who acts and why, acts, and answers with the call as it then is, or says why not.</summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfCall,
            actAsync,
            () => OfAsync(request, cancellationToken),
            cancellationToken
        );
}
