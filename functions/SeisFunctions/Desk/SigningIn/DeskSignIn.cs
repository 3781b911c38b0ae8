using Microsoft.AspNetCore.Authentication;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>Tells who asks. Nobody is let in by default.</summary>
public sealed class DeskSignIn(OneTimeLinks links, IOptions<DeskOptions> options, IConfiguration configuration)
{
    private readonly DeskOptions _desk = options.Value;
    private readonly SignInKind _way = options.Value.SignIn;
    private readonly WayBack _back = new();

    /// <summary>The person, or null.</summary>
    public async Task<DeskUser?> UserOfAsync(HttpRequest request)
    {
        if (
            await request.HttpContext.AuthenticateAsync(_way.ToString())
            is not { Succeeded: true, Principal: var person }
        )
            return null;
        // Forms are tied to the person.
        request.HttpContext.User = person;
        return DeskUser.Of(person);
    }

    /// <summary>
    /// Where a person without a session can sign in, or null if only a link helps; the page that they wanted is then
    /// kept for them.
    /// </summary>
    public string? PageFor(HttpRequest request)
    {
        if (_way == SignInKind.AppService)
            return AppServiceSignIn.PageFor(request, configuration);
        _back.Keep(request);
        return null;
    }

    /// <summary>Opens a session by a link.</summary>
    /// <returns>Where to go then, or null if the link is no good.</returns>
    public async Task<string?> OpenAsync(HttpRequest request, string token)
    {
        if (_way != SignInKind.Link || !links.Use(token, out var name))
            return null;
        var person = new DeskUser(name, _desk.RoleOf(_desk.KnownApprovers.Contains(name))).As(SignInKind.Link, $"link {name}");
        await request.HttpContext.SignInAsync(_way.ToString(), person, new() { IsPersistent = true });
        return _back.Take(request);
    }

    /// <summary>Ends the session.</summary>
    /// <returns>Where to go then.</returns>
    public async Task<string> CloseAsync(HttpRequest request)
    {
        if (_way == SignInKind.AppService)
            return "/.auth/logout?post_logout_redirect_uri=/";
        await request.HttpContext.SignOutAsync(_way.ToString());
        return "/";
    }
}
