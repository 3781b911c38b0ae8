using SeisFunctions.Web;

namespace SeisFunctions.Desk.SigningIn;

/// <summary><c>GET /sign-in?token=</c>: where the link that the host prints leads.</summary>
public sealed class SignIn(DeskSignIn signIn)
{
    /// <summary>Answers 303 to the desk, 401, or 204 to whoever only looks ahead.</summary>
    [Function(nameof(SignIn))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sign-in")] HttpRequest request
    )
    {
        SecurityHeaders.Apply(request);
        // Whoever loads the link again, or goes back to it, is in.
        if (await signIn.UserOfAsync(request) is not null)
            return DeskDoor.SeeOther(request, "/");
        // A browser that looks ahead, or a program that looks whether a link is good, has not opened it.
        if (LookAhead.Is(request))
            return Results.NoContent();
        return request.Query["token"] is [{ Length: > 0 } token] && await signIn.OpenAsync(request, token) is { } path
            ? DeskDoor.SeeOther(request, path)
            : DeskDoor.Message(
                StatusCodes.Status401Unauthorized,
                "このリンクは使えません",
                "リンクは一度だけ使えます。新しいリンクは、受付システムを起動した画面に表示されています。"
            );
    }
}
