using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/mail</c>: takes one raw RFC 5322 message from a relay. The start of the request is the time of receipt.
/// </summary>
public sealed class ReceiveMail(Receiver receiver, CallDefinition call, TimeProvider clock)
{
    /// <summary>
    /// 202 once nothing can be lost any more; 200 with the first one's values for the same bytes again.
    /// </summary>
    [Function(nameof(ReceiveMail))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/mail")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var receivedAt = clock.GetUtcNow();
        if (!IsMessage(request.ContentType))
            return Problems.UnsupportedType();
        if (request.ContentLength > call.Limits.MessageBytes)
            return Problems.TooLarge(call.Limits.MessageBytes);
        try
        {
            await using var message = await Spool.TakeAsync(request.Body, call.Limits.MessageBytes, cancellationToken);
            if (message.Length == 0)
                return Problems.EmptyBody();
            if (HeaderBlock.Look(message.Content, call.Limits) == HeaderKind.NotMail)
                return Problems.NotAMail();
            return Receipt.Answer(
                await receiver.ReceiveAsync(message, new(SubmissionSource.Http, receivedAt), cancellationToken)
            );
        }
        catch (MessageTooLargeException)
        {
            return Problems.TooLarge(call.Limits.MessageBytes);
        }
    }

    private static bool IsMessage(string? contentType) =>
        string.Equals(contentType?.Split(';')[0].Trim(), "message/rfc822", StringComparison.OrdinalIgnoreCase);
}
