using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/acknowledgements/{id}/resend</c> with <c>{by, note, to}</c>: a person has a letter
/// sent again, to another address if <c>to</c> is given.
/// </summary>
public sealed class ResendLetter(LetterActs letterActs, Versions versions, ActAnswer acts)
{
    /// <summary>
    /// 200 with the new letter as a <see cref="LetterView"/>; 400, 404, 409, 412. <c>none</c> stands for the code of a
    /// letter about an unplaced submission.
    /// </summary>
    [Function(nameof(ResendLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "post",
            Route = "api/applications/{code}/acknowledgements/{id}/resend"
        )]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    )
    {
        Letter? letter = null;
        return acts.OfAsync(
            request,
            AuditEntry.OfLetter(code, id),
            async (body, act) =>
            {
                (letter, var refusal) = await letterActs.ResendAsync(code, id, body.To, act, cancellationToken);
                return refusal;
            },
            async () =>
                Results.Json(
                    LetterView.Of([letter!])[0] with
                    {
                        Version = (
                            await versions.OfAsync(AuditEntry.OfLetter(code, letter!.Id), cancellationToken)
                        )?.Version.ToString(),
                    }
                ),
            cancellationToken
        );
    }
}
