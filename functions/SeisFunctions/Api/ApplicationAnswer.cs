using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about one application.</summary>
public sealed class ApplicationAnswer(ApplicationViews applications, ActAnswer acts)
{
    /// <summary>200 with the <see cref="ApplicationDetail"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string code, CancellationToken cancellationToken) =>
        await applications.FindAsync(code, cancellationToken) is { } view
            ? JsonAnswer.Of(request, view, view.Version!)
            : Problems.NotFound("申請");

    /// <summary>
    /// Reads who acts and why, acts, and answers with the application as it then is, or says why not.
    /// </summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        string code,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfApplication(code),
            actAsync,
            () => OfAsync(request, code, cancellationToken),
            cancellationToken
        );
}
