using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>Answers requests about the hearings of an applicant.</summary>
public sealed class HearingsAnswer(HearingActs hearings, Versions versions, ActAnswer acts)
{
    /// <summary>200 with the <see cref="HearingsView"/>, or 404.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, string code, CancellationToken cancellationToken) =>
        await versions.OfAsync(AuditEntry.OfApplication(code), cancellationToken) is { Version: var version }
            ? JsonAnswer.Of(
                request,
                HearingsView.Of(await hearings.OfAsync(code, cancellationToken), version),
                version.ToString()
            )
            : Problems.NotFound("申請");

    /// <summary>Writes one down, and answers with all of them.</summary>
    public Task<IResult> ToWriteAsync(
        HttpRequest request,
        string code,
        string? id,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfApplication(code),
            async (body, act) =>
            {
                var state = HearingState.Planned;
                if (body.State is not null && !PageQuery.TryWord(body.State, out state))
                    return Refusal.Invalid("state", $"指定できる値：{PageQuery.Words<HearingState>()}");
                var draft = new HearingDraft(
                    body.HeldAt,
                    body.With,
                    state,
                    [.. (body.Questions ?? []).OfType<HearingQuestion>()],
                    [.. (body.Mails ?? []).OfType<string>()]
                );
                return (await hearings.WriteAsync(code, id, draft, act, cancellationToken)).Refusal;
            },
            () => OfAsync(request, code, cancellationToken),
            cancellationToken
        );
}
