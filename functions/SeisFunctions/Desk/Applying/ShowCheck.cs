using Microsoft.AspNetCore.Http.HttpResults;
using SeisFunctions.Querying;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary><c>GET, POST /check</c>: the applicant's self-check. Shows what was read and what is missing.</summary>
public sealed class ShowCheck(PublicPages pages, CheckedUpload upload, CallRegister calls, TimeProvider clock)
{
    /// <summary>200 with the page; 4xx with the page and the reason.</summary>
    [Function(nameof(ShowCheck))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "check")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        SecurityHeaders.Apply(request);
        var model = new CheckModel(
            await pages.FrameAsync("応募様式の事前確認", "/check", cancellationToken),
            pages.BlankForms(),
            null,
            null,
            IsClosed: !(await calls.CurrentAsync(cancellationToken)).IsOnTime(clock.GetUtcNow())
        );
        if (HttpMethods.IsGet(request.Method))
            return DeskDoor.Page<CheckPage>(model);
        var result = await upload.AnswerAsync(request, cancellationToken);
        return PublicPages.RefusalOf(result) is var (status, text)
            ? DeskDoor.Page<CheckPage>(model with { Refusal = text }, status)
            : DeskDoor.Page<CheckPage>(
                model with
                {
                    Result = CheckOutcomes.Of(((JsonHttpResult<CheckReport>)result).Value!),
                }
            );
    }
}
