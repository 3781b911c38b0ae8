using SeisFunctions.Calls;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Web;

namespace SeisFunctions.Desk;

/// <summary>
/// <c>GET /open/applications/{code}</c>: where links of exports lead. Office first follows a link itself, without the
/// browser's session, and hands the browser what it has found at the end, which would be a sign-in that nobody has
/// begun. So this page is answered to everybody, tells nothing, and goes on by itself once it is in the browser.
/// </summary>
public sealed class OpenApplication(CallDefinition call)
{
    /// <summary>200 with the page; 404 for what is no applicant.</summary>
    [Function(nameof(OpenApplication))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "open/applications/{code}")]
            HttpRequest request,
        string code
    )
    {
        SecurityHeaders.Apply(request);
        return call.Applicant(code) is { } applicant
            ? DeskDoor.Page<GoingOnPage>(Links.Application(applicant.Code))
            : DeskDoor.NotFound("申請");
    }
}
