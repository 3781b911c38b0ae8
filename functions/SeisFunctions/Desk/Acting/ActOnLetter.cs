using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// <c>GET, POST /letters/{applicant}/{id}/acts/{act}</c>: send a letter again, to the same address or another; say that
/// one has dealt with a letter that did not arrive or is not answered; change a draft, release it, give it up.
/// </summary>
public sealed class ActOnLetter(
    DeskDoor door,
    ActForm form,
    LetterRegister letters,
    LetterActs letterActs,
    HandleForms handle,
    LetterForms written,
    CallDefinition call
)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            "post",
            Route = "letters/{applicant}/{id}/acts/{act}"
        )]
            HttpRequest request,
        string applicant,
        string id,
        string act,
        CancellationToken cancellationToken
    )
    {
        return act == LetterForms.Approve ? door.ApproveAsync(request, AnswerAsync) : door.ActAsync(request, AnswerAsync);

        async Task<IResult> AnswerAsync(DeskUser user) =>
            await FindAsync(applicant, id, cancellationToken) is { } letter
            && (
                act == "resend"
                    ? await ResendAsync(letter, cancellationToken)
                    : await written.FindAsync(act, letter, cancellationToken) ?? handle.Find(act, letter)
            )
                is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    AuditEntry.OfLetter(applicant, id),
                    BackOf(letter),
                    Links.SectionOf(letter),
                    cancellationToken
                )
                : DeskDoor.NotFound("通知");
    }

    /// <summary>The button beside a letter.</summary>
    internal static Link LinkFor(Letter letter) => new("再送", $"{Links.Letter(letter)}/acts/resend");

    private async Task<Letter?> FindAsync(string applicant, string id, CancellationToken cancellationToken) =>
        Applicant.IsCode(applicant) && SubmissionId.IsValid(id)
            ? await letters.FindAsync(applicant, id, cancellationToken)
            : null;

    private async Task<DeskAct> ResendAsync(Letter letter, CancellationToken cancellationToken) =>
        new(
            "resend",
            $"{Labels.Of(letter.Kind, call)}を再送する",
            "同じ文面の通知をもう一度送ります。宛先を変えることもできます。",
            [
                new(
                    "to",
                    "宛先",
                    ActFieldKind.Line,
                    letter.To ?? "",
                    true,
                    "メールアドレスを1つ入力してください。",
                    Longest: 254
                ),
            ],
            async (values, who, cancellation) =>
                (await letterActs.ResendAsync(letter.Applicant, letter.Id, values["to"], who, cancellation)).Refusal
        )
        {
            NoteRequired = true,
            Irreversible = true,
            Notice = await letterActs.ObstacleAsync(letter, cancellationToken) is { } obstacle
                ? $"再送できません。{obstacle.Title}{obstacle.Detail}"
                : null,
        };

    private Link BackOf(Letter letter) =>
        letter.Draft is not null ? new(Labels.Of(letter.Kind, call), Links.LetterText(letter))
        : letter.Applicant != Letter.NoApplicant ? new("申請", Links.Application(letter.Applicant))
        : letter.SubmissionId is { } submission ? new("提出", Links.Submission(submission))
        : new("通知", "/letters");
}
