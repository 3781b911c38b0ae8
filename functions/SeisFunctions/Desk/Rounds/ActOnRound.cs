using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Rounds;

/// <summary>
/// <c>GET, POST /rounds/{id}/acts/{act}</c>: approve all drafts of a round, stop them, give them up; and
/// <c>/rounds/{kind}/acts/prepare?matter=</c>: have those drafted that are missing.
/// </summary>
public sealed class ActOnRound(
    DeskDoor door,
    ActForm form,
    RoundViews views,
    RoundForms forms,
    RoundActs acts,
    RoundRegister rounds
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "rounds/{id}/acts/{act}")]
            HttpRequest request,
        string id,
        string act,
        CancellationToken cancellationToken
    )
    {
        return act == RoundForms.Approve ? door.ApproveAsync(request, AnswerAsync) : door.ActAsync(request, AnswerAsync);

        async Task<IResult> AnswerAsync(DeskUser user) =>
            (
                act == RoundForms.Prepare
                    ? await PreparingAsync(id, request.Query["matter"].ToString(), cancellationToken)
                    : await ActAsync(id, act, cancellationToken)
            )
                is var (chosen, subject, back)
                ? await form.AnswerAsync(request, user, chosen, subject, back, Links.Rounds, cancellationToken)
                : DeskDoor.NotFound("一斉通知");
    }

    private async Task<(DeskAct, string, Link)?> ActAsync(string id, string act, CancellationToken cancellationToken) =>
        await views.FindAsync(id, cancellationToken) is { } round && forms.Find(act, round) is { } chosen
            ? (chosen, AuditEntry.OfRound(id), new(round.Title, Links.Round(id)))
            : null;

    private async Task<(DeskAct, string, Link)?> PreparingAsync(
        string kind,
        string matter,
        CancellationToken cancellationToken
    )
    {
        var about = matter.Length > 0 ? matter : null;
        var id = await acts.NextAsync(kind, about, cancellationToken);
        var round = await rounds.FindAsync(id, cancellationToken);
        return forms.PreparingOf(kind, about, id, round) is { } chosen
            ? (chosen, AuditEntry.OfRound(id), new("一斉通知", Links.Rounds))
            : null;
    }
}
