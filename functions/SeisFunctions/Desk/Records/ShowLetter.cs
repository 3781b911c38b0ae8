using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Mail;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /letters/{applicant}/{id}/text</c>: a letter as it went out.</summary>
public sealed class ShowLetter(DeskDoor door, LetterRegister letters, LetterStore texts, CallDefinition call)
{
    /// <summary>Answers 200, or 404 where there is no such letter or it was never written.</summary>
    [Function(nameof(ShowLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{applicant}/{id}/text")]
            HttpRequest request,
        string applicant,
        string id,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                await letters.FindAsync(applicant, id, cancellationToken) is not { } letter
                || await texts.FindAsync(id, cancellationToken) is not { } message
            )
                return DeskDoor.NotFound("通知");
            using var content = new MemoryStream(message, writable: false);
            var written = WrittenMails.In(content, call.Limits, cancellationToken);
            var frame = await door.FrameAsync(user, "通知の文面", "/letters", cancellationToken);
            return written is not [var text, ..]
                ? DeskDoor.NotFound("通知の文面")
                : DeskDoor.Page<LetterPage>(
                    new LetterModel(
                        frame,
                        new RecordLines(call).Of(letter, frame.CanAct),
                        new("原文（.eml）を保存", Links.Letter(letter)),
                        MailTextLine.Of(text)
                    )
                    {
                        Files = FilesOf(message),
                    }
                );
        });

    private static IReadOnlyList<string> FilesOf(byte[] letter)
    {
        using var content = new MemoryStream(letter, writable: false);
        using var message = MimeMessage.Load(content);
        return [.. message.Attachments.OfType<MimePart>().Select(file => file.FileName ?? "")];
    }
}
