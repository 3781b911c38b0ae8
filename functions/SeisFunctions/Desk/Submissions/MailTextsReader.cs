using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Submissions;

/// <summary>Reads what was written in the mail of a submission.</summary>
public sealed class MailTextsReader(RawMailStore mails, CallDefinition call)
{
    /// <summary>
    /// What its sender wrote, and whoever wrote the mails attached to it; where that is not kept any more, that it is
    /// lost.
    /// </summary>
    public async Task<IReadOnlyList<MailTextLine>> ReadAsync(
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        if (await mails.NameOfAsync(submission, cancellationToken) is not { } name)
            return [MailTextLine.Lost];
        try
        {
            await using var mail = await mails.FetchAsync(name, cancellationToken);
            return [.. WrittenMails.In(mail.Content, call.Limits, cancellationToken).Select(MailTextLine.Of)];
        }
        catch (LostFileException)
        {
            return [MailTextLine.Lost];
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            return [MailTextLine.OutOfReach]; // What else is known of the submission is shown all the same.
        }
    }
}
