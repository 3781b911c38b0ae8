using SeisFunctions.Desk.Searching;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.SigningIn;

/// <summary><c>POST /sign-out</c>: ends the session of this browser.</summary>
public sealed class SignOut(DeskSignIn signIn, SearchMemory memory)
{
    /// <summary>
    /// Answers 303 to where App Service ends its own session, or to a page that says that it is done.
    /// </summary>
    [Function(nameof(SignOut))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request
    )
    {
        SecurityHeaders.Apply(request);
        memory.Forget(request);
        return DeskDoor.SeeOther(request, await signIn.CloseAsync(request));
    }
}
