using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>An answer as JSON with an <c>ETag</c> over its content: whoever has the same already is told so with 304.</summary>
internal static class Answer
{
    /// <summary>200, or 304 where <c>If-None-Match</c> names what would be sent.</summary>
    public static IResult Of<T>(HttpRequest request, T value)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(value, RegisterJson.Options);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = tag.ToString();
        // Whoever asks again keeps the tag, not a cache the answer: it is about people.
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        return IsKnown(request, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(content, "application/json; charset=utf-8");
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        HttpMethods.IsGet(request.Method) && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
