namespace SeisFunctions.Querying;

/// <summary>A sender's bytes on their way to a browser: never shown, never guessed at.</summary>
internal static class Download
{
    /// <summary>An answer with <c>Content-Disposition: attachment</c> and <c>nosniff</c>.</summary>
    public static IResult Of(HttpRequest request, Stream content, string name)
    {
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(content, "application/octet-stream", name.Length == 0 ? "file" : name);
    }
}
