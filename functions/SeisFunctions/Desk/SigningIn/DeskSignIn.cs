namespace SeisFunctions.Desk.SigningIn;

/// <summary>Tells who asks. Nobody is let in by default.</summary>
public sealed class DeskSignIn(OneTimeLinks links, IOptions<DeskOptions> options, IConfiguration configuration)
{
    // App Service sets it where its authentication stands in front of the app, and only then takes the principal's header away from outsiders.
    private const string AuthenticationInFront = "WEBSITE_AUTH_ENABLED";

    /// <summary>The person, or null.</summary>
    public DeskUser? UserOf(HttpRequest request) => options.Value.SignIn switch
    {
        SignInKind.Link when request.Cookies[CookieName(request)] is { } cookie && links.IsSession(cookie) => new(null, DeskRole.Officer),
        SignInKind.AppService when IsBehindAppService && request.Headers[ClientPrincipal.Header] is [{ Length: > 0 } header] => ClientPrincipal.Read(header, options.Value),
        _ => null,
    };

    /// <summary>Where a person without a session can sign in, or null if only a link helps.</summary>
    public string? Page(HttpRequest request) => options.Value.SignIn == SignInKind.AppService && IsBehindAppService && !request.Headers.ContainsKey(ClientPrincipal.Header)
        ? $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(request.Path + request.QueryString)}"
        : null;

    /// <summary>Opens a session by a link.</summary>
    /// <returns>Whether the link was good.</returns>
    public bool Open(HttpRequest request, string token)
    {
        if (options.Value.SignIn != SignInKind.Link || links.Use(token) is not { } session)
            return false;
        request.HttpContext.Response.Cookies.Append(CookieName(request), session, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = options.Value.Session,
        });
        return true;
    }

    /// <summary>Ends the session.</summary>
    /// <returns>Where to go then.</returns>
    public string Close(HttpRequest request)
    {
        if (options.Value.SignIn == SignInKind.AppService)
            return "/.auth/logout?post_logout_redirect_uri=/";
        if (request.Cookies[CookieName(request)] is { } session)
            links.End(session);
        request.HttpContext.Response.Cookies.Delete(CookieName(request), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/" });
        return "/";
    }

    // Cookies know no ports: two hosts on one machine must not sign each other out.
    private static string CookieName(HttpRequest request) => $"seis-desk-{request.Host.Port ?? 443}";

    private bool IsBehindAppService => configuration.GetValue(AuthenticationInFront, false);
}
