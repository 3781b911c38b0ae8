using SeisFunctions.Web;

namespace SeisFunctions.Desk.SigningIn;

/// <summary><c>GET /sign-in?token=</c>: where the link that the host prints leads.</summary>
public sealed class SignIn(DeskSignIn signIn)
{
    /// <summary>Answers 303 to the desk, 401, or 204 to whoever only looks ahead.</summary>
    [Function(nameof(SignIn))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sign-in")] HttpRequest request)
    {
        SecurityHeaders.Apply(request);
        // Whoever loads the link again, or goes back to it, is in.
        if (signIn.UserOf(request) is not null)
            return DeskDoor.SeeOther(request, "/");
        // A browser that looks ahead, or a program that looks whether a link is good, has not opened it.
        if (LookAhead.Is(request))
            return Results.NoContent();
        if (request.Query["token"] is not [{ Length: > 0 } token] || !signIn.Open(request, token))
            return DeskDoor.Message(StatusCodes.Status401Unauthorized, "このリンクは使えません", "リンクは一度だけ使えます。新しいリンクは、受付システムを起動した画面に表示されています。");
        return DeskDoor.SeeOther(request, "/");
    }
}
