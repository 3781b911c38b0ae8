using SeisFunctions.Web;

namespace SeisFunctions.Desk.SigningIn;

/// <summary><c>GET /sign-in?token=</c>: where the link that the host prints leads.</summary>
public sealed class SignIn(DeskSignIn signIn)
{
    /// <summary>Answers 303 to the desk, or 401.</summary>
    [Function(nameof(SignIn))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sign-in")] HttpRequest request)
    {
        SecurityHeaders.Apply(request);
        if (request.Query["token"] is not [{ Length: > 0 } token] || !signIn.Open(request, token))
            return DeskDoor.Message(StatusCodes.Status401Unauthorized, "このリンクは使えません", "リンクは一度だけ使えます。新しいリンクは、受付システムを起動した画面に表示されています。");
        request.HttpContext.Response.Headers.Location = "/";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
