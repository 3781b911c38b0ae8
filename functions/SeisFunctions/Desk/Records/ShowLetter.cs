using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.Writing;
using SeisFunctions.Domain;
using SeisFunctions.Mail;

namespace SeisFunctions.Desk.Records;

/// <summary><c>GET /letters/{applicant}/{id}/text</c>: a letter as it went out, or as an officer has written it.</summary>
public sealed class ShowLetter(
    DeskDoor door,
    LetterRegister letters,
    LetterStore texts,
    WrittenLetters written,
    CallDefinition call
)
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
            if (await letters.FindAsync(applicant, id, cancellationToken) is not { } letter)
                return DeskDoor.NotFound("通知");
            var underWay = UnderWay.Of(
                Links.LetterText(letter),
                request.Query,
                letter.State is LetterState.Queued or LetterState.Sending ? "この通知を送信しています。" : null
            );
            underWay?.ApplyTo(request.HttpContext.Response);
            var frame = (await door.FrameAsync(user, "通知の文面", Links.SectionOf(letter), cancellationToken)) with
            {
                UnderWay = underWay,
            };
            var line = new RecordLines(call).Of(letter, frame.CanAct);
            var (block, draft) = await written.ReadAsync(request, user, letter, cancellationToken);
            if (await texts.FindAsync(id, cancellationToken) is not { } message)
                return draft is null
                    ? DeskDoor.NotFound("通知")
                    : DeskDoor.Page<LetterPage>(new LetterModel(frame, line, null, draft) { Written = block });
            using var content = new MemoryStream(message, writable: false);
            return WrittenMails.In(content, call.Limits, cancellationToken) is not [var text, ..]
                ? DeskDoor.NotFound("通知の文面")
                : DeskDoor.Page<LetterPage>(
                    new LetterModel(
                        frame,
                        line,
                        new("原文（.eml）を保存", Links.Letter(letter)),
                        MailTextLine.Of(text)
                    )
                    {
                        Files = FilesOf(message),
                        Written = block,
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
