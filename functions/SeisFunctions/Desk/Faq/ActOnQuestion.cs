using SeisFunctions.Desk.Acting;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Desk.Faq;

/// <summary>
/// <c>GET, POST /questions/{id}/acts/{act}</c>: write an entry of the list of questions and answers, change it, release
/// it, take it back.
/// </summary>
public sealed class ActOnQuestion(DeskDoor door, ActForm form, FaqForms forms)
{
    /// <summary>200 with the form or its confirmation; 303 once it is done; 400, 403, 404.</summary>
    [Function(nameof(ActOnQuestion))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "questions/{id}/acts/{act}")]
            HttpRequest request,
        string id,
        string act,
        CancellationToken cancellationToken
    ) =>
        door.ActAsync(request, async user =>
            await forms.FindAsync(act, id, SourceIn(request), cancellationToken) is { } chosen
                ? await form.AnswerAsync(
                    request,
                    user,
                    chosen,
                    FaqEntry.SubjectOf(id),
                    new("質問と回答", Links.Questions),
                    Links.Questions,
                    cancellationToken
                )
                : DeskDoor.NotFound("操作の対象")
        );

    /// <summary>The correspondence that a request names, or null.</summary>
    internal static string? SourceIn(HttpRequest request) =>
        request.Query["from"].ToString() is var from && SubmissionId.IsValid(from) ? from : null;
}
