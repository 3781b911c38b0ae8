using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/letters</c> with <c>{by, kind, subject, body, answerBy}</c>: an officer writes a letter to
/// the sender of a submission, as a draft.
/// </summary>
public sealed class WriteLetter(DraftActs drafts, ActAnswer acts, WrittenLetterAnswer answer)
{
    /// <summary>
    /// 200 with the draft as a <see cref="Querying.WrittenLetterView"/>; what is left out is as the template of the call
    /// has it. 400, 404, 409, 412.
    /// </summary>
    [Function(nameof(WriteLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/letters")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        Letter? draft = null;
        return acts.OfAsync(
            request,
            AuditEntry.OfSubmission(id),
            async (body, act) =>
            {
                if (!PageQuery.TryWord<LetterKind>(body.Kind, out var kind) || !OfficersLetters.Kinds.Contains(kind))
                    return Refusal.Invalid("kind", "answer（回答）、question（照会）、mend（補正依頼）から指定してください。");
                if (WrittenLetterAnswer.Misaddressed(body) is { } misaddressed)
                    return misaddressed;
                (draft, var refusal) = await drafts.WriteAsync(
                    id,
                    kind,
                    new(body.Subject, body.Body, body.AnswerBy),
                    act,
                    cancellationToken
                );
                return refusal;
            },
            () => answer.OfAsync(request, $"{draft!.Applicant}-{draft.Id}", cancellationToken),
            cancellationToken
        );
    }
}
