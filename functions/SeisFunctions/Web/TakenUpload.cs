using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;

namespace SeisFunctions.Web;

/// <summary>
/// Takes an application from those who cannot mail it, from a program or a browser. The start of the request is the
/// time of receipt.
/// </summary>
public sealed class TakenUpload(
    Receiver receiver,
    RequestGate gate,
    CallDefinition call,
    IOptions<SenderOptions> sender,
    TimeProvider clock
)
{
    /// <summary>
    /// 202 with a <see cref="Receipt"/> once nothing can be lost any more; 200 for the same upload again; 4xx with what
    /// is wrong.
    /// </summary>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var receivedAt = clock.GetUtcNow();
        return gate.LetSubmitAsync(
            request,
            upload => TakeAsync(upload, receivedAt, cancellationToken),
            cancellationToken
        );
    }

    private async Task<IResult> TakeAsync(Upload upload, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (upload.Files.Count == 0)
            return Problems.BadField("files", "様式のファイルを1つ以上選択してください。");
        if (upload["email"] is not { } email || !EmailAddress.IsValid(email))
            return Problems.BadField("email", "受付連絡を受け取るメールアドレスを1つ入力してください。");
        if (upload["name"]?.Any(char.IsControl) == true)
            return Problems.BadField("name", "改行などを含めずに入力してください。");
        if (call.Applicants.Meant(upload["prefecture"] ?? upload["applicant"]) is not { } applicant)
            return Problems.BadField("prefecture", call.Applicants.ArePrefectures
                    ? "申請する都道府県の名称または2桁のコードを指定してください。"
                    : $"{call.Applicants.NameOrCode}を指定してください。");

        await using var message = await UploadMessage.ComposeAsync(
            upload,
            applicant,
            email,
            call,
            sender.Value.From,
            cancellationToken
        );
        return Receipt.Answer(
            await receiver.ReceiveAsync(message, new(SubmissionSource.Upload, receivedAt), cancellationToken)
        );
    }
}
