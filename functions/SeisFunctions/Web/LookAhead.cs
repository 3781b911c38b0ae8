namespace SeisFunctions.Web;

/// <summary>
/// Requests by which nobody opens anything: HEAD, and what a browser fetches before its user has decided to go there.
/// </summary>
internal static class LookAhead
{
    // The first as Fetch has it, the others as older browsers say the same.
    private static readonly string[] Purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];
    private static readonly string[] Ahead = ["prefetch", "preview"];

    /// <summary>
    /// Notes that a request is a HEAD, before it is shown to functions as the GET that it asks about.
    /// </summary>
    public static void MarkHead(HttpRequest request) => request.HttpContext.Items[typeof(LookAhead)] = true;

    /// <summary>Whether the request is one.</summary>
    public static bool Is(HttpRequest request) =>
        request.HttpContext.Items.ContainsKey(typeof(LookAhead))
        || Purposes.Any(header =>
            Ahead.Any(word =>
                request.Headers[header].ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            )
        )
        || IsNoPage(request.Headers["Sec-Fetch-Dest"].ToString());

    // What a page loads for itself, an image say, is opened by nobody.
    private static bool IsNoPage(string destination) => destination is not ("" or "document" or "iframe" or "frame");
}
