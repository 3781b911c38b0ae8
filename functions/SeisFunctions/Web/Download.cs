using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SeisFunctions.Web;

/// <summary>A sender's bytes on their way to a browser: never shown, never guessed at.</summary>
internal static class Download
{
    /// <summary>
    /// An answer with <c>Content-Disposition: attachment</c> and <c>nosniff</c>; 304 for who has these bytes already.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="name">Name to save them under.</param>
    /// <param name="sha256">Their hash.</param>
    public static IResult Of(HttpRequest request, Stream content, string name, string sha256)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        return Results.Stream(
            content,
            "application/octet-stream",
            name.Length == 0 ? "file" : name,
            entityTag: new EntityTagHeaderValue($"\"{sha256}\"")
        );
    }

    /// <summary>The same for bytes that are at hand.</summary>
    public static IResult Of(HttpRequest request, byte[] content, string name) =>
        Of(
            request,
            new MemoryStream(content, writable: false),
            name,
            Convert.ToHexStringLower(SHA256.HashData(content))
        );
}
