using SeisFunctions.Desk.Assets;
using SeisFunctions.Web;

namespace SeisFunctions.Desk;

/// <summary><c>GET /assets/{name}</c>: the files that pages refer to. They hold nothing of the call.</summary>
public sealed class GetAsset
{
    /// <summary>Answers 200, to be kept for good, or 404.</summary>
    [Function(nameof(GetAsset))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request,
        string name
    )
    {
        if (!Asset.All.TryGetValue(name, out var asset))
            return Problems.NotFound("ファイル");
        SecurityHeaders.Apply(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
