using SeisFunctions.Web;

namespace SeisFunctions.Desk;

/// <summary>
/// Says what is wrong on a page where a browser asks for one, and not as JSON, which is for programs. The API answers
/// programs alone.
/// </summary>
internal sealed class ProblemPage : IProblemDetailsWriter
{
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context)
    {
        var request = context.HttpContext.Request;
        return !request.Path.StartsWithSegments("/api")
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ?? http.Response.StatusCode;
        var isNoPage = status == StatusCodes.Status404NotFound && !problem.Extensions.ContainsKey("code");
        Problems.Customize(context);
        SecurityHeaders.Apply(http.Request);
        await (
            isNoPage
                ? DeskDoor.Message(status, "ページが見つかりません", "アドレスに誤りがないか確認してください。")
                : DeskDoor.Message(status, problem.Title!.TrimEnd('。'), problem.Detail ?? "")
        ).ExecuteAsync(http);
    }
}
