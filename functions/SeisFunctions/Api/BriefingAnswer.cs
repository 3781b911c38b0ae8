using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about the briefing and the registrations for it.</summary>
public sealed class BriefingAnswer(BriefingRegister register, Versions versions, ActAnswer acts, CallDefinition call)
{
    /// <summary>200 with the <see cref="BriefingView"/>, or 404 in a call without a briefing.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await versions.OfAsync(AuditEntry.OfBriefing, cancellationToken) is { } seen
        && seen.Version.ToString() is var version
            ? JsonAnswer.OfMoment(
                request,
                BriefingView.Of(await register.ReadAsync(cancellationToken)) with
                {
                    Version = version,
                },
                version
            )
            : Problems.NotFound("説明会");

    /// <summary>200 with the <see cref="RegistrationView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string? id, CancellationToken cancellationToken) =>
        id is not null
        && await register.FindAsync(id, cancellationToken) is { } one
        && RegistrationView.Of(one, call) is var view
            ? JsonAnswer.OfMoment(request, view, view.Version!)
            : Problems.NotFound("参加申込");

    /// <summary>Acts on the briefing, and answers with it as it then is.</summary>
    public Task<IResult> ToActAsync(
        HttpRequest request,
        Func<ActRequest, Act, Task<Refusal?>> actAsync,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfBriefing,
            actAsync,
            () => OfAsync(request, cancellationToken),
            cancellationToken
        );
}
