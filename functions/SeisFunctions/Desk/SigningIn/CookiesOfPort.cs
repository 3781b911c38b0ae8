using Microsoft.AspNetCore.Authentication.Cookies;

namespace SeisFunctions.Desk.SigningIn;

/// <summary>
/// Puts the port into the names of cookies, which know none: two hosts on one machine must not sign each other out.
/// </summary>
internal sealed class CookiesOfPort : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) =>
        _cookies.GetRequestCookie(context, NameOf(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => $"{key}-{context.Request.Host.Port ?? 443}";
}
