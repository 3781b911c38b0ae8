using SeisFunctions.Querying;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/check</c>: reads and checks <c>files</c> as one application and keeps nothing. Needs no key; limited by
/// <see cref="UploadOptions"/>.
/// </summary>
public sealed class CheckFiles(CheckedUpload upload)
{
    /// <summary>200 with a <see cref="CheckReport"/>; 429 with <c>Retry-After</c>.</summary>
    [Function(nameof(CheckFiles))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/check")] HttpRequest request,
        CancellationToken cancellationToken
    ) => upload.AnswerAsync(request, cancellationToken);
}
