using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions</c>: takes an application from those who cannot mail it (<c>files</c>, <c>email</c>, <c>name</c>, <c>prefecture</c>). The start of the request is
/// the time of receipt. Needs no key; limited by <see cref="UploadOptions"/>.
/// </summary>
public sealed class SubmitFiles(
    UploadReader reader, ReceivingDesk desk, RequestGate gate, CallDefinition call, IOptions<SenderOptions> sender, TimeProvider clock)
{
    /// <summary>As <see cref="ReceiveMail"/>: 202 once nothing can be lost any more; 200 for the same upload again; 429 with <c>Retry-After</c>.</summary>
    [Function(nameof(SubmitFiles))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions")] HttpRequest request, CancellationToken cancellationToken) =>
        gate.LetSubmitAsync(request, () => TakeAsync(request, cancellationToken));

    private async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var receivedAt = clock.GetUtcNow();
        var (upload, refusal) = await reader.ReadAsync(request, cancellationToken);
        if (upload is null)
            return refusal!;
        await using (upload)
        {
            if (upload.Files.Count == 0)
                return Problems.BadField("files", "様式のファイルを1つ以上選択してください。");
            if (upload["email"] is not { } email || !EmailAddress.IsValid(email))
                return Problems.BadField("email", "受付連絡を受け取るメールアドレスを1つ入力してください。");
            if (upload["name"]?.Any(char.IsControl) == true)
                return Problems.BadField("name", "改行などを含めずに入力してください。");
            if (call.Places.Prefectures.FirstOrDefault(place => place.Code == upload["prefecture"] || place.Name == upload["prefecture"]) is not { } prefecture)
                return Problems.BadField("prefecture", "申請する都道府県の名称または2桁のコードを指定してください。");

            await using var message = await UploadMessage.ComposeAsync(upload, prefecture, email, call, sender.Value.From, cancellationToken);
            return Receipt.Answer(await desk.AcceptAsync(message, new(SubmissionSource.Upload, receivedAt), cancellationToken));
        }
    }
}
