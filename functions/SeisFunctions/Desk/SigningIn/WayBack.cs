namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Where a person wanted to go who had to look for a sign-in link first: after signing in they get there.
/// </summary>
internal sealed class WayBack
{
    private const string Cookie = "seis-desk-way";

    // A page with all its filters fits.
    private const int Longest = 500;

    // Whoever needs longer to find the link begins at the first page.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly CookiesOfPort _cookies = new();

    /// <summary>Keeps the page that the request asks for.</summary>
    public void Keep(HttpRequest request)
    {
        var path = $"{request.Path}{request.QueryString}";
        if (HttpMethods.IsGet(request.Method) && path.Length is > 1 and <= Longest)
            _cookies.AppendResponseCookie(request.HttpContext, Cookie, path, Options(request, Kept));
    }

    /// <summary>The page that was kept, once; the first page where there is none.</summary>
    public string Take(HttpRequest request)
    {
        if (_cookies.GetRequestCookie(request.HttpContext, Cookie) is not { } path)
            return "/";
        _cookies.DeleteCookie(request.HttpContext, Cookie, Options(request, null));
        return IsOurs(path) ? path : "/";
    }

    // Another program on this machine can write cookies of its name, too: a path leads to no other host.
    private static bool IsOurs(string path) =>
        path.Length <= Longest && path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl);

    private static CookieOptions Options(HttpRequest request, TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = age,
        };
}
