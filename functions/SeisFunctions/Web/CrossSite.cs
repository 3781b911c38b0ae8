namespace SeisFunctions.Web;

/// <summary>What a browser says of a request that a page of another site has sent. Old browsers say nothing.</summary>
internal static class CrossSite
{
    /// <summary>
    /// Whether the browser says so. <c>Origin</c> is not asked: behind a proxy the host's own name is another one than
    /// the browser's, and some browsers send <c>null</c>.
    /// </summary>
    public static bool Is(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"];
}
