namespace SeisFunctions.Web;

/// <summary>
/// Requests by which nobody opens anything: HEAD, and what a browser fetches before its user has decided to go there.
/// </summary>
internal static class LookAhead
{
    /// <summary>
    /// Notes that a request is a HEAD, before it is shown to functions as the GET that it asks about.
    /// </summary>
    public static void MarkHead(HttpRequest request) => request.HttpContext.Items[typeof(LookAhead)] = true;

    /// <summary>Whether the request is one.</summary>
    public static bool Is(HttpRequest request) =>
        request.HttpContext.Items.ContainsKey(typeof(LookAhead))
        || request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase)
        || request.Headers["Purpose"].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase);
}
