using Microsoft.AspNetCore.Http.HttpResults;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary><c>GET, POST /apply</c>: handing in by the browser. Shows the receipt.</summary>
public sealed class ShowApply(PublicPages pages, TakenUpload upload, CallDefinition call, CallRegister calls, TimeProvider clock)
{
    /// <summary>200 with the page; 4xx with the page and the reason.</summary>
    [Function(nameof(ShowApply))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "apply")] HttpRequest request, CancellationToken cancellationToken)
    {
        SecurityHeaders.Apply(request);
        // Before anything else is asked of storage: the start of the request is the time of receipt.
        var result = HttpMethods.IsGet(request.Method) ? null
            : FormToken.IsFromHere(request) ? await upload.AnswerAsync(request, cancellationToken)
            : null;
        if (result is null && !HttpMethods.IsGet(request.Method))
            return DeskDoor.Message(StatusCodes.Status403Forbidden, "受け付けられません", "この画面から送られたものか確認できませんでした。画面を開き直して、もう一度提出してください。");
        var frame = await pages.FrameAsync("画面から提出", "/apply", cancellationToken);
        var model = new ApplyModel(
            frame, await NoticeAsync(cancellationToken), null, [.. call.Places.Prefectures.Select(place => new Choice(place.Code, place.Name, false))], null);
        var schedule = await calls.CurrentAsync(cancellationToken);
        return result switch
        {
            null => DeskDoor.Page<ApplyPage>(model),
            JsonHttpResult<Receipt> { Value: { } receipt } => DeskDoor.Page<ApplyPage>(
                model with
                {
                    Receipt = new(
                        receipt.ReceiptNumber, Words.Exact(receipt.ReceivedAt, schedule.Deadline), receipt.Duplicate,
                        !schedule.IsOnTime(receipt.ReceivedAt)),
                }),
            _ when PublicPages.RefusalOf(result) is var (status, text) => DeskDoor.Page<ApplyPage>(model with { Refusal = text }, status),
            _ => result,
        };
    }

    private async Task<string?> NoticeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return now < call.Schedule.OpensAt ? "公募はまだ始まっていません。"
            : (await calls.CurrentAsync(cancellationToken)).IsOnTime(now) ? null
            : "締切を過ぎています。いま提出された書類は、期限後に到着したものとして扱います。";
    }
}
