namespace SeisFunctions.Web;

/// <summary>
/// Headers of every page: nothing from elsewhere is loaded, no script runs that is not ours, no other site shows the
/// page in a frame, nothing is kept in caches.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Sets them.</summary>
    public static void Apply(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // A form's browser names no origin under no-referrer; other sites learn nothing either way.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The second word is what the protection of forms would put in, and warn of.
        headers.CacheControl = "no-store, no-cache";
    }
}
