using SeisFunctions.Acknowledging;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/applications/{code}/acknowledgements/{id}/resend</c> with <c>{by, note, to}</c>: a person has a letter sent again, to another address if <c>to</c> is given.</summary>
public sealed class ResendLetter(Resending resending)
{
    /// <summary>200 with the new letter as a <see cref="LetterView"/>; 400, 404, 409. <c>none</c> stands for the code of a letter about an unplaced submission.</summary>
    [Function(nameof(ResendLetter))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/acknowledgements/{id}/resend")] HttpRequest request,
        string code, string id, CancellationToken cancellationToken)
    {
        var (body, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        if (refusal is not null)
            return Problems.Of(refusal);
        (var letter, refusal) = await resending.ResendAsync(code, id, body.To, act, cancellationToken);
        return letter is null ? Problems.Of(refusal!) : Results.Json(LetterView.Of(letter));
    }
}
