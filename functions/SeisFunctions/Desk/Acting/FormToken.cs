using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SeisFunctions.Desk.Acting;

/// <summary>
/// Proves that a form was made by the desk for this browser: a random value stands in a cookie that no script and no other site can use, and in the form.
/// Needs no key, so that every instance accepts what another one handed out. The browser's own word on where the request comes from must fit as well.
/// </summary>
internal static class FormToken
{
    /// <summary>Name of the field in forms.</summary>
    public const string Field = "token";

    private const string Cookie = "seis-form";
    private const int Bytes = 32;

    /// <summary>The value for a form.</summary>
    public static string For(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } known && IsValue(known))
            return known;
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        request.HttpContext.Response.Cookies.Append(Cookie, value, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/" });
        return value;
    }

    /// <summary>Whether a posted form is one of ours.</summary>
    public static bool Accepts(HttpRequest request, string? given) =>
        IsFromHere(request) && request.Cookies[Cookie] is { } known && IsValue(known)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(given ?? ""));

    /// <summary>Whether the browser says that a page of ours sent the request; what is no browser says nothing.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
            return site is "same-origin";
        // Behind Azure's front end the host that the browser sees stands in a header of its own; a browser on another site can set neither.
        return request.Headers.Origin is not [{ Length: > 0 } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Authority == request.Host.Value || uri.Authority == request.Headers["X-Forwarded-Host"]));
    }

    private static bool IsValue(string text) => Base64Url.IsValid(text, out var length) && length == Bytes;
}
