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
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(request, _ => null, (received, _) => Receipt.Answer(received), cancellationToken);

    /// <summary>The same with an answer of one's own.</summary>
    /// <param name="request">The request.</param>
    /// <param name="refusalOf">Why the upload is refused beyond what is wrong with it, or null.</param>
    /// <param name="answer">What is made of what was received, while its files are still there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<Upload, IResult?> refusalOf,
        Func<Received, Upload, IResult> answer,
        CancellationToken cancellationToken
    )
    {
        var receivedAt = clock.GetUtcNow();
        return gate.LetSubmitAsync(
            request,
            async upload =>
                FaultOf(upload)
                ?? refusalOf(upload)
                ?? answer(await TakeAsync(upload, receivedAt, cancellationToken), upload),
            cancellationToken
        );
    }

    private IResult? FaultOf(Upload upload)
    {
        if (upload.Files.Count == 0)
            return Problems.BadField("files", "様式のファイルを1つ以上選択してください。");
        if (upload.Files.Where(file => file.Content.Length == 0).Select(file => file.Name).FirstOrDefault() is { } empty)
            return Problems.BadField(
                "files",
                $"「{empty}」は空のファイルです（0バイト）。保存し直したファイルを選択してください。"
            );
        if (upload["email"] is not { } email || !EmailAddress.IsValid(email))
            return Problems.BadField("email", "受付連絡を受け取るメールアドレスを1つ入力してください。");
        if (upload["name"]?.Any(char.IsControl) == true)
            return Problems.BadField("name", "改行などを含めずに入力してください。");
        return ApplicantOf(upload) is not null ? null
            : Problems.BadField("prefecture", call.Applicants.ArePrefectures
                ? "申請する都道府県の名称又は2桁のコードを指定してください。"
                : $"{call.Applicants.NameOrCode}を指定してください。");
    }

    private Applicant? ApplicantOf(Upload upload) => call.Applicants.Meant(upload["prefecture"] ?? upload["applicant"]);

    private async Task<Received> TakeAsync(
        Upload upload,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    )
    {
        await using var message = await UploadMessage.ComposeAsync(
            upload,
            ApplicantOf(upload)!,
            upload["email"]!,
            call,
            sender.Value.From,
            cancellationToken
        );
        return await receiver.ReceiveAsync(message, new(SubmissionSource.Upload, receivedAt), cancellationToken);
    }
}
