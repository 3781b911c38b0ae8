using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>
/// An answer as JSON with its version as <c>ETag</c>: whoever has the same already is told so with 304, and acts name
/// it in <c>If-Match</c>.
/// </summary>
internal static class JsonAnswer
{
    /// <summary>200, or 304 where <c>If-None-Match</c> names what would be sent.</summary>
    public static IResult Of<T>(HttpRequest request, T value, string version)
    {
        var tag = new EntityTagHeaderValue($"\"{version}\"");
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = tag.ToString();
        headers.XContentTypeOptions = "nosniff";
        return IsKnown(request, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(
                JsonSerializer.SerializeToUtf8Bytes(value, RegisterJson.Options),
                "application/json; charset=utf-8"
            );
    }

    /// <summary>200 with what changes all the time, and the version of what acts rest on in it.</summary>
    public static IResult OfMoment<T>(HttpRequest request, T value, string version)
    {
        request.HttpContext.Response.Headers.ETag = $"\"{version}\"";
        return Results.Json(value);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        HttpMethods.IsGet(request.Method)
        && request
            .GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)
            );
}
